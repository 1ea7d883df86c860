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
    /// <returns>The last day that begins at least 24 hours ago.</returns>
    public static DateOnly Latest(ReportingZone zone, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return zone.DayOf(now - EventsLag);
    }

    /// <summary>Checks a day to begin on.</summary>
    /// <param name="from">The day; null where what was typed is none.</param>
    /// <returns>The refusal, with the day that would be right; null when nothing is wrong.</returns>
    public static ControlAnswer? Check(DateOnly? from, ReportingZone zone, DateTimeOffset now) => from switch
    {
        null => ControlAnswer.Refused(ControlOutcome.DayMissing),
        { } day when day < Earliest => ControlAnswer.Refused(ControlOutcome.DayTooEarly) with { Day = Earliest },
        { } day when day > Latest(zone, now) => ControlAnswer.Refused(ControlOutcome.DayTooLate) with { Day = Latest(zone, now) },
        _ => null,
    };

    /// <summary>
    /// The range to read: up to where the history begins, or, from inside the history, all that is complete once more; null when nothing
    /// lies between, or when it is being read for the first time.
    /// </summary>
    /// <param name="history">The history that is still being read; null when it is read.</param>
    internal static (DateTimeOffset From, DateTimeOffset Until)? Range(
        DateOnly from, ReportingZone zone, SyncProgress progress, PullRange? history)
    {
        var start = zone.InstantsOf(new Period(from, from)).Start;
        var begin = history?.From ?? progress.HistoryFrom;
        if (start >= begin && start < progress.HistoryFrom)
            return null;
        var until = start < begin ? begin : progress.CompleteThrough;
        return start < until ? (start, until) : null;
    }
}
