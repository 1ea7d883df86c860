using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Formats;

namespace Dashboard.Charts;

/// <summary>The scores that one point of a chart over time stands for.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, included.</param>
/// <param name="Csat">CSAT scores given on these days.</param>
/// <param name="Nps">NPS scores given on these days.</param>
/// <param name="IsProvisional">Whether more may still come in: some of the days are after the complete-through stamp.</param>
public sealed record TimeBucket(DateOnly From, DateOnly To, ScoreCounts Csat, ScoreCounts Nps, bool IsProvisional)
{
    /// <summary>What axes call it.</summary>
    public string ShortLabel => Dates.ShortDay(From);

    /// <summary>What tooltips and tables call it.</summary>
    public string Label => From == To ? Dates.Weekday(From) : Dates.Between(From, To);
}

/// <summary>Groups days into the points of a chart.</summary>
internal static class TimeBuckets
{
    /// <summary>The points of a chart, in order; days without scores make points without scores, never none.</summary>
    /// <param name="days">The days in order.</param>
    /// <param name="grain">What a point stands for.</param>
    /// <param name="completeDay">The last day that is confirmed in full; null while none is.</param>
    public static IReadOnlyList<TimeBucket> Of(IEnumerable<DayResults> days, Grain grain, DateOnly? completeDay) =>
        [.. days.GroupBy(day => grain.StartOf(day.Day)).Select(group => Bucket([.. group], completeDay))];

    /// <summary>The last day that is confirmed in full: the day before the one that the stamp falls on.</summary>
    public static DateOnly? CompleteDay(DateTimeOffset? completeThrough, ReportingZone zone) =>
        completeThrough is { } instant && zone.DayOf(instant) > DateOnly.MinValue ? zone.DayOf(instant).AddDays(-1) : null;

    private static TimeBucket Bucket(IReadOnlyList<DayResults> days, DateOnly? completeDay) => new(
        days[0].Day,
        days[^1].Day,
        days.Aggregate(ScoreCounts.Empty, (sum, day) => sum.Plus(day.Csat)),
        days.Aggregate(ScoreCounts.Empty, (sum, day) => sum.Plus(day.Nps)),
        completeDay is null || days[^1].Day > completeDay);
}
