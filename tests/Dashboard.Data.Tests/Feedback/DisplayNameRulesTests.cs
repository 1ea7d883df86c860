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
    [InlineData("a\uD83D", 2)]
    public void Length_Name_CountsCodePoints(string? name, int expected) => Assert.Equal(expected, DisplayNameRules.Length(name));

    [Fact]
    public void Fits_AroundTwenty_CountsEmojiOnce()
    {
        var emoji = string.Concat(Enumerable.Repeat("\U0001F600", DisplayNameRules.MaximumLength));

        Assert.True(DisplayNameRules.Fits(emoji));
        Assert.False(DisplayNameRules.Fits(emoji + "!"));
        Assert.True(DisplayNameRules.Fits(null));
    }
}
