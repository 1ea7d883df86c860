using ClosedXML.Excel;
using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;
using Dashboard.Theme;

namespace Dashboard.Exports.Reports.Sheets;

/// <summary>
/// The weeks of every group, on a sheet of their own, and the small lines that are drawn of them beside the group's name: of CSAT, or of
/// NPS where there is no CSAT.
/// </summary>
internal static class SparkSheet
{
    // Beside the group's name.
    private const int Column = 2;

    private const string Suffix = " by week";

    /// <summary>What nobody reads stands behind what everybody does.</summary>
    public static void MoveToTheEnd(IXLWorkbook book)
    {
        foreach (var sheet in book.Worksheets.Where(sheet => sheet.Name.EndsWith(Suffix, StringComparison.Ordinal)).ToList())
            sheet.Position = book.Worksheets.Count;
    }

    public static void Write(
        IXLWorksheet groups, TableArea area, IReadOnlyList<BreakdownGroup> rows, string name, ReportContent content, string footer)
    {
        var measure = content.Filter.Leaves(ResultMeasure.CsatAverage) ? ResultMeasure.CsatAverage : ResultMeasure.Nps;
        var weeks = rows.SelectMany(group => group.Weeks).Select(week => week.From).Distinct().Order().ToList();
        var sheet = groups.Workbook.Worksheets.Add(name + Suffix);
        BookSheet.SetUpPages(sheet, footer);
        Head(sheet, measure, weeks);
        var (numbers, format) = (new BookNumbers(), ReportTexts.FormatOf(measure));
        var places = weeks.Index().ToDictionary(week => week.Item, week => week.Index + 2);
        for (var row = 0; row < rows.Count; row++)
        {
            sheet.Cell(row + 2, 1).WriteText(groups.Cell(area.FirstRow + row, 1).GetString());

            // A week without a score is an empty cell: a gap in the line, and no 0.
            foreach (var week in rows[row].Weeks)
            {
                if (measure.ValueIn(week.Tally) is { } value)
                    numbers.Write(sheet.Cell(row + 2, places[week.From]), value.Value, format);
            }
        }

        var lines = groups.SparklineGroups.Add(area.Column(Column), sheet.Range(2, 2, rows.Count + 1, weeks.Count + 1));
        lines.Style.SeriesColor = XLColor.FromHtml(ChartColors.InForce.Line.Light);
    }

    private static void Head(IXLWorksheet sheet, ResultMeasure measure, List<DateOnly> weeks)
    {
        sheet.Cell(1, 1).WriteText($"{ReportTexts.NameOf(measure)} in the seven days from").Style.Font.SetBold();
        sheet.Column(1).Width = 40;
        for (var week = 0; week < weeks.Count; week++)
        {
            sheet.Cell(1, week + 2).WriteDay(weeks[week]).Style.Font.SetBold();
            sheet.Column(week + 2).Width = 12;
        }

        sheet.SheetView.Freeze(1, 1);
    }
}
