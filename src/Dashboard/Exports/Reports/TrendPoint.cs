using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;

namespace Dashboard.Exports.Reports;

/// <summary>What was counted in one day, week or month of a report, cut to its period.</summary>
internal sealed record TrendPoint(Grain Grain, DateOnly From, DateOnly To, Tally Tally)
{
    /// <summary>The points of some days.</summary>
    /// <param name="grain">What a point stands for.</param>
    /// <param name="days">The days of a period in order.</param>
    /// <param name="weekStart">The day that weeks begin with.</param>
    public static IReadOnlyList<TrendPoint> Of(Grain grain, IReadOnlyList<DayResults> days, DayOfWeek weekStart) =>
    [
        .. days.GroupBy(day => grain.StartOf(day.Day, weekStart)).Select(group => new TrendPoint(
            grain,
            group.Min(day => day.Day),
            group.Max(day => day.Day),
            group.Aggregate(Tally.Empty, (sum, day) => sum.Plus(day.Tally)))),
    ];
}
