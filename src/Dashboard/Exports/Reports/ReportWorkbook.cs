using ClosedXML.Excel;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Exports.Reports.Charts;
using Dashboard.Exports.Reports.Sheets;
using DocumentFormat.OpenXml.Packaging;

namespace Dashboard.Exports.Reports;

/// <summary>
/// Writes a report as a workbook to be read, printed and worked with: a summary first, then what it rests on, sheet by sheet.
/// </summary>
internal static class ReportWorkbook
{
    /// <summary>Makes the workbook.</summary>
    /// <param name="content">What it says.</param>
    /// <param name="comments">The newest comments.</param>
    /// <param name="leavesOutComments">Whether there is no sheet of them.</param>
    /// <returns>The file, to be read from its begin.</returns>
    public static MemoryStream Write(ReportContent content, IReadOnlyList<ResponseRow> comments, bool leavesOutComments = false)
    {
        var points = TrendPoint.Of(Grains.For(content.Filter.Period), content.Overview.Days, content.Filter.Conventions.WeekStart);
        var footer = $"Made by {content.Maker}, {ReportTexts.Moment(content.MadeAt, content.Zone)}";
        var charts = new List<BookChart>();
        var file = new MemoryStream();
        using (var book = new XLWorkbook())
        {
            Describe(book, content);
            SummarySheet.Write(book, content, footer);
            charts.AddRange(TrendSheet.Write(book, content, points, footer));
            if (content.HasKind(SurveyKind.Nps) && SplitSheet.Write(book, points, footer) is { } split)
                charts.Add(split);
            foreach (var (name, report) in GroupsOf(content))
                GroupSheet.Write(book, name, report, content, footer);
            MovesSheet.Write(book, content, footer);
            EventsSheet.Write(book, content, footer);
            if (!leavesOutComments)
                CommentsSheet.Write(book, content, comments, footer);
            SparkSheet.MoveToTheEnd(book);
            book.SaveAs(file);
        }

        file.Position = 0;
        using (var document = SpreadsheetDocument.Open(file, isEditable: true))
        {
            BookCharts.Draw(document, charts);
            BookRepairs.Mend(document, GroupsOf(content).Select(groups => groups.Name));
        }

        file.Position = 0;
        return file;
    }

    private static IEnumerable<(string Name, BreakdownReport Report)> GroupsOf(ReportContent content) =>
        [("Teams", content.Teams), ("Agents", content.Agents), ("Questions", content.Questions), ("Topics", content.Topics)];

    private static void Describe(XLWorkbook book, ReportContent content)
    {
        book.Properties.Company = content.Filter.Conventions.Name;
        book.Properties.Title = $"Customer feedback {ReportTexts.Days(content.Filter.Period)}";
        book.Properties.Author = content.Maker;
        book.Properties.Subject = "CSAT and NPS";
        book.Properties.Created = content.MadeAt.UtcDateTime;
        book.Style.Font.FontName = "Calibri";
    }
}
