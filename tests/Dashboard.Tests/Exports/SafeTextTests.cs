using Dashboard.Exports;
using Xunit;

namespace Dashboard.Tests.Exports;

public sealed class SafeTextTests
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
    public void Harmless_TextLooksLikeAFormula_GetsAnApostrophe(string text) => Assert.Equal("'" + text, SafeText.Harmless(text));

    [Theory]
    [InlineData("")]
    [InlineData("Great = good")]
    [InlineData("a+b")]
    [InlineData("5-1")]
    [InlineData("mail@acme.example")]
    [InlineData("😀 =1")]
    [InlineData("   ")]
    [InlineData("'=1")]
    public void Harmless_TextIsNone_StaysAsItIs(string text) => Assert.Equal(text, SafeText.Harmless(text));

    [Fact]
    public void ForWorkbook_CharactersThatXmlCannotHold_AreGoneAndLineEndsAreOne() =>
        Assert.Equal("a\nb\nc\td😀\uFFFDe", SafeText.ForWorkbook("a\r\nb\rc\td\u0000\u000B\u001F😀\uD800e\uFFFE\uFFFF"));

    [Fact]
    public void ForWorkbook_FormulaBehindAControlCharacter_IsHarmlessAfterCleaning() =>
        Assert.Equal("'=1", SafeText.ForWorkbook("\u0000=1"));

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
}
