using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;

namespace Dashboard.Tests.Charts;

/// <summary>Days for charts.</summary>
internal static class ChartDays
{
    /// <summary>A Monday.</summary>
    public static DateOnly First { get; } = new(2026, 11, 2);

    public static DayResults Day(int offset, int[]? csat = null, int[]? nps = null) =>
        new(First.AddDays(offset), new Tally(ScoreCounts.FromScores(csat ?? []), ScoreCounts.FromScores(nps ?? [])));
}
