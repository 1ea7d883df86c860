using ClosedXML.Excel;
using Dashboard.Data.Feedback;
using Dashboard.Exports.Reports.Charts;
using Dashboard.Theme;

namespace Dashboard.Exports.Reports.Sheets;

/// <summary>The numbers over time, drawn and in a table.</summary>
internal static class TrendSheet
{
    public const string Name = "Trend";

    private const int ChartRows = 18;
    private const int ColumnsPerChart = 7;

    /// <summary>Writes the table under the room for the charts.</summary>
    /// <returns>The charts, to be drawn into the finished book.</returns>
    public static IReadOnlyList<BookChart> Write(IXLWorkbook book, ReportContent content, IReadOnlyList<TrendPoint> points, string footer)
    {
        var note = $"{ReportTexts.Days(content.Filter.Period)}, by {points[0].Grain.ToString().ToLowerInvariant()}. "
            + $"What came after {ReportTexts.Moment(content.CompleteThrough ?? content.MadeAt, content.Zone)} may still grow.";
        var sheet = new BookSheet(book, Name, note, footer);
        var top = sheet.NextRow;
        sheet.NextRow += ChartRows;
        var columns = Columns(content);
        var area = sheet.Table("Trend", [.. columns.Select(column => column.Column)], points, "")!;
        sheet.Sheet.SheetView.FreezeRows(0);
        return [.. Charts(content, area, columns, top)];
    }

    private static List<TrendColumn> Columns(ReportContent content)
    {
        List<TrendColumn> columns =
        [
            new(null, BookColumn.Day<TrendPoint>("From", point => point.From)),
            new(null, BookColumn.Day<TrendPoint>("To", point => point.To)),
        ];
        foreach (var measure in content.Measures)
        {
            var (name, format) = (ReportTexts.NameOf(measure), ReportTexts.FormatOf(measure));
            columns.Add(new(measure, Number(name, format, point => measure.ValueIn(point.Tally)?.Value)));
            if (!IsDrawn(measure))
                continue;
            var end = ReportTexts.EndFormatOf(measure);
            columns.Add(new(measure, Number($"{name}, 95 % from", end, point => measure.ValueIn(point.Tally)?.Interval?.Low)));
            columns.Add(new(measure, Number($"{name}, 95 % to", end, point => measure.ValueIn(point.Tally)?.Interval?.High)));
        }

        columns.AddRange(
        [
            new(null, Number("CSAT scores", ReportTexts.CountFormat, point => point.Tally.Csat.Total)),
            new(null, Number("NPS scores", ReportTexts.CountFormat, point => point.Tally.Nps.Total)),
            new(null, Number("Prompts sent", ReportTexts.CountFormat, point => point.Tally.Sent)),
            new(null, Number("Comments", ReportTexts.CountFormat, point => point.Tally.Commented)),
        ]);
        return columns;
    }

    private static bool IsDrawn(ResultMeasure measure) => measure is ResultMeasure.CsatAverage or ResultMeasure.Nps;

    private static BookColumn<TrendPoint> Number(string header, string format, Func<TrendPoint, double?> value) =>
        BookColumn.Number(header, 12, format, value);

    private static IEnumerable<BookChart> Charts(ReportContent content, TableArea area, List<TrendColumn> columns, int top)
    {
        var drawn = 0;
        foreach (var measure in content.Measures.Where(IsDrawn))
        {
            var first = columns.FindIndex(column => column.Measure == measure) + 1;
            yield return ChartOf(measure, area, first, (top - 1, drawn * ColumnsPerChart));
            drawn++;
        }
    }

    private static BookChart ChartOf(ResultMeasure measure, TableArea area, int column, (int Row, int Column) from)
    {
        var name = ReportTexts.NameOf(measure);
        var (line, pale) = (Digits(ChartColors.InForce.Line), Digits(ChartColors.InForce.LinePale));
        return new BookChart
        {
            Sheet = Name,
            Title = name,
            Description = $"{name} over time with its 95 % interval; the numbers are in the table under it.",
            Kind = BookChartKind.Lines,
            Days = BookCells.Of(area, 1),
            Series =
            [
                new BookSeries(name, BookCells.Of(area, column), line),
                new BookSeries("95 % from", BookCells.Of(area, column + 1), pale) { IsBound = true },
                new BookSeries("95 % to", BookCells.Of(area, column + 2), pale) { IsBound = true },
            ],
            Format = ReportTexts.FormatOf(measure),
            Scale = measure is ResultMeasure.Nps ? (-100, 100) : (1, 5),
            From = from,
            To = (from.Row + ChartRows - 1, from.Column + ColumnsPerChart),
        };
    }

    private static string Digits(Shade shade) => shade.Light.TrimStart('#');

    private sealed record TrendColumn(ResultMeasure? Measure, BookColumn<TrendPoint> Column);
}
