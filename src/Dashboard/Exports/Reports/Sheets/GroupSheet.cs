using ClosedXML.Excel;
using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;
using Dashboard.Theme;

namespace Dashboard.Exports.Reports.Sheets;

/// <summary>
/// Teams, agents, questions or topics side by side, by name and never by rank. Those that rest on too little stand at the end, in grey and
/// without colours.
/// </summary>
internal static class GroupSheet
{
    public static void Write(IXLWorkbook book, string name, BreakdownReport report, ReportContent content, string footer)
    {
        var sheet = new BookSheet(book, name, NoteOf(report.By), footer);
        var (firm, thin) = Split(report);
        var weeks = report.Groups.Any(group => group.Weeks.Count > 1);
        var columns = Columns(report, content, weeks);
        List<BreakdownGroup> rows = [.. firm, .. thin];
        if (sheet.Table(name, [.. columns.Select(column => column.Column)], rows, "There is nothing in this period.") is not { } area)
            return;
        for (var row = area.FirstRow + firm.Count; row <= area.LastRow; row++)
            sheet.Sheet.Range(row, 1, row, columns.Count).Style.Font.SetFontColor(BookSheet.Quiet);
        for (var place = 0; place < columns.Count && firm.Count > 0; place++)
            Paint(columns[place].Paint, area.Column(place + 1, firm.Count));
        if (weeks)
            SparkSheet.Write(sheet.Sheet, area, rows, name, content, footer);
    }

    private static string NoteOf(BreakdownBy by) => by switch
    {
        BreakdownBy.Topic => "A comment can be about several topics, so topics do not add up to the whole.",
        BreakdownBy.Agent => "By name: differences within chance are no ranking. Who has too few scores stands at the end, in grey.",
        _ => "By name. What rests on too few scores stands at the end, in grey.",
    };

    // Judged by the survey that has more.
    internal static (List<BreakdownGroup> Firm, List<BreakdownGroup> Thin) Split(BreakdownReport report)
    {
        var thin = report.Groups.Where(group => group.Current.IsThin(Math.Max(group.Current.Csat.Total, group.Current.Nps.Total))).ToList();
        return ([.. report.Groups.Except(thin)], thin);
    }

    private static List<GroupColumn> Columns(BreakdownReport report, ReportContent content, bool weeks)
    {
        var by = report.By;
        List<GroupColumn> columns =
        [
            new(BookColumn.Text<BreakdownGroup>(ReportTexts.NameOf(by), by is BreakdownBy.Question ? 60 : 26,
                group => GroupNames.Of(by, group.Key, group.Choice), wraps: true)),
        ];
        if (weeks)
            columns.Add(new(BookColumn.Text<BreakdownGroup>("By week", 16, _ => "")));
        foreach (var measure in report.MeasuresOf(content.Filter))
            columns.AddRange(Columns(measure));
        columns.Add(new(Number("CSAT scores", ReportTexts.CountFormat, group => group.Current.Csat.Total), GroupPaint.Bar));
        columns.Add(new(Number("NPS scores", ReportTexts.CountFormat, group => group.Current.Nps.Total), GroupPaint.Bar));
        return columns;
    }

    private static IEnumerable<GroupColumn> Columns(ResultMeasure measure)
    {
        var (name, format) = (ReportTexts.NameOf(measure), ReportTexts.FormatOf(measure));
        yield return new(Number(name, format, group => measure.ValueIn(group.Current)?.Value), PaintOf(measure));
        if (measure.Kind() is null || measure is ResultMeasure.CsatSatisfied)
            yield break;
        var end = ReportTexts.EndFormatOf(measure);
        yield return new(Number($"{name}, 95 % from", end, group => measure.ValueIn(group.Current)?.Interval?.Low));
        yield return new(Number($"{name}, 95 % to", end, group => measure.ValueIn(group.Current)?.Interval?.High));
        yield return new(Number($"{name}, change", ReportTexts.DifferenceFormatOf(measure), group =>
            ChangeOf(measure, group) is { } change ? ReportTexts.DifferenceOf(measure, change.Difference) : null));
        yield return new(BookColumn.Text<BreakdownGroup>(
            $"{name}, verdict", 16, group => ReportTexts.Of(ChangeOf(measure, group)?.Verdict)));
    }

    private static Change? ChangeOf(ResultMeasure measure, BreakdownGroup group) =>
        group.Compared is { } before ? measure.ChangeBetween(before, group.Current) : null;

    private static BookColumn<BreakdownGroup> Number(string header, string format, Func<BreakdownGroup, double?> value) =>
        BookColumn.Number(header, 12, format, value);

    private static GroupPaint PaintOf(ResultMeasure measure) => measure switch
    {
        ResultMeasure.CsatAverage => GroupPaint.CsatScale,
        ResultMeasure.Nps => GroupPaint.NpsScale,
        _ => GroupPaint.None,
    };

    private static void Paint(GroupPaint paint, IXLRange cells)
    {
        var colors = ChartColors.InForce;
        switch (paint)
        {
            case GroupPaint.Bar:
                cells.AddConditionalFormat().DataBar(XLColor.FromHtml(colors.QuietFill.Light))
                    .Minimum(XLCFContentType.Number, "0").HighestValue();
                break;
            case GroupPaint.CsatScale:
                Scale(cells, "1", "3", "5");
                break;
            case GroupPaint.NpsScale:
                Scale(cells, "-100", "0", "100");
                break;
        }
    }

    // Over the whole scale, so that the same colour means the same number in every file.
    private static void Scale(IXLRange cells, string low, string middle, string high)
    {
        var colors = ChartColors.InForce;
        cells.AddConditionalFormat().ColorScale()
            .Minimum(XLCFContentType.Number, low, XLColor.FromHtml(colors.Below2.Light))
            .Midpoint(XLCFContentType.Number, middle, XLColor.FromHtml(HouseColors.InForce.Surface.Light))
            .Maximum(XLCFContentType.Number, high, XLColor.FromHtml(colors.Above2.Light));
    }

    private sealed record GroupColumn(BookColumn<BreakdownGroup> Column, GroupPaint Paint = GroupPaint.None);

    private enum GroupPaint
    {
        None = 0,
        Bar = 1,
        CsatScale = 2,
        NpsScale = 3,
    }
}
