using Dashboard.Data.Feedback;
using Xunit;

namespace Dashboard.Data.Tests.Feedback;

public sealed class TargetTestTests
{
    [Theory]
    [InlineData(73.90, TargetVerdict.Above)]
    [InlineData(73.92, TargetVerdict.On)]
    [InlineData(80, TargetVerdict.On)]
    [InlineData(84.94, TargetVerdict.On)]
    [InlineData(84.96, TargetVerdict.Below)]
    public void Judge_160Of200_ClaimsOnlyOutsideTheInterval(double target, TargetVerdict verdict)
    {
        var rate = RateResult.FromCounts(160, 200)!;

        Assert.Equal(verdict, TargetTest.Judge(rate.Interval, rate.Total, target / 100));
    }

    [Theory]
    [InlineData(4, TargetVerdict.NoClaim)]
    [InlineData(5, TargetVerdict.Below)]
    public void Judge_UnderFive_ClaimsNothing(long count, TargetVerdict verdict) =>
        Assert.Equal(verdict, TargetTest.Judge(new Interval(0.1, 0.2), count, 0.9));

    [Fact]
    public void Judge_ScoresAllAlike_ClaimsNothing()
    {
        var csat = CsatResult.FromCounts(ScoreCounts.FromScores([5, 5, 5, 5, 5, 5]))!;

        Assert.Equal(TargetVerdict.NoClaim, TargetTest.Judge(csat.AverageInterval, csat.N, 4));
    }
}
