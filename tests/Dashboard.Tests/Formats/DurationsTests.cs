using Dashboard.Formats;
using Xunit;

namespace Dashboard.Tests.Formats;

public sealed class DurationsTests
{
    [Theory]
    [InlineData(-3, "0 s")]
    [InlineData(0.44, "0.4 s")]
    [InlineData(9.96, "10 s")]
    [InlineData(59.9, "59 s")]
    [InlineData(60, "1 min")]
    [InlineData(3599, "59 min")]
    [InlineData(3600, "1 h")]
    [InlineData(12000, "3 h 20 min")]
    [InlineData(172800, "2 d")]
    [InlineData(367200, "4 d 6 h")]
    public void Text_Duration_HasItsTwoLargestUnits(double seconds, string expected) =>
        Assert.Equal(expected, Durations.Text(TimeSpan.FromSeconds(seconds)).Replace('\u00A0', ' '));

    [Fact]
    public void Text_ForAGerman_SaysDaysInGerman()
    {
        using var reader = Reading.As("de-DE");

        Assert.Equal("4\u00A0Tage 6\u00A0h", Durations.Text(TimeSpan.FromHours(102)));
    }
}
