using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Reporting;

/// <summary>
/// Since when the store is complete. Before that day it holds only the prompts that somebody happened to answer later, so a response rate
/// there would be close to 100 % and a comparison with it would be a lie.
/// </summary>
internal static class History
{
    /// <summary>The first whole day of the filtered accounts' history; null when nothing was ever pulled.</summary>
    public static async Task<DateOnly?> FirstWholeDayAsync(
        DashboardContext context, ReportFilter filter, ReportingZone zone, CancellationToken cancellationToken)
    {
        var progress = filter.AccountId is { } account
            ? context.SyncProgress.Where(row => row.AccountId == account)
            : context.SyncProgress;
        var starts = await progress.Select(row => row.HistoryFrom).ToListAsync(cancellationToken);
        return starts.Count == 0 ? null : FirstWholeDay(starts.Max(), zone);
    }

    private static DateOnly FirstWholeDay(DateTimeOffset start, ReportingZone zone)
    {
        var day = zone.DayOf(start);
        return zone.InstantsOf(new Period(day, day)).Start >= start ? day : day.AddDays(1);
    }
}
