using Dashboard.Charts.Frame;
using Dashboard.Data.Feedback;

namespace Dashboard.Charts.Histograms;

/// <summary>One column of a histogram: how often a score was given.</summary>
/// <param name="Score">The score.</param>
/// <param name="Count">How often.</param>
/// <param name="Share">The share of all, 0 … 1; null without scores.</param>
/// <param name="Compared">The share in the compared period, 0 … 1; null when nothing is compared, or nothing was given.</param>
/// <param name="Href">Where the answers are; null for nowhere.</param>
public sealed record HistogramBar(int Score, long Count, double? Share, double? Compared, string? Href)
{
    /// <summary>All columns together are thin where they hold fewer scores than this.</summary>
    public int ThinBelow { get; init; } = Confidence.ThinBelow;
}

/// <summary>Makes the columns of a histogram.</summary>
internal static class HistogramBars
{
    /// <summary>A column for every score of the survey's scale, also for those nobody gave.</summary>
    /// <param name="kind">Whose scale.</param>
    /// <param name="counts">The scores of the period.</param>
    /// <param name="compared">The scores of the compared period; null when nothing is compared.</param>
    /// <param name="href">Where the answers with a score are.</param>
    /// <param name="thinBelow">Fewer scores are thin.</param>
    public static IReadOnlyList<HistogramBar> Of(
        SurveyKind kind,
        ScoreCounts counts,
        ScoreCounts? compared = null,
        Func<ScoreSet, string?>? href = null,
        int thinBelow = Confidence.ThinBelow) =>
        [
            .. Enumerable
                .Range(ScoreRules.Lowest(kind), ScoreRules.Highest(kind) - ScoreRules.Lowest(kind) + 1)
                .Select(score => new HistogramBar(
                    score,
                    counts[score],
                    Share(counts, score),
                    compared is null ? null : Share(compared, score),
                    counts[score] == 0 ? null : href?.Invoke(ScoreSet.FromScores(score)))
                {
                    ThinBelow = thinBelow,
                }),
        ];

    /// <summary>The group that a score belongs to.</summary>
    public static string Fill(SurveyKind kind, int score) => kind == SurveyKind.Csat
        ? score >= ScoreRules.SatisfiedFrom ? Fills.Promoter : Fills.Quiet
        : score >= ScoreRules.PromoterFrom ? Fills.Promoter
        : score >= ScoreRules.PassiveFrom ? Fills.Passive
        : Fills.Detractor;

    private static double? Share(ScoreCounts counts, int score) => counts.Total == 0 ? null : (double)counts[score] / counts.Total;
}
