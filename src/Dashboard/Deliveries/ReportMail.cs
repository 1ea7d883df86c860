using System.Net;
using System.Text;
using Dashboard.Data.Mail;
using Dashboard.Data.Schedules;
using Dashboard.Data.Store.Entities;
using Dashboard.Formats;

namespace Dashboard.Deliveries;

/// <summary>
/// The mail of a report. It is readable by itself: what has changed and why comes first, then the numbers, then the way to the page. Plain
/// text says the same as the HTML, which fetches nothing; whatever people and customers have named is encoded.
/// </summary>
/// <param name="due">What is sent.</param>
/// <param name="report">What it says.</param>
internal sealed class ReportMail(DueDelivery due, Report report)
{
    private const string Looks = "font-family: sans-serif; line-height: 1.5; max-width: 44em";
    private const string CellLooks = "padding: 4px 12px 4px 0; text-align: left; vertical-align: top; border-bottom: 1px solid";

    private readonly ReportStory _story = report.Story;
    private readonly string _page = report.Page?.AbsoluteUri ?? "";

    private static string[] Head =>
    [
        DeliveryWords.Number, DeliveryWords.Value, DeliveryWords.Likely, DeliveryWords.Change, DeliveryWords.Verdict, DeliveryWords.Basis,
    ];

    /// <summary>The mail to somebody.</summary>
    /// <param name="to">Their address.</param>
    public MailMessage To(string to)
    {
        var (subject, file) = (_story.TitleOf(due), report.File);
        string[] filters = [.. _story.Content.FilterLines.Select(line => $"{line.Name}: {line.Value}")];
        string[] after =
        [
            _story.Days,
            _story.Complete,
            .. file is null ? Array.Empty<string>() : [
                due.File is ReportFile.Pdf ? DeliveryWords.PrintAttached : DeliveryWords.FileAttached,
            ],
            DeliveryWords.WhoseNumbers,
        ];
        return new MailMessage(to, subject, Text(filters, after))
        {
            // Tried again it is the same mail, so that programs which know it already need not show it twice.
            Id = $"report-{due.Id:N}",
            Html = Html(subject, filters, after),
            Attachments = file is null ? [] : [file],
        };
    }

    private string Foot => Phrases.Of(DeliveryWords.Foot, due.ScheduleName, report.Schedules?.AbsoluteUri ?? "");

    private string Text(IEnumerable<string> filters, IEnumerable<string> after)
    {
        var text = new StringBuilder(_story.First).Append("\n\n");
        foreach (var row in _story.Rows)
            text.Append(Phrases.Of(DeliveryWords.RowAsText, row.Name, row.Value, row.Interval, row.Change, row.Verdict, row.Basis))
                .Append('\n');
        text.Append(_story.Rows.Count > 0 ? "\n" : "").Append(DeliveryWords.OpenPage).Append('\n').Append(_page).Append("\n\n");
        foreach (var line in after.Concat(filters))
            text.Append(line).Append('\n');
        return text.Append("\n-- \n").Append(Foot).Append('\n').ToString();
    }

    private string Html(string subject, string[] filters, IEnumerable<string> after) => string.Join(
        '\n',
        [
            "<!DOCTYPE html>",
            $"<html lang=\"{due.Language}\">",
            $"<head><meta charset=\"utf-8\"><title>{Encoded(subject)}</title></head>",
            $"<body style=\"{Looks}\">",
            $"<p><strong>{Encoded(_story.First)}</strong></p>",
            .. _story.Rows.Count > 0 ? Table(_story.Rows) : [],
            $"<p><a href=\"{Encoded(_page)}\">{Encoded(DeliveryWords.OpenPage)}</a></p>",
            .. after.Select(line => $"<p>{Encoded(line)}</p>"),
            .. filters.Length > 0 ? ["<ul>", .. filters.Select(line => $"<li>{Encoded(line)}</li>"), "</ul>"] : Array.Empty<string>(),
            $"<hr>\n<p><small>{Encoded(Foot)}</small></p>",
            "</body>\n</html>\n",
        ]);

    private static IEnumerable<string> Table(IEnumerable<StoryRow> rows) =>
    [
        "<table style=\"border-collapse: collapse\">",
        $"<thead><tr>{string.Concat(Head.Select(head => $"<th scope=\"col\" style=\"{CellLooks}\">{Encoded(head)}</th>"))}</tr></thead>",
        "<tbody>",
        .. rows.Select(row => $"<tr><th scope=\"row\" style=\"{CellLooks}\">{Encoded(row.Name)}</th>{Cells(row)}</tr>"),
        "</tbody>\n</table>",
    ];

    private static string Cells(StoryRow row) => string.Concat(
        new[] { row.Value, row.Interval, row.Change, row.Verdict, row.Basis }
            .Select(cell => $"<td style=\"{CellLooks}\">{Encoded(cell)}</td>"));

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
