using Dashboard.Data.Feedback;
using Dashboard.Formats;

namespace Dashboard.Charts;

/// <summary>One column of the NPS split. Shares are 0 … 100 and null where there is no score.</summary>
internal sealed record NpsSplitPoint
{
    /// <summary>The category: the ISO date of the first day.</summary>
    public required string Category { get; init; }

    /// <summary>What axes call it.</summary>
    public required string ShortLabel { get; init; }

    /// <summary>What tooltips and tables call it.</summary>
    public required string Label { get; init; }

    /// <summary>The result; null without scores.</summary>
    public NpsResult? Result { get; init; }

    /// <summary>Whether more may still come in.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>The share of detractors in percent; 0 without scores, so that no column is drawn.</summary>
    public double DetractorShare => ShareOf(Result?.Detractors);

    /// <summary>The share of passives in percent.</summary>
    public double PassiveShare => ShareOf(Result?.Passives);

    /// <summary>The share of promoters in percent.</summary>
    public double PromoterShare => ShareOf(Result?.Promoters);

    private double ShareOf(long? count) => Result is null ? 0 : 100.0 * count.GetValueOrDefault() / Result.N;
}

/// <summary>The maths of the NPS split.</summary>
internal static class NpsSplit
{
    /// <summary>The columns, one a bucket.</summary>
    public static IReadOnlyList<NpsSplitPoint> Points(IEnumerable<TimeBucket> buckets) => [.. buckets.Select(Point)];

    /// <summary>Every point in its place, but scores only where the point may (or may not) still change.</summary>
    public static IReadOnlyList<NpsSplitPoint> Only(IReadOnlyList<NpsSplitPoint> points, bool isProvisional) =>
        [.. points.Select(point => point.IsProvisional == isProvisional ? point : point with { Result = null })];

    /// <summary>The chart in one sentence, for those who do not see it.</summary>
    public static string Summary(NpsResult? total) => total is null
        ? "No NPS scores."
        : $"Of {Numbers.Count(total.N)} NPS scores {Numbers.Percent(Share(total.Promoters, total))} are promoters, "
            + $"{Numbers.Percent(Share(total.Passives, total))} passives and {Numbers.Percent(Share(total.Detractors, total))} detractors.";

    /// <summary>A group's share of all scores, 0 … 1.</summary>
    public static double Share(long count, NpsResult total) => (double)count / total.N;

    private static NpsSplitPoint Point(TimeBucket bucket) => new()
    {
        Category = bucket.From.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        ShortLabel = bucket.ShortLabel,
        Label = bucket.Label,
        Result = NpsResult.Of(bucket.Nps),
        IsProvisional = bucket.IsProvisional,
    };
}
