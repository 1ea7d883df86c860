using Dashboard.Data.Feedback;
using Dashboard.Data.Feedback.Parts;

namespace Dashboard.Data.Tests.Feedback.Parts;

/// <summary>A change whose groups are given by their scores.</summary>
internal sealed class SplitVectors
{
    private SplitVectors(ScoreMeasure measure, IReadOnlyList<(ScoreCounts Before, ScoreCounts After)> groups)
    {
        Split = ChangeSplit.Between(
            measure,
            groups.Aggregate(ScoreCounts.Empty, (sum, group) => sum.Plus(group.Before)),
            groups.Aggregate(ScoreCounts.Empty, (sum, group) => sum.Plus(group.After)))!;
        Parts = ChangePart.Judge([.. groups.Select(group => Split.PartOf(group.Before, group.After))]);
    }

    public ChangeSplit Split { get; }

    public IReadOnlyList<ChangePart> Parts { get; }

    /// <summary>A 80 × 4.5 → 50 × 4.5, B 20 × 3.0 → 50 × 3.4.</summary>
    public static SplitVectors OfMetrics { get; } = Of(
        ScoreMeasure.CsatAverage,
        (Scores((4, 40), (5, 40)), Scores((4, 25), (5, 25))),
        (Scores((2, 10), (4, 10)), Scores((3, 30), (4, 20))));

    /// <summary>A 80 × 4.5 → 50 × 4.6, B 20 × 3.0 → 50 × 3.2: each rises, and the whole falls.</summary>
    public static SplitVectors OfSimpson { get; } = Of(
        ScoreMeasure.CsatAverage,
        (Scores((4, 40), (5, 40)), Scores((4, 20), (5, 30))),
        (Scores((2, 10), (4, 10)), Scores((3, 40), (4, 10))));

    public static SplitVectors Of(ScoreMeasure measure, params IReadOnlyList<(ScoreCounts Before, ScoreCounts After)> groups) =>
        new(measure, groups);

    public static ScoreCounts Scores(params (int Score, int Count)[] scores) =>
        ScoreCounts.FromScores(scores.SelectMany(score => Enumerable.Repeat(score.Score, score.Count)));
}
