using Dashboard.Data.Foundation;

namespace Dashboard.Charts.Measures;

/// <summary>How titles name a grain.</summary>
internal static class GrainWords
{
    /// <summary>"by day", "by week" or "by month": "CSAT average by day".</summary>
    public static string Word(this Grain grain) => grain switch
    {
        Grain.Day => ChartWords.ByDay,
        Grain.Week => ChartWords.ByWeek,
        _ => ChartWords.ByMonth,
    };
}
