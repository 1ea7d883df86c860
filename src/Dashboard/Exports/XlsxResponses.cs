using System.Runtime.CompilerServices;
using Dashboard.Data.Reporting;
using Radzen.Documents.Spreadsheet;

namespace Dashboard.Exports;

/// <summary>Writes responses as an Excel workbook of one sheet: a bold, frozen header, real numbers and times, ids as text.</summary>
internal static class XlsxResponses
{
    /// <summary>The most rows under the header that a sheet has room for.</summary>
    public const long MostRows = 1_048_575;

    private static readonly Format Bold = new() { Bold = true };
    private static readonly Format PlainText = new() { NumberFormat = "@" };
    private static readonly Format TimeOfDay = new() { NumberFormat = "yyyy-mm-dd hh:mm:ss" };

    /// <summary>Writes the header and every row as it comes, never holding more than a buffer of them.</summary>
    /// <param name="target">Where to; stays open, and is written asynchronously only.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows, at most <see cref="MostRows"/>.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    /// <exception cref="InvalidOperationException">There are more rows than a sheet holds.</exception>
    public static async Task WriteAsync(
        Stream target, IReadOnlyList<ExportColumn> columns, IAsyncEnumerable<ResponseRow> rows, CancellationToken cancellationToken)
    {
        await using var drained = new DrainedStream(target);
        await Book(columns).SaveToStreamAsync(drained, Cells(columns, rows, drained, cancellationToken), useInlineStrings: true, cancellationToken);
        await drained.DrainAsync(cancellationToken);
    }

    private static Workbook Book(IReadOnlyList<ExportColumn> columns)
    {
        var book = new Workbook();
        var sheet = book.AddSheet("Responses", 1, columns.Count);
        sheet.Rows.Frozen = 1;
        for (var index = 0; index < columns.Count; index++)
            sheet.Columns[index] = columns[index].Width;
        return book;
    }

    // The writer asks for a row only when it has written the one before: the moment to let the client catch up.
    private static async IAsyncEnumerable<(CellData? Value, Format? Format)[]> Cells(
        IReadOnlyList<ExportColumn> columns,
        IAsyncEnumerable<ResponseRow> rows,
        DrainedStream drained,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return [.. columns.Select(column => ((CellData?)CellData.FromString(column.Header), (Format?)Bold))];

        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            if (drained.IsDue)
                await drained.DrainAsync(cancellationToken);
            yield return CellsOf(columns, row);
        }
    }

    private static (CellData? Value, Format? Format)[] CellsOf(IReadOnlyList<ExportColumn> columns, ResponseRow row)
    {
        var cells = new (CellData?, Format?)[columns.Count];
        for (var index = 0; index < cells.Length; index++)
            cells[index] = CellOf(columns[index].Cell(row));
        return cells;
    }

    private static (CellData? Value, Format? Format) CellOf(ExportCell cell) => cell switch
    {
        { Text: { } text } => (CellData.FromString(SafeText.ForWorkbook(text)), PlainText),
        { Number: { } number } => (CellData.FromNumber(number), null),
        { Time: { } time } => (CellData.FromDate(time), TimeOfDay),
        _ => (CellData.Empty, null),
    };
}
