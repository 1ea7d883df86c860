using Dashboard.Data.Feedback;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Data.Tests.Feedback;

public sealed class NpsResultTests
{
    [Theory]
    [InlineData(60, 20, 20, 40, 23.38, 54.29)]
    [InlineData(6, 2, 2, 40, -12.59, 74.12)]
    [InlineData(120, 40, 40, 40, 28.40, 50.42)]
    [InlineData(0, 0, 5, -100, -100, -17.49)]
    [InlineData(3, 0, 0, 100, -6.58, 100)]
    public void FromCounts_TheVectors_AgreesToTheDecimals(
        int promoters,
        int passives,
        int detractors,
        double score,
        double low,
        double high)
    {
        var nps = NpsResult.FromCounts(ScoreArbitraries.NpsOf(promoters, passives, detractors))!;

        Assert.Equal((promoters, passives, detractors), (nps.Promoters, nps.Passives, nps.Detractors));
        Assert.Equal(score, nps.Score, 12);
        Assert.Equal(low, nps.Interval.Low, 2);
        Assert.Equal(high, nps.Interval.High, 2);
    }

    [Fact]
    public void FromCounts_OneOfEachScore_GroupsThemByTheBorders()
    {
        var nps = NpsResult.FromCounts(ScoreCounts.FromScores(Enumerable.Range(0, 11)))!;

        Assert.Equal((2, 2, 7), (nps.Promoters, nps.Passives, nps.Detractors));
        Assert.Equal(-500.0 / 11, nps.Score, 12);
    }

    [Fact]
    public void FromCounts_NoScores_IsNull() => Assert.Null(NpsResult.FromCounts(ScoreCounts.Empty));

    [Fact]
    public void FromCounts_OnlyPassives_IsZeroAndNotSureOfIt()
    {
        var nps = NpsResult.FromCounts(ScoreArbitraries.NpsOf(0, 9, 0))!;

        Assert.Equal(0, nps.Score);
        Assert.True(nps.Interval is { Low: < 0, High: > 0 });
    }

    [Fact]
    public void Interval_OnePromoterOrDetractor_LiesJustBesideTheScore()
    {
        Assert.True(NpsResult.FromCounts(ScoreArbitraries.NpsOf(1, 0, 0))!.Interval.High is > 98 and < 100);
        Assert.True(NpsResult.FromCounts(ScoreArbitraries.NpsOf(0, 0, 1))!.Interval.Low is < -98 and > -100);
    }

    [Fact]
    public void Interval_EverySplitFromTwoToSixtyScores_HoldsTheScore()
    {
        var failing =
            from n in Enumerable.Range(2, 59)
            from promoters in Enumerable.Range(0, n + 1)
            from detractors in Enumerable.Range(0, n - promoters + 1)
            let nps = NpsResult.FromCounts(ScoreArbitraries.NpsOf(promoters, n - promoters - detractors, detractors))
            where !nps.Interval.Contains(nps.Score)
            select (promoters, detractors, n);

        Assert.Empty(failing);
    }

    [Fact]
    public void FromCounts_AnyScores_StaysOnTheScale() =>
        Prop.ForAll(ScoreArbitraries.Nps, counts => NpsResult.FromCounts(counts) is not { } nps ||
            (nps.Score is >= -100 and <= 100
                && nps.Interval is { Low: >= -100, High: <= 100 }
                && nps.Interval.Low < nps.Interval.High
                && (nps.N == 1 || nps.Interval.Contains(nps.Score))
                && nps.Promoters + nps.Passives + nps.Detractors == nps.N)).QuickCheckThrowOnFailure();
}
