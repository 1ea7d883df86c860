using Dashboard.Charts;
using Dashboard.Data.Feedback;
using Xunit;

namespace Dashboard.Tests.Charts;

public sealed class DistributionTests
{
    [Theory]
    [InlineData(SurveyKind.Csat, 1, 5)]
    [InlineData(SurveyKind.Nps, 0, 10)]
    public void Bars_OfAScale_HaveAColumnForEveryScore(SurveyKind kind, int lowest, int highest) =>
        Assert.Equal(Enumerable.Range(lowest, highest - lowest + 1), Distribution.Bars(ScoreCounts.Empty, kind).Select(bar => bar.Score));

    [Fact]
    public void Bars_OfNps_AreFilledByGroup() =>
        Assert.Equal(
            [.. Enumerable.Repeat(Fills.Detractor, 7), Fills.Passive, Fills.Passive, Fills.Promoter, Fills.Promoter],
            Distribution.Bars(ScoreCounts.Empty, SurveyKind.Nps).Select(bar => bar.Fill),
            StringComparer.Ordinal);

    [Fact]
    public void Shares_WithoutScores_AreUnknown() =>
        Assert.All(Distribution.Bars(ScoreCounts.Empty, SurveyKind.Csat), bar => Assert.Null(bar.Share));

    [Theory]
    [InlineData(new[] { 1, 2, 3, 4, 5 }, 40)]
    [InlineData(new[] { 5, 5, 5, 5, 1, 2, 3 }, 80)]
    [InlineData(new[] { 5 }, 100)]
    public void Top_OfTheAxis_LeavesRoomForTheLabels(int[] scores, double expected) =>
        Assert.Equal(expected, Distribution.Top(Distribution.Bars(ScoreCounts.FromScores(scores), SurveyKind.Csat)));
}
