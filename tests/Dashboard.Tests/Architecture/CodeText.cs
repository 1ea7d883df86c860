using System.Text.RegularExpressions;

namespace Dashboard.Tests.Architecture;

/// <summary>Takes out of sources what is not code, well enough for the rules here; it is no parser.</summary>
internal static partial class CodeText
{
    public static string WithoutComments(string code) =>
        CommentOrText().Replace(code, match => match.Value.StartsWith('/') ? " " : match.Value);

    public static string WithoutCommentsAndTexts(string code) =>
        CommentOrText().Replace(code, match => match.Value.StartsWith('/') ? " " : "\"\"");

    public static string WithoutMarkupComments(string markup) => MarkupComment().Replace(markup, " ");

    // Texts are matched with the comments because a text may hold "//" and a comment may hold a quote.
    [GeneratedRegex(
        """"
        //[^\n]* | /\*[\s\S]*?\*/
        | (?<quotes>"{3,})[\s\S]*?\k<quotes>"* | (\$@|@\$?)"([^"]|"")*" | "(\\.|[^"\\\n])*" | '(\\.[^'\n]*|[^'\\\n])'
        """",
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex CommentOrText();

    [GeneratedRegex(@"@\*[\s\S]*?\*@|<!--[\s\S]*?-->", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex MarkupComment();
}
