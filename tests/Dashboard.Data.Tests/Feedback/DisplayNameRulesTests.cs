using Dashboard.Data.Feedback;
using Xunit;

namespace Dashboard.Data.Tests.Feedback;

public sealed class DisplayNameRulesTests
{
    [Theory]
    [InlineData(null, 0)]
    [InlineData("", 0)]
    [InlineData("Café", 4)]
    [InlineData("Cafe\u0301", 5)]
    [InlineData("مطعم", 4)]
    [InlineData("\U0001F600", 1)]
    [InlineData("\U0001F468\u200D\U0001F469\u200D\U0001F467", 5)]
    public void Length_Name_CountsCodePoints(string? name, int expected) => Assert.Equal(expected, DisplayNameRules.Length(name));

    // Not among the cases above: attributes are stored as UTF-8, which has no halves.
    [Fact]
    public void Length_HalfAPair_CountsAsOne() => Assert.Equal(2, DisplayNameRules.Length("a\uD83D"));

    [Fact]
    public void Fits_AroundTwenty_CountsEmojiOnce()
    {
        // feedback-api: at most 20 characters.
        var emoji = string.Concat(Enumerable.Repeat("\U0001F600", 20));

        Assert.True(DisplayNameRules.Fits(emoji));
        Assert.False(DisplayNameRules.Fits(emoji + "!"));
        Assert.True(DisplayNameRules.Fits(null));
    }
}
