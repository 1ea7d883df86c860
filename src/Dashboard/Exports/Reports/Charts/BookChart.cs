using ClosedXML.Excel;

namespace Dashboard.Exports.Reports.Charts;

/// <summary>How a chart draws its series.</summary>
internal enum BookChartKind
{
    /// <summary>As lines.</summary>
    Lines = 0,

    /// <summary>As columns that are all 100 % high.</summary>
    Shares = 1,
}

/// <summary>A chart that a spreadsheet draws itself, from the cells of a table.</summary>
internal sealed record BookChart
{
    /// <summary>The sheet that it lies on and takes its cells from.</summary>
    public required string Sheet { get; init; }

    public required string Title { get; init; }

    /// <summary>What it shows, for those who do not see it.</summary>
    public required string Description { get; init; }

    public required BookChartKind Kind { get; init; }

    /// <summary>The days along its axis.</summary>
    public required BookCells Days { get; init; }

    public required IReadOnlyList<BookSeries> Series { get; init; }

    /// <summary>How its values are written.</summary>
    public required string Format { get; init; }

    /// <summary>The ends of the scale.</summary>
    public required (double Low, double High) Scale { get; init; }

    /// <summary>The first cell that it covers, from 0.</summary>
    public required (int Row, int Column) From { get; init; }

    /// <summary>The first cell behind it, from 0.</summary>
    public required (int Row, int Column) To { get; init; }
}

/// <summary>One series of a chart.</summary>
/// <param name="Name">What its legend says.</param>
/// <param name="Cells">Its values.</param>
/// <param name="Color">Six digits, without #.</param>
internal sealed record BookSeries(string Name, BookCells Cells, string Color)
{
    /// <summary>Whether it is a boundary of an interval: thin, and without dots.</summary>
    public bool IsBound { get; init; }
}

/// <summary>Cells that a chart reads, with what is in them, for programs that draw without reading.</summary>
/// <param name="Reference">Such as 'Trend'!$C$24:$C$36.</param>
/// <param name="Values">What is in them; null is no number.</param>
internal sealed record BookCells(string Reference, IReadOnlyList<double?> Values)
{
    /// <summary>The cells of one column of a table.</summary>
    public static BookCells Of(TableArea area, int column)
    {
        var range = area.Column(column);
        return new BookCells(
            $"'{area.Sheet.Name}'!{range.RangeAddress.ToStringFixed(XLReferenceStyle.A1)}",
            [.. range.Cells().Select(ValueOf)]);
    }

    private static double? ValueOf(IXLCell cell) => cell.DataType switch
    {
        XLDataType.Number => cell.GetDouble(),
        XLDataType.DateTime => cell.GetDateTime().ToOADate(),
        _ => null,
    };
}
