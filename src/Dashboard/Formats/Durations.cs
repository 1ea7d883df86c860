using System.Globalization;

namespace Dashboard.Formats;

/// <summary>How long something takes, as people say it: the two largest units, and no more precision than helps.</summary>
internal static class Durations
{
    /// <summary>0.4 s · 12 s · 5 min · 3 h 20 min · 4 d 6 h.</summary>
    public static string Text(TimeSpan duration) => duration switch
    {
        { TotalSeconds: < 10 } => Part(FormatWords.Seconds, Math.Max(0, Math.Round(duration.TotalSeconds, 1))),
        { TotalSeconds: < 60 } => Part(FormatWords.Seconds, Math.Floor(duration.TotalSeconds)),
        { TotalMinutes: < 60 } => Part(FormatWords.Minutes, Math.Floor(duration.TotalMinutes)),
        { TotalHours: < 48 } => Two(Part(FormatWords.Hours, Math.Floor(duration.TotalHours)), FormatWords.Minutes, duration.Minutes),
        _ => Two(Part(FormatWords.Days, duration.Days), FormatWords.Hours, duration.Hours),
    };

    private static string Two(string large, string smallUnit, int small) => small == 0 ? large : $"{large} {Part(smallUnit, small)}";

    private static string Part(string unit, double value) => Phrases.Of(unit, value.ToString("0.#", CultureInfo.CurrentCulture));
}
