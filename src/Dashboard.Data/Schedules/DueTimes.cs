using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Schedules;

/// <summary>When a report is sent.</summary>
/// <param name="Rhythm">How often.</param>
/// <param name="Weekday">On which day of the week, where it is sent weekly.</param>
/// <param name="DayOfMonth">On which day of the month, 1 to 31, where it is sent monthly; a shorter month has its last day instead.</param>
/// <param name="Hour">At which hour, 0 to 23.</param>
public sealed record ScheduleTimes(ScheduleRhythm Rhythm, DayOfWeek Weekday, int DayOfMonth, int Hour);

/// <summary>
/// When a schedule is due: a pure function of its rule, its zone and the present. An hour that the clocks skip is due when they go on, and
/// one that they show twice is due the first time, once. A day that a zone left out altogether is not due.
/// </summary>
public static class DueTimes
{
    private const int MostMonths = 3;
    private const int MostDays = 9;

    // No gap of any zone begins or ends between quarters of an hour.
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(15);

    /// <summary>The first time after an instant.</summary>
    /// <param name="times">The rule.</param>
    /// <param name="zone">On whose clocks.</param>
    /// <param name="after">The instant, itself excluded.</param>
    /// <returns>It, in UTC.</returns>
    public static DateTimeOffset Next(ScheduleTimes times, TimeZoneInfo zone, DateTimeOffset after)
    {
        ArgumentNullException.ThrowIfNull(times);
        ArgumentNullException.ThrowIfNull(zone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(after, zone).DateTime);
        return DaysFrom(times, today).Select(day => InstantOf(day, times.Hour, zone)).First(instant => instant > after);
    }

    private static IEnumerable<DateOnly> DaysFrom(ScheduleTimes times, DateOnly today) => times.Rhythm switch
    {
        ScheduleRhythm.Daily => Enumerable.Range(0, MostDays).Select(today.AddDays),
        ScheduleRhythm.Weekly => Enumerable.Range(0, 2 * MostDays).Select(today.AddDays).Where(day => day.DayOfWeek == times.Weekday),
        _ => Enumerable.Range(0, MostMonths)
            .Select(months => OfMonth(new DateOnly(today.Year, today.Month, 1).AddMonths(months), times)),
    };

    private static DateOnly OfMonth(DateOnly first, ScheduleTimes times) =>
        first.AddDays(Math.Min(times.DayOfMonth, DateTime.DaysInMonth(first.Year, first.Month)) - 1);

    private static DateTimeOffset InstantOf(DateOnly day, int hour, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(new TimeOnly(hour, 0));
        while (zone.IsInvalidTime(local))
            local += Step;

        // Of two such hours the first is the one further ahead of UTC.
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
