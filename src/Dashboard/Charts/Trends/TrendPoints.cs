using Dashboard.Charts.Measures;

namespace Dashboard.Charts.Trends;

/// <summary>Makes the points of a trend.</summary>
internal static class TrendPoints
{
    /// <summary>A point for every bucket.</summary>
    /// <param name="measure">What is shown.</param>
    /// <param name="buckets">The period.</param>
    /// <param name="compared">
    /// The compared period, cut alike (<see cref="TimeBuckets.Aligned"/>); empty when nothing is compared, null where it has no such days.
    /// </param>
    /// <param name="href">Where the answers behind a bucket are; null for nowhere.</param>
    /// <param name="target">What a bucket was to reach; null for nothing.</param>
    public static IReadOnlyList<TrendPoint> Of(
        Measure measure,
        IReadOnlyList<TimeBucket> buckets,
        IReadOnlyList<TimeBucket?> compared,
        Func<TimeBucket, string?>? href = null,
        Func<TimeBucket, ChartTarget?>? target = null) =>
        [
            .. buckets.Select((bucket, index) =>
                Point(measure, bucket, compared.ElementAtOrDefault(index), href) with { Target = target?.Invoke(bucket) }),
        ];

    private static TrendPoint Point(Measure measure, TimeBucket bucket, TimeBucket? compared, Func<TimeBucket, string?>? href)
    {
        var reading = measure.Of(bucket.Tally);
        return new TrendPoint
        {
            Label = bucket.Label,
            ShortLabel = bucket.ShortLabel,
            Reading = reading,
            IsProvisional = bucket.IsProvisional,
            Shortfall = bucket.Shortfall,
            Events = bucket.Events,
            Days = bucket.Days,
            Href = reading is null ? null : href?.Invoke(bucket),
            Compared = compared is null ? null : new ComparedPoint(compared.Label, measure.Of(compared.Tally), compared.Days),
        };
    }
}
