using System.Text.RegularExpressions;

namespace Dashboard.Tests.Architecture;

/// <summary>Widths of lines: what two people can read side by side.</summary>
internal static partial class LineCheck
{
    public const int Widest = 140;

    /// <summary>Samples in raw strings stay as they came.</summary>
    public static IEnumerable<string> TooWide(string project, SourceFile file)
    {
        var (number, isSample) = (0, false);
        foreach (var line in file.Text.Split('\n'))
        {
            number++;
            var quotes = RawQuotes().Count(Verbatim().Replace(line, ""));
            if (line.Length > Widest && quotes == 0 && !isSample && line.EnumerateRunes().Count() is > Widest and var width)
                yield return $"{project}/{file.Path}:{number} is {width} characters wide; {Widest} are the most";
            isSample ^= quotes % 2 == 1;
        }
    }

    [GeneratedRegex("\"{3,}", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex RawQuotes();

    // Its quotes are doubled, so three of them may stand in a row.
    [GeneratedRegex("@\"([^\"]|\"\")*\"(?!\")", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Verbatim();
}
