using Dashboard.Data.Feedback;
using Dashboard.Data.Feedback.Parts;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Dashboard.Data.Tests.Feedback.Parts.SplitVectors;

namespace Dashboard.Data.Tests.Feedback.Parts;

public sealed class ChangeSplitTests
{
    private const int Digits = 12;

    [Fact]
    public void PartOf_TheVectorOfMetrics_AgreesToTheDecimals()
    {
        var vector = OfMetrics;

        Assert.Equal((4.20, 3.95, 100, 100), (vector.Split.Before, vector.Split.After, vector.Split.CountBefore, vector.Split.CountAfter));
        Assert.Equal(-0.25, vector.Split.Change.Difference, Digits);
        AssertParts(vector.Parts[0], 0, -0.1275);
        AssertParts(vector.Parts[1], 0.14, -0.2625);
        Assert.Equal(-0.25, vector.Parts.Sum(part => part.Total.Value), Digits);
    }

    /// <summary>Worked out apart by the formulas that are named at the class.</summary>
    [Fact]
    public void PartOf_TheVectorOfMetrics_HasItsIntervals()
    {
        var (a, b) = (OfMetrics.Parts[0], OfMetrics.Parts[1]);

        AssertInterval(-0.1199, 0.1199, a.Rate);
        AssertInterval(-0.1912, -0.0638, a.Mix);
        AssertInterval(-0.2570, 0.0020, a.Total);
        AssertInterval(-0.0799, 0.1499, a.Excess);
        AssertInterval(-0.0327, 0.3127, b.Rate);
        AssertInterval(-0.3887, -0.1363, b.Mix);
        AssertInterval(-0.2895, 0.0445, b.Total);
        Assert.Equal(
            [ChangeVerdict.NoClearChange, ChangeVerdict.Down, ChangeVerdict.NoClearChange],
            [b.Rate.Verdict, b.Mix.Verdict, b.Total.Verdict]);
    }

    [Fact]
    public void PartOf_SimpsonsCase_EachRateRisesAndTheMixTakesMoreThanThat()
    {
        var vector = OfSimpson;

        Assert.Equal((4.2, 3.9), (vector.Split.Before, vector.Split.After));
        Assert.Equal(-0.30, vector.Split.Change.Difference, Digits);
        AssertParts(vector.Parts[0], 0.065, -0.15);
        AssertParts(vector.Parts[1], 0.07, -0.285);
        Assert.All(vector.Parts, part => Assert.True(part.After > part.Before));
        Assert.Equal(-0.30, vector.Parts.Sum(part => part.Total.Value), Digits);
    }

    [Fact]
    public void PartOf_GroupThatIsNew_HasItsOtherRateAndAddsMixAlone()
    {
        var parts = Of(
            ScoreMeasure.CsatAverage,
            (Scores((4, 40), (5, 40)), Scores((4, 25), (5, 25))),
            (Scores((2, 10), (4, 10)), Scores((3, 30), (4, 20))),
            (ScoreCounts.Empty, Scores((5, 40)))).Parts;

        // 40/140 × (5 − (4.20 + 4.25)/2)
        AssertParts(parts[2], 0, 0.2214285714);
        AssertParts(parts[0], 0, -0.1217857143);
        Assert.Equal((null, 5.0, 0.0), (parts[2].Before, parts[2].After, parts[2].ShareBefore));
        Assert.Null(parts[2].Rate.Interval);
        AssertInterval(0.1623, 0.2806, parts[2].Total);
        Assert.Equal((ChangeVerdict.NoClearChange, ChangeVerdict.Up), (parts[2].Rate.Verdict, parts[2].Total.Verdict));
        Assert.Equal(0.05, parts.Sum(part => part.Total.Value), Digits);
    }

    [Fact]
    public void PartOf_Nps_CountsAPromoterAs100AndADetractorAsMinus100()
    {
        var vector = Of(
            ScoreMeasure.Nps,
            (ScoreArbitraries.NpsOf(60, 20, 20), ScoreArbitraries.NpsOf(60, 20, 20)),
            (ScoreArbitraries.NpsOf(20, 20, 60), ScoreArbitraries.NpsOf(20, 20, 160)));

        Assert.Equal((0, -100.0 / 3), (vector.Split.Before, vector.Split.After));
        AssertParts(vector.Parts[0], 0, -9.4444444444);
        AssertParts(vector.Parts[1], -17.5, -6.3888888889);
        AssertInterval(-34.6016, -13.1762, vector.Parts[1].Total);
        Assert.Equal(ChangeVerdict.Down, vector.Parts[1].Total.Verdict);
        Assert.Equal(ChangeTest.OfNps(ScoreArbitraries.NpsOf(80, 40, 80), ScoreArbitraries.NpsOf(80, 40, 180)), vector.Split.Change);
    }

