using ClosedXML.Excel;
using Dashboard.Data.Feedback;
using Dashboard.Exports.Reports.Charts;
using Dashboard.Theme;

namespace Dashboard.Exports.Reports.Sheets;

/// <summary>Promoters, passives and detractors over time, drawn and in a table.</summary>
internal static class SplitSheet
{
    public const string Name = "NPS split";

    private const int ChartRows = 18;
    private const int ChartColumns = 9;

    public static BookChart? Write(IXLWorkbook book, IReadOnlyList<TrendPoint> points, string footer)
    {
        var sheet = new BookSheet(book, Name, "Promoters gave 9 or 10, passives 7 or 8, detractors 0 to 6.", footer);
        var top = sheet.NextRow;
        var shown = points.Where(point => point.Tally.Nps.Total > 0).ToList();
        if (shown.Count > 0)
            sheet.NextRow += ChartRows;
        var area = sheet.Table("NpsSplit", Columns(), shown, "There is no NPS score in this period.");
        sheet.Sheet.SheetView.FreezeRows(0);
        return area is null ? null : Chart(area, top);
    }

    private static IReadOnlyList<BookColumn<TrendPoint>> Columns() =>
    [
        BookColumn.Day<TrendPoint>("From", point => point.From),
        BookColumn.Day<TrendPoint>("To", point => point.To),
        Count("Detractors", nps => nps.Detractors),
        Count("Passives", nps => nps.Passives),
        Count("Promoters", nps => nps.Promoters),
        Share("Detractors, share", nps => nps.Detractors),
        Share("Passives, share", nps => nps.Passives),
        Share("Promoters, share", nps => nps.Promoters),
        BookColumn.Number<TrendPoint>("NPS", 12, ReportTexts.NpsFormat, point => Of(point)?.Score),
    ];

    private static BookColumn<TrendPoint> Count(string header, Func<NpsResult, long> count) =>
        BookColumn.Number<TrendPoint>(header, 12, ReportTexts.CountFormat, point => Of(point) is { } nps ? count(nps) : null);

    private static BookColumn<TrendPoint> Share(string header, Func<NpsResult, long> count) =>
        BookColumn.Number<TrendPoint>(
            header, 12, ReportTexts.ShareFormat, point => Of(point) is { } nps ? (double)count(nps) / nps.N : null);

    private static NpsResult? Of(TrendPoint point) => NpsResult.FromCounts(point.Tally.Nps);

    private static BookChart Chart(TableArea area, int top)
    {
        var colors = ChartColors.InForce;
        return new BookChart
        {
            Sheet = Name,
            Title = "NPS: detractors, passives and promoters",
            Description = "Shares of detractors, passives and promoters over time; the numbers are in the table under it.",
            Kind = BookChartKind.Shares,
            Days = BookCells.Of(area, 1),
            Series =
            [
                new BookSeries("Detractors", BookCells.Of(area, 3), colors.Detractor.Light.TrimStart('#')),
                new BookSeries("Passives", BookCells.Of(area, 4), colors.Passive.Light.TrimStart('#')),
                new BookSeries("Promoters", BookCells.Of(area, 5), colors.Promoter.Light.TrimStart('#')),
            ],
            Format = ReportTexts.ShareFormat,
            Scale = (0, 1),
            From = (top - 1, 0),
            To = (top + ChartRows - 2, ChartColumns),
        };
    }
}
