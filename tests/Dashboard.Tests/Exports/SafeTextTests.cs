using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Exports;
using Xunit;

namespace Dashboard.Tests.Exports;

public sealed partial class SafeTextTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+49 30 123")]
    [InlineData("-5 stars")]
    [InlineData("@acme")]
    [InlineData("\t=1")]
    [InlineData("\tharmless, but it starts with a tab")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("  =HYPERLINK(\"https://evil.example\")")]
    [InlineData("\u00A0=1")]
    [InlineData("\u200F=1")]
    [InlineData("\uFEFF@x")]
    [InlineData("\u0001=1")]
    [InlineData("＝1+1")]
    [InlineData("＠x")]
    public void ForCsv_TextLooksLikeAFormula_GetsAnApostrophe(string text) => Assert.Equal("'" + text, SafeText.ForCsv(text));

    [Theory]
    [InlineData("")]
    [InlineData("Great = good")]
    [InlineData("a+b")]
    [InlineData("5-1")]
    [InlineData("mail@acme.example")]
    [InlineData("😀 =1")]
    [InlineData("   ")]
    [InlineData("'=1")]
    public void ForCsv_TextIsNone_StaysAsItIs(string text) => Assert.Equal(text, SafeText.ForCsv(text));

    [Theory]
    [InlineData("a\0b", "ab")]
    [InlineData("\0=1", "'=1")]
    [InlineData("=\01", "'=1")]
    [InlineData("\0", "")]
    public void ForCsv_Nul_IsLeftOut(string text, string written) => Assert.Equal(written, SafeText.ForCsv(text));

    [Theory]
    [MemberData(nameof(Rows.CommentsWithASign), MemberType = typeof(Rows))]
    public void ForWorkbook_TextBeginsWithASign_IsAsItWasWritten(string comment) => Assert.Equal(comment, SafeText.ForWorkbook(comment));

    [Fact]
    public void ForWorkbook_CharactersThatXmlCannotHold_AreGoneAndLineEndsAreOne() =>
        Assert.Equal("a\nb\nc\td😀\uFFFDe", SafeText.ForWorkbook("a\r\nb\rc\td\u0000\u000B\u001F😀\uD800e\uFFFE\uFFFF"));

    [Fact]
    public void ForWorkbook_TextLongerThanACell_IsCutWithAMarkAndNoHalfEmoji()
    {
        var cut = SafeText.ForWorkbook("a" + string.Concat(Enumerable.Repeat("😀", 20_000)));
        Assert.InRange(cut.Length, SafeText.LongestCell - 1, SafeText.LongestCell);
        Assert.EndsWith("😀" + SafeText.CutMark, cut, StringComparison.Ordinal);
    }

    [Fact]
    public void ForWorkbook_TextOfExactlyACell_IsWhole() =>
        Assert.Equal(new string('a', SafeText.LongestCell), SafeText.ForWorkbook(new string('a', SafeText.LongestCell)));

    [Fact]
    public void ForWorkbook_ExcelsOwnEscape_IsEscaped() =>
        Assert.Equal("_x005F_x0041_ and _x00", SafeText.ForWorkbook("_x0041_ and _x00"));

    /// <summary>Customers' words of one kind of escape each, so long that they must be cut at every possible place of it.</summary>
    public static TheoryData<int, string> EscapesAtTheCut { get; } = new(
        from shift in Enumerable.Range(0, 9)
        from escape in new[] { "_x0041_", "_x005F_x0041_", "😀_xD83D_" }
        select (shift, escape));

    // What Excel shows is found by taking the escapes back, as ECMA-376 says.
    [Theory]
    [MemberData(nameof(EscapesAtTheCut))]
    public void ForWorkbook_EscapesAtTheCut_AreWholeAndTheCellIsNotTooLong(int shift, string escape)
    {
        var text = new string('a', shift) + string.Concat(Enumerable.Repeat(escape, 5_000));

        var written = SafeText.ForWorkbook(text);

        Assert.InRange(written.Length, SafeText.LongestCell - 10, SafeText.LongestCell);
        Assert.EndsWith(SafeText.CutMark, written, StringComparison.Ordinal);
        var shown = Escape().Replace(written, match => $"{(char)int.Parse(match.Groups["code"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)}");
        Assert.StartsWith(shown[..^SafeText.CutMark.Length], text, StringComparison.Ordinal);
        Assert.False(char.IsHighSurrogate(shown[^(SafeText.CutMark.Length + 1)]));
    }

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Escape();
}
