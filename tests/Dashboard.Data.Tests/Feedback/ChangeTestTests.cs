using Dashboard.Data.Feedback;
using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.Distributions;
using Xunit;

namespace Dashboard.Data.Tests.Feedback;

public sealed class ChangeTestTests
{
    [Fact]
    public void OfNps_TheSignificantVector_AgreesToTheDecimals()
    {
        var change = ChangeTest.OfNps(ScoreArbitraries.NpsOf(90, 60, 50), ScoreArbitraries.NpsOf(120, 40, 40))!;

        Assert.Equal(20, change.Difference, 12);
        Assert.Equal(2.4637, ZOf(change), 4);
        Assert.Equal(ChangeVerdict.Up, change.Verdict);
    }

    [Fact]
    public void OfNps_TheUnclearVector_AgreesToTheDecimals()
    {
        var change = ChangeTest.OfNps(ScoreArbitraries.NpsOf(55, 25, 20), ScoreArbitraries.NpsOf(60, 20, 20))!;

        Assert.Equal(5, change.Difference, 12);
        Assert.Equal(0.4376, ZOf(change), 4);
        Assert.Equal(ChangeVerdict.NoClearChange, change.Verdict);
    }

    /// <summary>
    /// metrics.md: a claim is made only below 0.05. The p on both sides of that border were computed apart, by the formulas named there.
    /// </summary>
    [Theory]
    [InlineData(63, 0.0637, ChangeVerdict.NoClearChange)]
    [InlineData(64, 0.0455, ChangeVerdict.Up)]
    public void OfShares_OnBothSidesOfTheBorder_ClaimsOnlyBelowIt(long hits, double p, ChangeVerdict expected) =>
        AssertClaim(p, expected, ChangeTest.OfShares(50, 100, hits, 100)!);

    [Theory]
    [InlineData(73, 2, 0.0583, ChangeVerdict.NoClearChange)]
    [InlineData(74, 1, 0.0482, ChangeVerdict.Up)]
    public void OfNps_OnBothSidesOfTheBorder_ClaimsOnlyBelowIt(int promoters, int passives, double p, ChangeVerdict expected) =>
        AssertClaim(p, expected, ChangeTest.OfNps(ScoreArbitraries.NpsOf(50, 25, 25), ScoreArbitraries.NpsOf(promoters, passives, 25))!);

    [Theory]
    [InlineData(4, 0.0647, ChangeVerdict.NoClearChange)]
    [InlineData(5, 0.0455, ChangeVerdict.Up)]
    public void OfAverages_OnBothSidesOfTheBorder_ClaimsOnlyBelowIt(int fourth, double p, ChangeVerdict expected) => AssertClaim(
        p,
        expected,
        ChangeTest.OfAverages(ScoreCounts.FromScores([3, 3, 4, 4, 2, 2, 3, 4]), ScoreCounts.FromScores([4, 4, 5, fourth, 3, 3, 4, 4]))!);

    [Fact]
    public void OfNps_EstimatesDifferTheOtherWay_ClaimsNothing()
    {
        // 99.9 from a million against 100 from a few: higher by itself, lower once drawn towards 0.
        var many = ScoreArbitraries.NpsOf(1_000_000, 1_000, 0);
        foreach (var few in Enumerable.Range(1, 300))
        {
            var change = ChangeTest.OfNps(many, ScoreArbitraries.NpsOf(few, 0, 0))!;

            Assert.True(change.Difference > 0);
            Assert.Equal(ChangeVerdict.NoClearChange, change.Verdict);
        }
    }

