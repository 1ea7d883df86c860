using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;

namespace Dashboard.Data.Reporting;

/// <summary>When in the week scores were given.</summary>
/// <param name="Hours">The hours that have any score, from Sunday 0:00 on.</param>
public sealed record HeatmapReport(Period Period, IReadOnlyList<HeatmapHour> Hours);

/// <summary>The scores of one hour of the week, on the reporting zone's clocks.</summary>
/// <param name="Weekday">The day of the week.</param>
/// <param name="Hour">The hour that begins, 0 to 23.</param>
/// <param name="Csat">CSAT scores given in it.</param>
/// <param name="Nps">NPS scores given in it.</param>
public sealed record HeatmapHour(DayOfWeek Weekday, int Hour, ScoreCounts Csat, ScoreCounts Nps);
