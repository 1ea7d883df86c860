using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;

namespace Dashboard.Charts.Measures;

/// <summary>Groups days into the points of a chart.</summary>
internal static class TimeBuckets
{
    /// <summary>The points of a chart, in order; days without scores make points without scores, never none.</summary>
    /// <param name="days">The days in order.</param>
    /// <param name="grain">What a point stands for.</param>
    /// <param name="completeDay">The last day that is confirmed in full; null while none is.</param>
    /// <param name="holdings">Of which days everything is stored; null where that is not known.</param>
    /// <param name="weekStart">The day that weeks begin with.</param>
    public static IReadOnlyList<TimeBucket> Of(
        IEnumerable<DayResults> days,
        Grain grain,
        DateOnly? completeDay,
        Holdings? holdings = null,
        DayOfWeek weekStart = DayOfWeek.Monday) =>
    [
        .. days.GroupBy(day => grain.StartOf(day.Day, weekStart))
            .Select(group => Bucket([.. group], grain, completeDay))
            .Select(bucket => bucket with
            {
                Shortfall = holdings?.ShortfallOf(new Period(bucket.From, bucket.To)) ?? Shortfall.None,
            }),
    ];

    /// <summary>
    /// The compared period cut like the period itself: like is held against like, whatever weekday or month the compared period begins in.
    /// </summary>
    /// <param name="days">The compared days in order.</param>
    /// <param name="buckets">The points to hold against.</param>
    /// <param name="counterpart">The day of the period that a compared day is held against.</param>
    /// <param name="weekStart">The day that weeks begin with.</param>
    /// <returns>One for each point; null where the compared period has no such days.</returns>
    public static IReadOnlyList<TimeBucket?> Aligned(
        IReadOnlyList<DayResults> days,
        IReadOnlyList<TimeBucket> buckets,
        Func<DateOnly, DateOnly> counterpart,
        DayOfWeek weekStart = DayOfWeek.Monday)
    {
        if (buckets.Count == 0)
            return [];
        var grain = buckets[0].Grain;
        var held = days.ToLookup(day => grain.StartOf(counterpart(day.Day), weekStart));
        return
        [
            .. buckets.Select(bucket =>
                held[grain.StartOf(bucket.From, weekStart)] is var own && own.Any() ? Bucket([.. own], grain, DateOnly.MaxValue) : null),
        ];
    }

    /// <summary>The last day that is confirmed in full: the day before the one that the stamp falls on.</summary>
    public static DateOnly? CompleteDay(DateTimeOffset? completeThrough, ReportingZone zone) =>
        completeThrough is { } instant && zone.DayOf(instant) > DateOnly.MinValue ? zone.DayOf(instant).AddDays(-1) : null;

    private static TimeBucket Bucket(IReadOnlyList<DayResults> days, Grain grain, DateOnly? completeDay) => new(
        days[0].Day,
        days[^1].Day,
        grain,
        days.Aggregate(Tally.Empty, (sum, day) => sum.Plus(day.Tally)),
        completeDay is null || days[^1].Day > completeDay);
}
