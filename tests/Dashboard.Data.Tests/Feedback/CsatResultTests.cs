using Dashboard.Data.Feedback;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Data.Tests.Feedback;

public sealed class CsatResultTests
{
    [Fact]
    public void FromCounts_TheVector_AgreesToTheDecimals()
    {
        var csat = CsatResult.FromCounts(ScoreCounts.FromScores([5, 5, 4, 3, 1]))!;

        Assert.Equal(5, csat.N);
        Assert.Equal(3.60, csat.Average, 12);
        Assert.Equal(1.52, csat.AverageInterval!.Value.Low, 2);
        Assert.Equal(5.68, csat.AverageInterval!.Value.High, 2);
        Assert.Equal(1.52, csat.AverageIntervalShown!.Value.Low, 2);
        Assert.Equal(5, csat.AverageIntervalShown!.Value.High);
        Assert.Equal(0.60, csat.SatisfiedShare, 12);
        Assert.Equal(0.2307, csat.SatisfiedInterval.Low, 4);
        Assert.Equal(0.8824, csat.SatisfiedInterval.High, 4);
    }

    [Fact]
    public void FromCounts_NoScores_IsNull() => Assert.Null(CsatResult.FromCounts(ScoreCounts.Empty));

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(10)]
    public void FromCounts_ScoreThatTheCardLacks_IsRefused(int score) =>
        Assert.Throws<ArgumentException>(() => CsatResult.FromCounts(ScoreCounts.FromScores([3, score])));

    [Fact]
    public void FromCounts_OneScore_HasAnAverageButNoIntervalOfIt()
    {
        var csat = CsatResult.FromCounts(ScoreCounts.FromScores([2]))!;

        Assert.Equal(2, csat.Average);
        Assert.Null(csat.AverageInterval);
        Assert.Null(csat.AverageIntervalShown);
        Assert.Equal(0, csat.SatisfiedShare);
    }

    [Fact]
    public void FromCounts_ScoresAllAlike_DoesNotClaimToBePerfectlySure() =>
        Assert.Null(CsatResult.FromCounts(ScoreCounts.FromScores([5, 5, 5, 5, 5, 5]))!.AverageInterval);

    [Fact]
    public void FromCounts_TwoScores_UsesTheWideTOfOneDegreeOfFreedom()
    {
        // t(0.975; 1) = 12.7062, s/√n = 0.5.
        var interval = CsatResult.FromCounts(ScoreCounts.FromScores([3, 4]))!.AverageInterval!.Value;

        Assert.Equal(3.5 - (12.7062 / 2), interval.Low, 4);
        Assert.Equal(3.5 + (12.7062 / 2), interval.High, 4);
    }

    [Fact]
    public void AverageInterval_BillionsOfScores_ComesNearTheNormal()
    {
        var counts = ScoreCounts.FromCounts([0, 1_000_000_000, 0, 0, 0, 1_000_000_000, 0, 0, 0, 0, 0]);
        var interval = CsatResult.FromCounts(counts)!.AverageInterval!.Value;

        Assert.Equal(2 * Confidence.Z * 2 / Math.Sqrt(2e9), interval.High - interval.Low, 9);
    }

    [Fact]
    public void FromCounts_AnyScores_IntervalsHoldTheirNumbers() =>
        Prop.ForAll(ScoreArbitraries.Csat, counts => CsatResult.FromCounts(counts) is not { } csat ||
            (csat.Average is >= 1 and <= 5
                && csat.AverageInterval?.Contains(csat.Average) != false
                && csat.AverageIntervalShown is not ({ Low: < 1 } or { High: > 5 })
                && csat.SatisfiedInterval is { Low: >= 0, High: <= 1 }
                && csat.SatisfiedInterval.Contains(csat.SatisfiedShare))).QuickCheckThrowOnFailure();
}