    [Fact]
    public void OfNps_AnyClaim_HasTheDirectionOfTheEstimates() =>
        Prop.ForAll(ScoreArbitraries.Nps, ScoreArbitraries.Nps, (a, b) => ChangeTest.OfNps(a, b) switch
        {
            { Verdict: ChangeVerdict.Up } => EstimateOf(b) > EstimateOf(a),
            { Verdict: ChangeVerdict.Down } => EstimateOf(b) < EstimateOf(a),
            _ => true,
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void OfAverages_WorkedExample_IsWelchs()
    {
        // Means 3.6 and 1.5, variances 2.8 and 0.3: t = -2.1/√(0.56 + 0.05), df = 0.61²/(0.56²/4 + 0.05²/5) = 4.716…; p by the incomplete
        // beta.
        var change = ChangeTest.OfAverages(ScoreCounts.FromScores([5, 5, 4, 3, 1]), ScoreCounts.FromScores([1, 2, 1, 2, 1, 2]))!;

        Assert.Equal(-2.1, change.Difference, 12);
        Assert.Equal(ReferenceP(2.1 / Math.Sqrt(0.61), 0.3721 / ((0.3136 / 4) + (0.0025 / 5))), change.PValue, 6);
        Assert.Equal(ChangeVerdict.Down, change.Verdict);
    }

    [Fact]
    public void OfAverages_NoSpreadOnEitherSide_ClaimsNothing()
    {
        var change = ChangeTest.OfAverages(All(1, 50), All(5, 50))!;

        Assert.Equal(new Change(4, 1, ChangeVerdict.NoClearChange), change);
    }

    [Fact]
    public void OfAverages_SpreadOnOneSideOnly_IsStillTested()
    {
        var change = ChangeTest.OfAverages(All(5, 20), ScoreCounts.FromScores([1, 2, 1, 2, 1, 2]))!;

        Assert.True(change.PValue is > 0 and < 0.05);
        Assert.Equal(ChangeVerdict.Down, change.Verdict);
    }

    [Fact]
    public void OfAverages_OneScoreOnASide_ClaimsNothing()
    {
        var change = ChangeTest.OfAverages(All(5, 1), ScoreCounts.FromScores([1, 2, 1, 1, 2, 1]))!;

        Assert.Equal(1, change.PValue);
        Assert.Equal(ChangeVerdict.NoClearChange, change.Verdict);
    }

    [Fact]
    public void OfShares_WorkedExample_IsThePooledZ()
    {
        // 40/100 against 55/100: pooled 0.475, z = 0.15/√(0.475·0.525·0.02) = 2.1240.
        var change = ChangeTest.OfShares(40, 100, 55, 100)!;

        Assert.Equal(0.15, change.Difference, 12);
        Assert.Equal(2.1240, ZOf(change), 4);
        Assert.Equal(ChangeVerdict.Up, change.Verdict);
    }

    [Theory]
    [InlineData(0, 40, 0, 70)]
    [InlineData(40, 40, 70, 70)]
    public void OfShares_NoneOrAllOnBothSides_IsNoDifference(long hitsBefore, long before, long hitsAfter, long after) =>
        Assert.Equal(new Change(0, 1, ChangeVerdict.NoClearChange), ChangeTest.OfShares(hitsBefore, before, hitsAfter, after));

    [Theory]
    [InlineData(1, 1, ChangeVerdict.NoClearChange)]
    [InlineData(4, 4, ChangeVerdict.NoClearChange)]
    [InlineData(5, 5, ChangeVerdict.Up)]
    public void OfShares_ThinSide_ClaimsNothingWhateverThePValue(long hits, long total, ChangeVerdict expected)
    {
        var change = ChangeTest.OfShares(0, 50, hits, total)!;

        Assert.True(change.PValue < 0.05);
        Assert.Equal(expected, change.Verdict);
    }

    [Fact]
    public void AnyTest_SideWithoutData_IsNull()
    {
        var some = ScoreCounts.FromScores([4, 5, 3]);

        Assert.Null(ChangeTest.OfAverages(ScoreCounts.Empty, some));
        Assert.Null(ChangeTest.OfAverages(some, ScoreCounts.Empty));
        Assert.Null(ChangeTest.OfNps(ScoreCounts.Empty, some));
        Assert.Null(ChangeTest.OfNps(some, ScoreCounts.Empty));
        Assert.Null(ChangeTest.OfShares(0, 0, 3, 5));
        Assert.Null(ChangeTest.OfShares(3, 5, 0, 0));
    }

    [Fact]
    public void AnyTest_SidesSwapped_SaysTheOpposite() =>
        Prop.ForAll(ScoreArbitraries.Csat, ScoreArbitraries.Csat, (a, b) =>
            AreOpposite(ChangeTest.OfAverages(a, b), ChangeTest.OfAverages(b, a))
            && AreOpposite(ChangeTest.OfNps(a, b), ChangeTest.OfNps(b, a))
            && AreOpposite(
                ChangeTest.OfShares(a.In(ScoreRules.Satisfied), a.Total, b.In(ScoreRules.Satisfied), b.Total),
                ChangeTest.OfShares(b.In(ScoreRules.Satisfied), b.Total, a.In(ScoreRules.Satisfied), a.Total))).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyTest_SameOnBothSides_ClaimsNothing() =>
        Prop.ForAll(ScoreArbitraries.Csat, same =>
            ChangeTest.OfAverages(same, same) is null or { Difference: 0, Verdict: ChangeVerdict.NoClearChange, PValue: > 0.999 }
            && ChangeTest.OfNps(same, same) is null or { Difference: 0, Verdict: ChangeVerdict.NoClearChange, PValue: > 0.999 })
            .QuickCheckThrowOnFailure();

    private static ScoreCounts All(int score, int n) => ScoreCounts.FromScores(Enumerable.Repeat(score, n));

    private static double EstimateOf(ScoreCounts counts) => NpsResult.FromCounts(counts)!.Estimate.Estimate;

    private static double ZOf(Change change) => -Normal.InvCDF(0, 1, change.PValue / 2);

    // Student's two-sided tail by the midpoint rule over t = tan(u), independent of the library's continued fraction.
    private static double ReferenceP(double t, double freedom)
    {
        const int steps = 200_000;
        var from = Math.Atan(t);
        var width = (Math.PI / 2) - from;
        return Weight(from, width) / Weight(0, Math.PI / 2);

        double Weight(double start, double length)
        {
            var sum = 0.0;
            for (var step = 0; step < steps; step++)
            {
                var u = start + (length * (step + 0.5) / steps);
                sum += Math.Pow(1 + (Math.Tan(u) * Math.Tan(u) / freedom), -(freedom + 1) / 2) / (Math.Cos(u) * Math.Cos(u));
            }

            return sum * length / steps;
        }
    }

    private static bool AreOpposite(Change? one, Change? other)
    {
        if (one is null || other is null)
            return one is null && other is null;

        var mirrored = one.Verdict switch
        {
            ChangeVerdict.Up => ChangeVerdict.Down,
            ChangeVerdict.Down => ChangeVerdict.Up,
            _ => ChangeVerdict.NoClearChange,
        };
        return one.PValue is >= 0 and <= 1
            && Math.Abs(one.Difference + other.Difference) < 1e-9
            && Math.Abs(one.PValue - other.PValue) < 1e-9
            && other.Verdict == mirrored;
    }

    private static void AssertClaim(double p, ChangeVerdict expected, Change change)
    {
        Assert.Equal(p, change.PValue, 4);
        Assert.Equal(expected, change.Verdict);
    }
}
