using Dashboard.Data.Foundation;

namespace Dashboard.Charts;

/// <summary>What one point of a chart over time stands for.</summary>
public enum Grain
{
    /// <summary>One day.</summary>
    Day = 0,

    /// <summary>One week from Monday, cut to the period.</summary>
    Week = 1,
}

/// <summary>Chooses the grain.</summary>
internal static class Grains
{
    /// <summary>The longest period drawn by day, in days: two months. A day has few scores, and more points than that are a blur of chance on any screen.</summary>
    public const int MostDays = 62;

    /// <summary>By day up to two months, by week beyond.</summary>
    public static Grain For(Period period) => period.Days <= MostDays ? Grain.Day : Grain.Week;

    /// <summary>"day" or "week", for titles: "CSAT by day".</summary>
    public static string Word(this Grain grain) => grain == Grain.Day ? "day" : "week";
}
