using System.Globalization;
using ClosedXML.Excel;
using Dashboard.Data.Reporting;

namespace Dashboard.Exports.Reports.Sheets;

/// <summary>The newest comments; the others are counted.</summary>
internal static class CommentsSheet
{
    public const string Name = "Comments";

    /// <summary>How many a report holds; a book is held in memory as a whole.</summary>
    public const int Most = 5_000;

    public static void Write(IXLWorkbook book, ReportContent content, IReadOnlyList<ResponseRow> rows, string footer)
    {
        var sheet = new BookSheet(book, Name, NoteOf(content.Comments, rows.Count), footer);
        sheet.Table<ResponseRow>(
            "Comments",
            [
                BookColumn.Moment<ResponseRow>($"Scored at ({content.Zone.Id})", row => content.Zone.ToLocal(row.ScoredAt).DateTime),
                BookColumn.Text<ResponseRow>("Survey", 9, row => ResponseColumns.NameOf(row.Kind)),
                BookColumn.Number<ResponseRow>("Score", 8, "0", row => row.Score),
                BookColumn.Text<ResponseRow>("NPS group", 12, ResponseColumns.GroupOf),
                BookColumn.Text<ResponseRow>("Comment", 80, ResponseColumns.CommentOf, wraps: true),
                BookColumn.Text<ResponseRow>("Team", 20, ResponseColumns.TeamOf),
                BookColumn.Text<ResponseRow>("Agent", 20, ResponseColumns.AgentOf),
                BookColumn.Text<ResponseRow>("Account", 18, row => row.Account),
                BookColumn.Text<ResponseRow>("Case id", 20, row => row.ExternalId),
                BookColumn.Text<ResponseRow>("Feedback id", 22, row => row.FeedbackId),
            ],
            rows,
            "There is no comment.");
    }

    private static string NoteOf(ResponseTotal total, int shown)
    {
        var all = total.Count.ToString("N0", CultureInfo.InvariantCulture);
        return total.IsMore ? $"The newest {shown} of more than {all} comments; the file Responses has all."
            : total.Count > shown ? $"The newest {shown} of {all} comments; the file Responses has all."
            : $"All {all} comments, the newest first.";
    }
}
