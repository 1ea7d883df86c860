using Dashboard.Data.Foundation;
using Xunit;

namespace Dashboard.Data.Tests.Foundation;

public sealed class OutsideTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  plain  ", "plain")]
    [InlineData("one\r\ntwo\u2028three\u0000four", "one  two three four")]
    [InlineData("\u202Egnp.exe", "gnp.exe")]
    [InlineData("Zoë 東京 👍", "Zoë 東京 👍")]
    public void Line_WhateverComes_IsOneHarmlessLine(string? text, string line) => Assert.Equal(line, OutsideText.Line(text, 50));

    // Made here: half a letter does not outlive being handed to a test.
    [Fact]
    public void Line_HalfALetter_IsReplaced() => Assert.Equal("lone \uFFFD half", OutsideText.Line($"lone {(char)0xD800} half", 50));

    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdefg", 6, "abcde…")]
    [InlineData("abcd👍fg", 6, "abcd…")]
    [InlineData("ab", 1, "…")]
    public void Line_TooLong_IsCutBetweenLetters(string text, int longest, string line) =>
        Assert.Equal(line, OutsideText.Line(text, longest));
}
