using System.Text.RegularExpressions;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Tests.Theme;

/// <summary>Colours and sizes have one place, which is Theme/: the sheets use its variables.</summary>
public sealed partial class StyleRuleTests
{
    private const string Web = "src/Dashboard";
    private const string Written = "wwwroot/theme.css";

    [Fact]
    public void Sheets_OfOurs_TakeColoursAndSizesFromTheTheme() => Assert.Empty(
        from path in SourceTree.Files(Web, [".css"])
        where !path.EndsWith(Written, StringComparison.Ordinal)
        from literal in Literals(Read(path))
        select $"{path}: \"{literal}\" belongs into Theme/");

    [Fact]
    public void Sheets_OfOurs_NameOnlyVariablesThatExist()
    {
        var sheets = SourceTree.Files(Web, [".css"]).Select(Read).ToList();
        var known = sheets.Concat(SourceTree.Files(Web, [".razor", ".cs", ".js"]).Select(Read))
            .SelectMany(text => Declared().Matches(text)).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

        var used = sheets.SelectMany(text => Used().Matches(text)).Select(match => match.Groups["name"].Value);

        Assert.DoesNotContain(used, name => !known.Contains(name));
    }

    [Theory]
    [InlineData("a { color: #fff; }")]
    [InlineData("a { color: #1d5fa8 }")]
    [InlineData("a { box-shadow: 0 0 2px rgb(0 0 0 / 5%); }")]
    [InlineData("a { background: hsla(10, 10%, 10%, 1); }")]
    [InlineData("a { color: white; }")]
    [InlineData("a { border: 1px solid red; }")]
    [InlineData("a { font-size: .875rem; }")]
    [InlineData("a { font: 400 0.9rem/1.5 var(--font); }")]
    [InlineData("a { border-radius: 6px; }")]
    public void Sheet_WithALiteral_IsFound(string sheet) => Assert.Single(Literals(sheet));

    [Theory]
    [InlineData("a { color: var(--text); border-color: CanvasText; fill: currentcolor; background: transparent; }")]
    [InlineData("a { white-space: nowrap; border-radius: 50%; font-size: var(--font-small); }")]
    [InlineData("#components-reconnect-modal.reconnect { display: none; } /* #fff is white */")]
    [InlineData("@media print { html { font-size: 9px; } }")]
    public void Sheet_OfVariables_StaysSilent(string sheet) => Assert.Empty(Literals(sheet));

    private static string Read(string path) => File.ReadAllText(SourceTree.PathOf(Path.Combine(Web, path)));

    private static IEnumerable<string> Literals(string sheet) =>
        Literal().Matches(Comment().Replace(sheet, "")).Select(match => match.Value.Trim());

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Comment();

    // Pixels of type are for paper alone, whose sizes are no reader's to choose.
    [GeneratedRegex(
        @"(?<=:[^;{}]*)(\#[0-9a-f]{3,8}\b|\b(rgb|hsl|hwb|lab|lch|oklab|oklch)a?\("
            + @"|\b(white|black|red|green|blue|gr[ae]y|orange|yellow)\b(?!-))(?=[^{}]*})"
            + @"|font(-size)?:[^;}]*\s\.?\d[\d.]*rem|border(-\w+)*-radius:\s*[1-9.][\d.]*(px|rem)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"(?<name>--[\w-]+)["")]?\s*:", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Declared();

    [GeneratedRegex(@"var\((?<name>--[\w-]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Used();
}
