using System.Net;
using Dashboard.Data.Mail;
using Dashboard.Formats;

namespace Dashboard.Mailing;

/// <summary>
/// What a mail says: paragraphs, and an address between them where there is one. It reads well as plain text, which comes first, and the
/// HTML says the same without anything that a program would have to fetch.
/// </summary>
/// <param name="Subject">One line.</param>
/// <param name="Before">What comes before the address.</param>
/// <param name="Link">The address; null for none.</param>
/// <param name="After">What comes after it.</param>
internal sealed record MailBody(string Subject, IReadOnlyList<string> Before, Uri? Link, IReadOnlyList<string> After)
{
    private const string Looks = "font-family: sans-serif; line-height: 1.5; max-width: 36em";

    /// <summary>The mail to somebody.</summary>
    /// <param name="to">Their address.</param>
    /// <param name="language">Which language it is in.</param>
    /// <param name="product">Where the product is, which its foot names.</param>
    public MailMessage To(string to, string language, Uri product)
    {
        var foot = Phrases.Of(MailWords.Footer, Shown(product));
        IEnumerable<string> address = Link is null ? [] : [Link.AbsoluteUri];
        var text = string.Join("\n\n", [.. Before, .. address, .. After, $"-- \n{foot}"]);
        return new MailMessage(to, Subject, text + "\n") { Html = HtmlOf(language, foot) };
    }

    private string HtmlOf(string language, string foot)
    {
        var shown = Encoded(Link?.AbsoluteUri ?? "");
        IEnumerable<string> address = Link is null ? [] : [$"<p><a href=\"{shown}\">{shown}</a></p>"];
        return string.Join(
            '\n',
            [
                "<!DOCTYPE html>",
                $"<html lang=\"{language}\">",
                $"<head><meta charset=\"utf-8\"><title>{Encoded(Subject)}</title></head>",
                $"<body style=\"{Looks}\">",
                .. Before.Select(Paragraph),
                .. address,
                .. After.Select(Paragraph),
                $"<hr>\n<p><small>{Encoded(foot)}</small></p>",
                "</body>\n</html>\n",
            ]);
    }

    private static string Paragraph(string text) => $"<p>{Encoded(text)}</p>";

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    private static string Shown(Uri product) => product.GetLeftPart(UriPartial.Authority);
}