    [Fact]
    public void PartOf_Satisfied_IsAShare()
    {
        // 80 of 100 and 40 of 100 are satisfied, then 90 of 150 and 10 of 50.
        var vector = Of(
            ScoreMeasure.CsatSatisfied,
            (Scores((5, 80), (3, 20)), Scores((4, 90), (1, 60))),
            (Scores((4, 40), (2, 60)), Scores((5, 10), (1, 40))));

        Assert.Equal((0.6, 0.5), (vector.Split.Before, vector.Split.After));
        AssertParts(vector.Parts[0], 0.625 * -0.2, 0.25 * (0.7 - 0.55));
        AssertParts(vector.Parts[1], 0.375 * -0.2, -0.25 * (0.3 - 0.55));
        Assert.Equal(-0.1, vector.Parts.Sum(part => part.Total.Value), Digits);
    }

    [Fact]
    public void PartOf_GroupThatIsTheWhole_IsTheChangeAndNothingBeyond()
    {
        var part = Assert.Single(Of(ScoreMeasure.CsatAverage, (Scores((5, 90), (4, 10)), Scores((5, 60), (1, 40)))).Parts);

        AssertParts(part, -1.5, 0);
        Assert.Equal(ChangeVerdict.Down, part.Total.Verdict);
        Assert.Equal((0, 1.0), (part.Excess.Value, part.Excess.PValue));
    }

