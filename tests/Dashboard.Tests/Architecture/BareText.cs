using System.Text.RegularExpressions;

namespace Dashboard.Tests.Architecture;

/// <summary>
/// Finds text that stands in a page itself, where its readers of another language cannot be given theirs: words between tags and in
/// attributes that people hear. A simple check of lines and brackets, not a parser.
/// </summary>
internal static partial class BareText
{
    private static readonly string[] Localised =
        ["Controls/", "Layout/", "ResultPages/", "Pages/Account/", "Pages/Admin/", "Pages/Failure/", "Pages/Feedback/", "Pages/NotFound/",
         "Pages/Overview/", "Pages/Csat/", "Pages/Nps/", "Pages/Teams/", "Pages/Responses/", "Pages/Prompts/", "Pages/Why/"];

    // What is called the same everywhere.
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal) { "CSAT", "NPS", "CSV", "Excel", "Dashboard" };

    /// <summary>Whether a page's texts live in resource files.</summary>
    public static bool IsLocalised(string path) =>
        Array.Exists(Localised, folder => path.StartsWith(folder, StringComparison.Ordinal))

        // X's own card, drawn as customers see it.
        && !path.EndsWith("CardPreview.razor", StringComparison.Ordinal);

    /// <summary>The texts of a page.</summary>
    public static IEnumerable<string> In(string page)
    {
        var markup = Typed().Replace(Code().Replace(Comment().Replace(page, ""), ""), "");
        var heard = Heard().Matches(markup).Select(match => match.Groups["text"].Value);
        var plain = Expression().Replace(Control().Replace(Attribute().Replace(markup, ""), ""), "");
        var seen = Seen().Matches("<>" + plain + "<").Select(match => match.Value);
        return heard.Concat(seen).Select(text => text.Trim()).Where(HasWords);
    }

    private static bool HasWords(string text) => Word().Matches(text).Any(word => !Names.Contains(word.Value));

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();

    // What is typed into a terminal is the same in every language.
    [GeneratedRegex("<code>.*?</code>", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Typed();

    [GeneratedRegex(@"^@code\b.*", RegexOptions.Singleline | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex(
        @"\b(?:aria-label|placeholder|alt|Title|Label|Question|Yes)=""(?<text>[^""@]+)""",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heard();

    [GeneratedRegex(@"[@\w:-]+=""[^""]*""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Attribute();

    [GeneratedRegex(
        @"^\s*(@(if|for|foreach|switch|using|inject|implements|inherits|attribute|page|layout|namespace|typeparam)\b"
            + @"|else\b|case\b|break;|var\b|[{}]).*$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Control();

    [GeneratedRegex(
        @"@[\w.?!]*(\((?>[^()]+|(?<open>\()|(?<-open>\)))*(?(open)(?!))\))?(\.\w+(\(\))?)*",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Expression();

    [GeneratedRegex("(?<=>)[^<>]+(?=<)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Seen();

    [GeneratedRegex(@"\p{L}{2,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
