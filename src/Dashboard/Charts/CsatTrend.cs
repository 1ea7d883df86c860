using Dashboard.Data.Feedback;
using Dashboard.Formats;

namespace Dashboard.Charts;

/// <summary>One point of the CSAT trend. What has no data is null and leaves a gap; it is never 0.</summary>
internal sealed record CsatTrendPoint
{
    /// <summary>The category: the ISO date of the first day.</summary>
    public required string Category { get; init; }

    /// <summary>What axes call it.</summary>
    public required string ShortLabel { get; init; }

    /// <summary>What tooltips and tables call it.</summary>
    public required string Label { get; init; }

    /// <summary>The average, 1 … 5.</summary>
    public double? Average { get; init; }

    /// <summary>The lower end of the t interval, cut to the scale.</summary>
    public double? Low { get; init; }

    /// <summary>The upper end of the t interval, cut to the scale.</summary>
    public double? High { get; init; }

    /// <summary>How many scores.</summary>
    public long N { get; init; }

    /// <summary>Whether more may still come in.</summary>
    public bool IsProvisional { get; init; }
}

/// <summary>The maths of the CSAT trend.</summary>
internal static class CsatTrend
{
    /// <summary>The points, one a bucket.</summary>
    public static IReadOnlyList<CsatTrendPoint> Points(IEnumerable<TimeBucket> buckets) => [.. buckets.Select(Point)];

    /// <summary>The points of days that are complete; the others keep their place without a value.</summary>
    public static IReadOnlyList<CsatTrendPoint> Complete(IReadOnlyList<CsatTrendPoint> points) =>
        [.. points.Select(point => point.IsProvisional ? Emptied(point) : point)];

    /// <summary>The points that may still change, and the last complete one before them, so that the lines meet.</summary>
    public static IReadOnlyList<CsatTrendPoint> Provisional(IReadOnlyList<CsatTrendPoint> points)
    {
        var first = points.TakeWhile(point => !point.IsProvisional).Count();
        return [.. points.Select((point, index) => index >= first - 1 ? point : Emptied(point))];
    }

    /// <summary>The points that rest on too few scores to say anything.</summary>
    public static IReadOnlyList<CsatTrendPoint> Thin(IReadOnlyList<CsatTrendPoint> points) =>
        [.. points.Select(point => Sureness.IsThin(point.N) ? point : Emptied(point))];

    /// <summary>The chart in one sentence, for those who do not see it.</summary>
    public static string Summary(IReadOnlyList<CsatTrendPoint> points)
    {
        var known = points.Where(point => point.Average is not null).ToArray();
        return known.Length == 0
            ? "No CSAT scores."
            : $"CSAT average between {Numbers.Average(known.Min(point => point.Average))} and {Numbers.Average(known.Max(point => point.Average))}; "
                + $"{Numbers.Average(known[0].Average)} on {known[0].Label}, {Numbers.Average(known[^1].Average)} on {known[^1].Label}.";
    }

    private static CsatTrendPoint Emptied(CsatTrendPoint point) => point with { Average = null, Low = null, High = null };

    private static CsatTrendPoint Point(TimeBucket bucket)
    {
        var result = CsatResult.Of(bucket.Csat);
        return new CsatTrendPoint
        {
            Category = bucket.From.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            ShortLabel = bucket.ShortLabel,
            Label = bucket.Label,
            Average = result?.Average,
            Low = result?.AverageIntervalShown?.Low,
            High = result?.AverageIntervalShown?.High,
            N = bucket.Csat.Total,
            IsProvisional = bucket.IsProvisional,
        };
    }
}