    [Fact]
    public void PartOf_AnyGroups_AddUpToTheChangeExactly() => Prop.ForAll(Groups, groups =>
        Enum.GetValues<ScoreMeasure>().All(measure =>
        {
            var vector = Of(measure, Mapped(measure, groups));
            var (change, unit) = (vector.Split.Change.Difference, measure is ScoreMeasure.Nps ? 100 : 1);
            return Math.Abs(vector.Parts.Sum(part => part.Total.Value) - change) < 1e-9 * unit
                && Math.Abs(vector.Parts.Sum(part => part.Rate.Value + part.Mix.Value) - change) < 1e-9 * unit
                && Math.Abs(vector.Parts.Sum(part => part.Excess.Value)) < 1e-9 * unit
                && vector.Parts.All(part => part.Total.Interval?.Contains(part.Total.Value) != false);
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void PartOf_PeriodsSwapped_IsTheOppositeAndAsSure() => Prop.ForAll(Groups, groups =>
    {
        var there = Of(ScoreMeasure.CsatAverage, groups).Parts;
        var back = Of(ScoreMeasure.CsatAverage, [.. groups.Select(group => (group.After, group.Before))]).Parts;
        return there.Zip(back).All(pair =>
            AreOpposite(pair.First.Total, pair.Second.Total) && AreOpposite(pair.First.Rate, pair.Second.Rate)
            && AreOpposite(pair.First.Mix, pair.Second.Mix) && AreOpposite(pair.First.Excess, pair.Second.Excess));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void PartOf_GroupDivided_ItsPiecesAddUpToIt() => Prop.ForAll(Groups, groups =>
    {
        var (before, after) = (Sum(groups, group => group.Before), Sum(groups, group => group.After));
        var all = Of(ScoreMeasure.CsatAverage, [.. groups, (Scores((3, 9)), Scores((2, 30)))]);
        var whole = all.Split.PartOf(before, after);
        return Math.Abs(all.Parts.SkipLast(1).Sum(part => part.Total.Value) - whole.Total.Value) < 1e-9;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(4, 60, false)]
    [InlineData(60, 4, false)]
    [InlineData(5, 60, true)]
    [InlineData(0, 60, true)]
    [InlineData(60, 0, true)]
    public void Judge_GroupUnderFiveScores_ClaimsNothingUnlessItIsAbsent(int before, int after, bool claims)
    {
        var parts = Of(
            ScoreMeasure.CsatAverage,
            (Scores((5, before)), Scores((1, after))),
            (Scores((5, 30), (1, 30)), Scores((5, 30), (1, 30)))).Parts;

        Assert.Equal(claims, parts[0].Total.IsSignificant);
        Assert.Equal(claims && before > 0 && after > 0, parts[0].Rate.IsSignificant);
    }

    [Fact]
    public void Judge_NoTwoScoresDiffer_ClaimsNothing()
    {
        var parts = Of(ScoreMeasure.CsatAverage, (Scores((4, 50)), Scores((4, 20))), (Scores((4, 50)), Scores((4, 80)))).Parts;

        Assert.All(parts, part => Assert.Equal((0, 1.0, false), (part.Total.Value, part.Total.PValue, part.Total.IsSignificant)));
    }

    [Fact]
    public void Judge_LongList_ClaimsLessThanEachPartAlone()
    {
        // One group falls at p = 0.01 or so by itself; nineteen others have not changed at all.
        var same = (Scores((5, 20), (3, 20)), Scores((5, 20), (3, 20)));
        var fallen = (Scores((5, 20), (3, 20)), Scores((5, 9), (3, 31)));
        var alone = Of(ScoreMeasure.CsatAverage, fallen, same).Parts[0];
        var listed = Of(ScoreMeasure.CsatAverage, [fallen, .. Enumerable.Repeat(same, 19)]).Parts[0];

        Assert.InRange(listed.Rate.PValue, 0.005, 0.05);
        Assert.Equal((true, false), (alone.Rate.IsSignificant, listed.Rate.IsSignificant));
    }

    [Fact]
    public void Between_PeriodWithoutScores_IsNull()
    {
        Assert.Null(ChangeSplit.Between(ScoreMeasure.Nps, ScoreCounts.Empty, Scores((9, 3))));
        Assert.Null(ChangeSplit.Between(ScoreMeasure.CsatSatisfied, Scores((4, 3)), ScoreCounts.Empty));
    }

    [Fact]
    public void BetweenAndPartOf_ScoresThatCannotBe_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => ChangeSplit.Between(ScoreMeasure.CsatAverage, Scores((0, 1)), Scores((5, 1))));
        Assert.Throws<ArgumentOutOfRangeException>(() => ScoreMeasures.KindOf((ScoreMeasure)9));
        var split = OfMetrics.Split;
        Assert.Throws<ArgumentException>(() => split.PartOf(ScoreCounts.Empty, ScoreCounts.Empty));
        Assert.Throws<ArgumentException>(() => split.PartOf(Scores((1, 1)), ScoreCounts.Empty));
    }

    /// <summary>One to six groups, some absent before or after; the whole has scores in both periods.</summary>
    private static Arbitrary<(ScoreCounts Before, ScoreCounts After)[]> Groups { get; } = Gen.Choose(1, 6)
        .SelectMany(count => ScoreArbitraries.Csat.Generator.ArrayOf(2 * count))
        .Select(all => all.Chunk(2).Select(pair => (Before: pair[0], After: pair[1])).Where(HasScores).ToArray())
        .Where(groups => groups.Any(group => group.Before.Total > 0) && groups.Any(group => group.After.Total > 0))
        .ToArbitrary();

    private static bool HasScores((ScoreCounts Before, ScoreCounts After) group) => group.Before.Total + group.After.Total > 0;

    // Twice a CSAT score is a score of NPS.
    private static (ScoreCounts, ScoreCounts)[] Mapped(ScoreMeasure measure, (ScoreCounts Before, ScoreCounts After)[] groups) =>
        measure is ScoreMeasure.Nps ? [.. groups.Select(group => (Doubled(group.Before), Doubled(group.After)))] : groups;

    private static ScoreCounts Doubled(ScoreCounts counts) =>
        ScoreCounts.FromCounts([.. Enumerable.Range(0, 11).Select(score => score % 2 == 0 ? counts[score / 2] : 0)]);

    private static ScoreCounts Sum<T>(IEnumerable<T> groups, Func<T, ScoreCounts> of) =>
        groups.Aggregate(ScoreCounts.Empty, (sum, group) => sum.Plus(of(group)));

    private static bool AreOpposite(PartEstimate one, PartEstimate other) =>
        Math.Abs(one.Value + other.Value) < 1e-9 && Math.Abs(one.PValue - other.PValue) < 1e-6
        && (one.Interval is null) == (other.Interval is null)
        && Math.Abs((one.Interval?.Low ?? 0) + (other.Interval?.High ?? 0)) < 1e-6;

    private static void AssertParts(ChangePart part, double rate, double mix)
    {
        Assert.Equal(rate, part.Rate.Value, 10);
        Assert.Equal(mix, part.Mix.Value, 10);
        Assert.Equal(rate + mix, part.Total.Value, 10);
    }

    private static void AssertInterval(double low, double high, PartEstimate estimate)
    {
        Assert.Equal(low, estimate.Interval!.Value.Low, 4);
        Assert.Equal(high, estimate.Interval.Value.High, 4);
    }
}
