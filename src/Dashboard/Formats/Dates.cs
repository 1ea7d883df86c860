using System.Globalization;
using Dashboard.Data.Foundation;

namespace Dashboard.Formats;

/// <summary>
/// How days and times are written, everywhere: in the reader's order and with the month in letters, so that no reader takes the day for the
/// month. The examples are those of en-GB.
/// </summary>
internal static class Dates
{
    private static CultureInfo Reader => CultureInfo.CurrentCulture;

    /// <summary>A day: 21 Nov 2026.</summary>
    public static string Day(DateOnly day) => day.ToString(DatePatterns.Of(Reader).Day, Reader);

    /// <summary>A day on an axis: 21 Nov.</summary>
    public static string ShortDay(DateOnly day) => day.ToString(DatePatterns.Of(Reader).ShortDay, Reader);

    /// <summary>A day with its weekday: Sat 21 Nov 2026.</summary>
    public static string Weekday(DateOnly day) => $"{day.ToString("ddd", Reader)} {Day(day)}";

    /// <summary>A month: Nov 2026.</summary>
    public static string Month(DateOnly day) => day.ToString(DatePatterns.Of(Reader).Month, Reader);

    /// <summary>Days from – to, saying the year once where one is enough: 1 Oct – 21 Nov 2026.</summary>
    public static string Period(Period period) => Between(period.From, period.To);

    /// <summary>Days from – to, saying the year once where one is enough.</summary>
    public static string Between(DateOnly from, DateOnly to) =>
        from == to ? Day(from)
        : from.Year != to.Year ? $"{Day(from)} – {Day(to)}"
        : DatePatterns.Of(Reader).IsYearFirst ? $"{Day(from)} – {ShortDay(to)}"
        : $"{ShortDay(from)} – {Day(to)}";

    /// <summary>An instant on the zone's clocks, naming the zone: 21 Nov 2026, 14:05 (Europe/Berlin).</summary>
    public static string Instant(DateTimeOffset instant, ReportingZone zone) =>
        $"{Moment(instant, zone)} ({Zone(zone)})";

    /// <summary>An instant on the zone's clocks, where the zone is named nearby: 21 Nov 2026, 14:05.</summary>
    public static string Moment(DateTimeOffset instant, ReportingZone zone) =>
        $"{Day(DateOnly.FromDateTime(zone.ToLocal(instant).DateTime))}, {Time(instant, zone)}";

    /// <summary>The time of an instant on the zone's clocks: 14:05.</summary>
    public static string Time(DateTimeOffset instant, ReportingZone zone) => zone.ToLocal(instant).ToString("t", Reader);

    /// <summary>The zone's name.</summary>
    public static string Zone(ReportingZone zone) => zone.Id;
}
