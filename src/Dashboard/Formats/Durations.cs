using System.Globalization;

namespace Dashboard.Formats;

/// <summary>How long something takes, as people say it: the two largest units, and no more precision than helps.</summary>
internal static class Durations
{
    // A no-break space, so that a number and its unit stay together.
    private const string Space = "\u00A0";

    /// <summary>0.4 s · 12 s · 5 min · 3 h 20 min · 4 d 6 h.</summary>
    public static string Text(TimeSpan duration) => duration switch
    {
        { TotalSeconds: < 10 } => Part(Math.Max(0, Math.Round(duration.TotalSeconds, 1)), "s"),
        { TotalSeconds: < 60 } => Part(Math.Floor(duration.TotalSeconds), "s"),
        { TotalMinutes: < 60 } => Part(Math.Floor(duration.TotalMinutes), "min"),
        { TotalHours: < 48 } => Two(Math.Floor(duration.TotalHours), "h", duration.Minutes, "min"),
        _ => Two(duration.Days, "d", duration.Hours, "h"),
    };

    private static string Two(double large, string largeUnit, int small, string smallUnit) =>
        small == 0 ? Part(large, largeUnit) : $"{Part(large, largeUnit)} {Part(small, smallUnit)}";

    private static string Part(double value, string unit) => value.ToString("0.#", CultureInfo.CurrentCulture) + Space + unit;
}
