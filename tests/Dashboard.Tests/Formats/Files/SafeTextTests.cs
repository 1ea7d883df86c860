using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Formats.Files;
using Dashboard.Tests.Exports;
using Xunit;

namespace Dashboard.Tests.Formats.Files;

public sealed partial class SafeTextTests
{
    [Theory]
    [InlineData("=")]
    [InlineData("\t")]
    [InlineData("=1+1")]
    [InlineData("+49 30 123")]
    [InlineData("-5 stars")]
    [InlineData("@acme")]
    [InlineData("\tharmless, but it starts with a tab")]
    [InlineData("\rharmless, but it starts with CR")]
    [InlineData("\nharmless, but it starts with LF")]
    [InlineData("  =HYPERLINK(\"https://evil.example\")")]
    [InlineData("\u00A0=1")]
    [InlineData("\u200F=1")]
    [InlineData("\uFEFF@x")]
    [InlineData("\u0001=1")]
    [InlineData("＝1+1")]
    [InlineData("＠x")]
    public void ForCsv_TextLooksLikeAFormula_GetsAnApostrophe(string text) => Assert.Equal("'" + text, SafeText.ForCsv(text));

    [Theory]
    [InlineData("\t=1", "'\t'=1")]
    [InlineData("\r=1", "'\r'=1")]
    [InlineData("\n=1", "'\n'=1")]
    [InlineData("x;=cmd|' /C calc'!A0", "x;'=cmd|' /C calc'!A0")]
    [InlineData("x; \u200F=1", "x;' \u200F=1")]
    [InlineData("x;\"=1\"", "x;'\"=1\"")]
    [InlineData("slow\r\n- rude\r\n-late", "slow\r\n'- rude\r\n'-late")]
    [InlineData("x\t@SUM(A1)", "x\t'@SUM(A1)")]
    [InlineData("x;;\t+1", "x;;'\t'+1")]
    public void ForCsv_PieceLooksLikeAFormula_GetsAnApostrophe(string text, string written) =>
        Assert.Equal(written, SafeText.ForCsv(text));

    [Theory]
    [InlineData(',', "late, -1")]
    [InlineData(';', "late,' -1")]
    public void ForCsv_PieceAfterAComma_IsLookedAtWhereTheFileIsNotSeparatedByIt(char separator, string written) =>
        Assert.Equal(written, SafeText.ForCsv("late, -1", separator));

    [Theory]
    [InlineData("")]
    [InlineData("x; 1-2\ny = z")]
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

    /// <summary>XML 1.0, [2]: #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD]; readers turn #xD into #xA.</summary>
    [Fact]
    public void ForWorkbook_EachCharacter_IsKeptWhereXmlHoldsIt()
    {
        var failing =
            from code in Enumerable.Range(0, 0x10000)
            let character = (char)code
            let kept = code switch
            {
                0xD => "\n",
                >= 0xD800 and <= 0xDFFF => "\uFFFD",
                0x9 or 0xA or (>= 0x20 and <= 0xFFFD) => character.ToString(),
                _ => "",
            }
            where SafeText.ForWorkbook($"{character}b") != kept + "b" || SafeText.ForWorkbook($"a{character}") != "a" + kept
            select code;

        Assert.Empty(failing);
    }

    /// <summary>Excel keeps 32,767 characters in a cell; what is escaped takes six more.</summary>
    [Theory]
    [InlineData("", 32_767, false)]
    [InlineData("", 32_768, true)]
    [InlineData("_x0041_", 32_754, false)]
    [InlineData("_x0041_", 32_755, true)]
    public void ForWorkbook_TextAtTheLengthOfACell_IsCutOnlyAboveIt(string escape, int others, bool isCut)
    {
        var written = SafeText.ForWorkbook(escape + new string('a', others));

        Assert.Equal(32_767, written.Length);
        Assert.Equal(isCut, written.EndsWith(SafeText.CutMark, StringComparison.Ordinal));
    }

    /// <summary>Of the 32,767 the mark takes eight, and whole pairs fit into the others.</summary>
    [Theory]
    [InlineData("", 16_379)]
    [InlineData("a", 16_379)]
    [InlineData("aa", 16_378)]
    public void ForWorkbook_TextLongerThanACell_IsCutWithAMarkAndNoHalfEmoji(string start, int whole) =>
        Assert.Equal(
            start + string.Concat(Enumerable.Repeat("😀", whole)) + SafeText.CutMark,
            SafeText.ForWorkbook(start + string.Concat(Enumerable.Repeat("😀", 20_000))));

    [Fact]
    public void ForWorkbook_OneEmojiAtTheCut_IsLeftOutWhole() =>
        Assert.Equal(
            new string('a', 32_758) + SafeText.CutMark,
            SafeText.ForWorkbook(new string('a', 32_758) + "😀" + new string('a', 100)));

    [Fact]
    public void ForWorkbook_ExcelsOwnEscape_IsEscaped() =>
        Assert.Equal("_x005F_x0041_ and _x00", SafeText.ForWorkbook("_x0041_ and _x00"));

    [Fact]
    public void ForWorkbook_ExcelsOwnEscapeWithACapital_IsEscaped() => Assert.Equal("_x005F_X004a_", SafeText.ForWorkbook("_X004a_"));

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
        var shown = Escape()
            .Replace(
                written,
                match => $"{(char)int.Parse(match.Groups["code"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)}");
        Assert.StartsWith(shown[..^SafeText.CutMark.Length], text, StringComparison.Ordinal);
        Assert.False(char.IsHighSurrogate(shown[^(SafeText.CutMark.Length + 1)]));
    }

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Escape();
}
