using Dashboard.Charts.Measures;

namespace Dashboard.Charts.Heatmaps;

/// <summary>One hour of one weekday, in the reporting zone.</summary>
/// <param name="Day">The weekday.</param>
/// <param name="Hour">The hour it begins with, 0 … 23.</param>
/// <param name="Reading">Its value; null without data, which leaves the cell empty.</param>
/// <param name="Href">Where the answers are; null for nowhere.</param>
public sealed record HeatCell(DayOfWeek Day, int Hour, Reading? Reading, string? Href = null)
{
    private const int DaysPerWeek = 7;

    /// <summary>The weekday's place where weeks begin with a day, 0 … 6.</summary>
    internal int RowIn(DayOfWeek weekStart) => ((int)Day - (int)weekStart + DaysPerWeek) % DaysPerWeek;
}
