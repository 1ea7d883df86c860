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
    public static IReadOnlyList<TimeBucket> Of(IEnumerable<DayResults> days, Grain grain, DateOnly? completeDay) =>
        [.. days.GroupBy(day => grain.StartOf(day.Day)).Select(group => Bucket([.. group], grain, completeDay))];

    /// <summary>
    /// The compared period cut like the period itself: the points have as many days each and lie at the same place, so that like is held
    /// against like, whatever weekday or month the compared period begins in.
    /// </summary>
    /// <param name="days">The compared days in order.</param>
    /// <param name="buckets">The points to hold against.</param>
    public static IReadOnlyList<TimeBucket> Aligned(IReadOnlyList<DayResults> days, IReadOnlyList<TimeBucket> buckets)
    {
        var aligned = new List<TimeBucket>(buckets.Count);
        var begin = 0;
        foreach (var bucket in buckets)
        {
            var end = begin + bucket.To.DayNumber - bucket.From.DayNumber + 1;
            if (end <= days.Count)
                aligned.Add(Bucket([.. days.Skip(begin).Take(end - begin)], bucket.Grain, DateOnly.MaxValue));
            begin = end;
        }

        return aligned;
    }

    /// <summary>The last day that is confirmed in full: the day before the one that the stamp falls on.</summary>
    public static DateOnly? CompleteDay(DateTimeOffset? completeThrough, ReportingZone zone) =>
        completeThrough is { } instant && zone.DayOf(instant) > DateOnly.MinValue ? zone.DayOf(instant).AddDays(-1) : null;

    private static TimeBucket Bucket(IReadOnlyList<DayResults> days, Grain grain, DateOnly? completeDay) => new(
        days[0].Day,
        days[^1].Day,
        grain,
        days.Aggregate(Tally.Empty, (sum, day) => sum.Plus(new Tally(day.Csat, day.Nps, day.Sent, day.Answered))),
        completeDay is null || days[^1].Day > completeDay);
}
