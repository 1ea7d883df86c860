namespace Dashboard.Emulator.DemoData;

/// <summary>How many prompts a day has, and at which hours.</summary>
internal static class DayShape
{
    private const double DaysPerYear = 365.25;

    // Sunday first, as DayOfWeek counts; the mean is 1.
    private static readonly double[] Weekdays = [0.62, 1.22, 1.18, 1.12, 1.10, 1.06, 0.70];

    private static readonly double[] Hours =
    [
        0.5, 0.3, 0.2, 0.2, 0.3, 0.6, 1.2, 2.4, 4.2, 5.8, 6.4, 6.0, 5.2, 5.4, 5.9, 5.8, 5.4, 5.6, 5.9, 5.4, 4.2, 2.9, 1.8, 1.0,
    ];

    /// <param name="perDay">The mean of all brands together.</param>
    /// <param name="numbers">Only these decide the rest.</param>
    internal static int Count(DemoBrand brand, DateOnly day, double perDay, SeededNumbers numbers)
    {
        var mean = perDay * brand.Share * Weekdays[(int)day.DayOfWeek] * Season(brand, day);
        return (int)((mean * numbers.Between(0.86, 1.14)) + numbers.Next());
    }

    /// <summary>
    /// Seconds into the day; never in its first quarter of an hour, so that the conversation before it closed on the same day.
    /// </summary>
    internal static long SecondOfDay(SeededNumbers numbers)
        => Math.Max(900, (numbers.Weighted(Hours) * 3600L) + numbers.Below(3600));

    internal static bool IsNight(long secondOfDay) => secondOfDay < 7 * 3600 || secondOfDay >= 21 * 3600;

    private static double Season(DemoBrand brand, DateOnly day)
        => 1 + (brand.Swing * Math.Cos(2 * Math.PI * (day.DayOfYear - brand.PeakDay) / DaysPerYear));
}
