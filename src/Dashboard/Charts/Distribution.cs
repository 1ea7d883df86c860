using System.Globalization;
using Dashboard.Data.Feedback;
using Dashboard.Formats;

namespace Dashboard.Charts;

/// <summary>One column of a score distribution.</summary>
/// <param name="Score">The score.</param>
/// <param name="Count">How often it was given.</param>
/// <param name="Share">Its share of all, 0 … 1; null without scores.</param>
/// <param name="Fill">What fills the column: a colour or pattern that has a meaning.</param>
internal sealed record DistributionBar(int Score, long Count, double? Share, string Fill)
{
    /// <summary>The category.</summary>
    public string Category => Score.ToString(CultureInfo.InvariantCulture);

    /// <summary>The share in percent, for the axis; 0 without scores.</summary>
    public double Percent => Share.GetValueOrDefault() * 100;
}

/// <summary>The maths of a score distribution.</summary>
internal static class Distribution
{
    /// <summary>How much of the axis the highest column may take: its label needs the rest, or is drawn on the column.</summary>
    private const double MostFilled = 0.88;

    /// <summary>A column for every score of the scale, also for those nobody gave.</summary>
    public static IReadOnlyList<DistributionBar> Bars(ScoreCounts counts, SurveyKind kind) =>
        [.. Enumerable.Range(Lowest(kind), Highest(kind) - Lowest(kind) + 1).Select(score => Bar(counts, kind, score))];

    /// <summary>Where the share axis ends, in percent: the next of 20, 40, 60, 80, 100 that leaves room for the labels.</summary>
    public static double Top(IReadOnlyList<DistributionBar> bars) =>
        Math.Min(100, Math.Max(20, Math.Ceiling(bars.Max(bar => bar.Percent) / MostFilled / 20) * 20));

    /// <summary>The chart in one sentence, for those who do not see it.</summary>
    public static string Summary(IReadOnlyList<DistributionBar> bars) => bars.All(bar => bar.Count == 0)
        ? "No scores."
        : "Share of each score: " + string.Join(", ", bars.Select(bar => $"{bar.Category}: {Numbers.Percent(bar.Share)}")) + ".";

    private static DistributionBar Bar(ScoreCounts counts, SurveyKind kind, int score) => new(
        score,
        counts[score],
        counts.Total == 0 ? null : (double)counts[score] / counts.Total,
        Fill(kind, score));

    private static string Fill(SurveyKind kind, int score) => (kind, score) switch
    {
        (SurveyKind.Csat, >= 4) => Fills.Promoter,
        (SurveyKind.Csat, _) => Fills.Quiet,
        (_, >= 9) => Fills.Promoter,
        (_, >= 7) => Fills.Passive,
        _ => Fills.Detractor,
    };

    private static int Lowest(SurveyKind kind) => kind == SurveyKind.Csat ? 1 : 0;

    private static int Highest(SurveyKind kind) => kind == SurveyKind.Csat ? 5 : 10;
}
