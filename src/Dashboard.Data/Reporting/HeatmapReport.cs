using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;

namespace Dashboard.Data.Reporting;

/// <summary>When in the week scores were given.</summary>
/// <param name="Hours">The hours that have any score, from Sunday 0:00 on.</param>
public sealed record HeatmapReport(Period Period, IReadOnlyList<HeatmapHour> Hours);

/// <summary>The scores of one hour of the week, on the reporting zone's clocks.</summary>
/// <param name="Weekday">The day of the week.</param>
/// <param name="Hour">The hour that begins, 0 to 23.</param>
/// <param name="Tally">What was scored in it; prompts are not told by the hour.</param>
public sealed record HeatmapHour(DayOfWeek Weekday, int Hour, Tally Tally);
