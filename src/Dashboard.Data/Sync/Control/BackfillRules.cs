using System.Globalization;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Sync.Control;

/// <summary>From when on the past can be read.</summary>
public static class BackfillRules
{
    /// <summary>X had no feedback cards before this day.</summary>
    public static DateOnly Earliest { get; } = new(2015, 1, 1);

    private static readonly TimeSpan EventsLag = TimeSpan.FromHours(24);

    /// <summary>The last day that a backfill may begin on.</summary>
    /// <param name="zone">Whose days.</param>
    /// <param name="now">What "now" is.</param>
    /// <returns>The last day that begins at least 24 hours ago.</returns>
    public static DateOnly Latest(ReportingZone zone, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return zone.DayOf(now - EventsLag);
    }

    /// <summary>Checks a day to begin on.</summary>
    /// <param name="from">The day; null where what was typed is none.</param>
    /// <param name="zone">Whose days.</param>
    /// <param name="now">What "now" is.</param>
    /// <returns>A sentence about what is wrong; null when nothing is.</returns>
    public static string? Check(DateOnly? from, ReportingZone zone, DateTimeOffset now) => from switch
    {
        null => "Enter the day to begin on, such as 2026-01-31.",
        { } day when day < Earliest => "X had no feedback cards before 1 Jan 2015: enter that day or a later one.",
        { } day when day > Latest(zone, now) => $"X lists events 24 hours late: enter {Text(Latest(zone, now))} or an earlier day.",
        _ => null,
    };

    /// <summary>
    /// The range to read: up to where the history begins, or, from inside the history, all that is complete once more; null when nothing
    /// lies between.
    /// </summary>
    internal static (DateTimeOffset From, DateTimeOffset Until)? Range(DateOnly from, ReportingZone zone, SyncProgress progress)
    {
        var start = zone.InstantsOf(new Period(from, from)).Start;
        var until = start < progress.HistoryFrom ? progress.HistoryFrom : progress.CompleteThrough;
        return start < until ? (start, until) : null;
    }

    internal static string Text(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
