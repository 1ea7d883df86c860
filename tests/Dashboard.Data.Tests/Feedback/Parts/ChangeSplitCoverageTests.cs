using Dashboard.Data.Feedback;
using Dashboard.Data.Feedback.Parts;
using Xunit;

namespace Dashboard.Data.Tests.Feedback.Parts;

/// <summary>
/// Whether 95 of 100 intervals hold the truth, where the truth is known: three groups, whose scores are drawn again and again. Of 2,000
/// draws the share itself is uncertain by half a percent. The mix, a product of two estimates, is held to less: its interval is too wide
/// where there is none.
/// </summary>
public sealed class ChangeSplitCoverageTests
{
    private const int Draws = 2_000;

    private static readonly int[] Stars = [1, 2, 3, 4, 5];

    private static readonly int[] Answers = [3, 8, 10];

    public static TheoryData<string> Worlds => [.. Known.Keys];

    private static Dictionary<string, World> Known { get; } = new(StringComparer.Ordinal)
    {
        ["average"] = new(ScoreMeasure.CsatAverage, Stars, 600, 500, Csat([0.5, 0.3, 0.2]), CsatLater([0.4, 0.3, 0.3])),
        ["average of few"] = new(ScoreMeasure.CsatAverage, Stars, 60, 50, Csat([0.7, 0.15, 0.15]), CsatLater([0.6, 0.25, 0.15])),
        ["satisfied"] = new(ScoreMeasure.CsatSatisfied, Stars, 600, 500, Csat([0.5, 0.3, 0.2]), CsatLater([0.4, 0.3, 0.3])),
        ["NPS"] = new(ScoreMeasure.Nps, Answers, 300, 200, Nps([0.5, 0.3, 0.2]), NpsLater([0.4, 0.3, 0.3])),
        ["NPS of few"] = new(ScoreMeasure.Nps, Answers, 60, 50, Nps([0.7, 0.15, 0.15]), NpsLater([0.6, 0.25, 0.15])),
    };

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Interval_OfAKnownWorld_HoldsTheTruthInAbout95Of100(string name)
    {
        var world = Known[name];
        var random = new Random(20_260_411);
        var held = new int[world.Before.Shares.Length, 4];
        var counted = new int[world.Before.Shares.Length];
        var truth = counted.Select((_, group) => world.TruthOf(group)).ToArray();
        for (var draw = 0; draw < Draws; draw++)
        {
            var (before, after) = (world.Before.Draw(random, world.CountBefore), world.After.Draw(random, world.CountAfter));
            var split = ChangeSplit.Between(world.Measure, Sum(before), Sum(after))!;
            foreach (var group in Enumerable.Range(0, counted.Length).Where(group => before[group].Total >= 5 && after[group].Total >= 5))
            {
                var part = split.PartOf(before[group], after[group]);
                counted[group]++;
                foreach (var (place, estimate) in new[] { part.Total, part.Rate, part.Excess, part.Mix }.Index())
                    held[group, place] += estimate.Interval!.Value.Contains(truth[group][place]) ? 1 : 0;
            }
        }

        for (var group = 0; group < counted.Length; group++)
        {
            for (var place = 0; place < 3; place++)
                Assert.InRange((double)held[group, place] / counted[group], 0.935, 0.98);
            Assert.InRange((double)held[group, 3] / counted[group], 0.92, 1);
        }
    }

    private static Side Csat(double[] shares) =>
        new(Stars, shares, [[0.05, 0.1, 0.15, 0.3, 0.4], [0.1, 0.1, 0.2, 0.3, 0.3], [0.2, 0.2, 0.2, 0.2, 0.2]]);

    private static Side CsatLater(double[] shares) =>
        new(Stars, shares, [[0.05, 0.1, 0.15, 0.3, 0.4], [0.2, 0.1, 0.2, 0.3, 0.2], [0.1, 0.2, 0.2, 0.3, 0.2]]);

    private static Side Nps(double[] shares) => new(Answers, shares, [[0.2, 0.2, 0.6], [0.3, 0.3, 0.4], [0.6, 0.2, 0.2]]);

    private static Side NpsLater(double[] shares) => new(Answers, shares, [[0.2, 0.3, 0.5], [0.5, 0.2, 0.3], [0.5, 0.2, 0.3]]);

    private static ScoreCounts Sum(IEnumerable<ScoreCounts> groups) => groups.Aggregate(ScoreCounts.Empty, (sum, group) => sum.Plus(group));

    private sealed record World(ScoreMeasure Measure, int[] Scores, int CountBefore, int CountAfter, Side Before, Side After)
    {
        /// <summary>Total, rate, excess and mix as the definition has them.</summary>
        public double[] TruthOf(int group)
        {
            var (before, after) = (Before.Means(Value), After.Means(Value));
            var (wholeBefore, wholeAfter) = (Before.Whole(Value), After.Whole(Value));
            var share = (Before.Shares[group] + After.Shares[group]) / 2;
            var rate = share * (after[group] - before[group]);
            var mix = (After.Shares[group] - Before.Shares[group])
                * (((before[group] + after[group]) / 2) - ((wholeBefore + wholeAfter) / 2));
            return [rate + mix, rate, rate + mix - (share * (wholeAfter - wholeBefore)), mix];
        }

        private double Value(int score) => Measure switch
        {
            ScoreMeasure.CsatAverage => score,
            ScoreMeasure.CsatSatisfied => score >= 4 ? 1 : 0,
            _ => score >= 9 ? 100 : score >= 7 ? 0 : -100,
        };
    }

    /// <summary>The truth of one period: each group's share, and within it each score's.</summary>
    private sealed record Side(int[] Scores, double[] Shares, double[][] Within)
    {
        public double[] Means(Func<int, double> value) =>
            [.. Within.Select(shares => shares.Zip(Scores, (share, score) => share * value(score)).Sum())];

        public double Whole(Func<int, double> value) => Means(value).Zip(Shares, (mean, share) => mean * share).Sum();

#pragma warning disable CA5394 // Invented data, the same for the same seed.
        public ScoreCounts[] Draw(Random random, int count)
        {
            var counts = Shares.Select(_ => new int[ScoreCounts.HighestScore + 1]).ToArray();
            for (var drawn = 0; drawn < count; drawn++)
            {
                var group = Pick(random, Shares);
                counts[group][Scores[Pick(random, Within[group])]]++;
            }

            return [.. counts.Select(group => ScoreCounts.FromCounts(group))];
        }

        private static int Pick(Random random, double[] shares)
        {
            var left = random.NextDouble();
            for (var place = 0; place < shares.Length - 1; place++)
            {
                left -= shares[place];
                if (left < 0)
                    return place;
            }

            return shares.Length - 1;
        }
#pragma warning restore CA5394
    }
}
