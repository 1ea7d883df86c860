using Dashboard.Data.Feedback;
using Dashboard.Formats;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Tests.Formats;

public sealed class NumbersTests
{
    [Fact]
    public void Everything_WithoutData_IsADashAndNeverZero() =>
        Every.One(
            [
                Numbers.Average(null),
                Numbers.Percent(null),
                Numbers.Nps(null),
                Numbers.AverageInterval(null),
                Numbers.PercentInterval(null),
                Numbers.NpsInterval(null),
            ],
            text => Assert.Equal("—", text));

    [Theory]
    [InlineData(40, "+40")]
    [InlineData(-12, "\u221212")]
    [InlineData(0.4, "0")]
    [InlineData(-0.4, "0")]
    [InlineData(12.5, "+13")]
    [InlineData(-12.5, "\u221213")]
    public void Nps_AnyScore_IsWholeWithItsSign(double score, string expected) => Assert.Equal(expected, Numbers.Nps(score));

    [Theory]
    [InlineData(3.6, "3.60")]
    [InlineData(3.605, "3.61")]
    [InlineData(5, "5.00")]
    public void Average_AnyValue_HasTwoDecimals(double average, string expected) => Assert.Equal(expected, Numbers.Average(average));

    [Theory]
    [InlineData(0.6, "60\u00A0%")]
    [InlineData(0.675, "68\u00A0%")]
    [InlineData(0, "0\u00A0%")]
    public void Percent_AnyShare_IsWhole(double share, string expected) => Assert.Equal(expected, Numbers.Percent(share));

    [Fact]
    public void Intervals_OfEachUnit_SayBothEnds()
    {
        Assert.Equal("4.05\u00A0–\u00A04.21", Numbers.AverageInterval(new Interval(4.05, 4.21)));
        Assert.Equal("61\u00A0–\u00A074\u00A0%", Numbers.PercentInterval(new Interval(0.61, 0.74)));
        Assert.Equal("\u221213\u00A0–\u00A0+74", Numbers.NpsInterval(new Interval(-12.59, 74.12)));
    }

    [Fact]
    public void Differences_OfEachUnit_CarryTheirSign()
    {
        Assert.Equal("+0.12", Numbers.AverageDifference(0.12));
        Assert.Equal("0.00", Numbers.AverageDifference(-0.001));
        Assert.Equal("\u22123\u00A0points", Numbers.PercentDifference(-0.03));
        Assert.Equal("+1\u00A0point", Numbers.NpsDifference(1.2));
    }

    [Theory]
    [InlineData("de-DE", "12.345", "3,61", "\u22121,50", "+3\u00A0Punkte")]
    [InlineData("en-US", "12,345", "3.61", "\u22121.50", "+3\u00A0points")]
    [InlineData("de-CH", "12’345", "3.61", "\u22121.50", "+3\u00A0Punkte")]
    public void Everything_ForAReader_HasTheirSeparatorsAndOurSigns(
        string culture,
        string count,
        string average,
        string difference,
        string points)
    {
        using var reader = Reading.As(culture);

        Assert.Equal(
            (count, average, difference, points),
            (Numbers.Count(12345), Numbers.Average(3.605), Numbers.AverageDifference(-1.5), Numbers.PercentDifference(0.03)));
    }

    [Fact]
    public void Count_OfThousands_IsGrouped() => Assert.Equal("12,345", Numbers.Count(12345));
}
