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
    [InlineData("lone \uD800 half", "lone \uFFFD half")]
    public void Line_WhateverComes_IsOneHarmlessLine(string? text, string line) => Assert.Equal(line, OutsideText.Line(text, 50));

    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdefg", 6, "abcde…")]
    [InlineData("abcd👍fg", 6, "abcd…")]
    [InlineData("ab", 1, "…")]
    public void Line_TooLong_IsCutBetweenLetters(string text, int longest, string line) =>
        Assert.Equal(line, OutsideText.Line(text, longest));
}
