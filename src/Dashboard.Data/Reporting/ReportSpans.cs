using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Reporting;

/// <summary>
/// Since when the store is complete. Before that day it holds only the prompts that somebody happened to answer later, so a response rate
/// there would be close to 100 % and a comparison with it would be a lie.
/// </summary>
/// <param name="zones">The reporting time zone in force, which decides what a day is.</param>
public sealed class ReportSpans(IDbContextFactory<DashboardContext> contexts, ZoneInForce zones)
{
    /// <summary>Which days a question is about.</summary>
    internal Task<ReportSpan> SpanAsync(ReportFilter filter, CancellationToken cancellationToken) =>
        SpanAsync(filter, filter.ComparedPeriod, cancellationToken);

    /// <summary>As <see cref="SpanAsync(ReportFilter, CancellationToken)"/>, compared with other days than the filter says.</summary>
    internal async Task<ReportSpan> SpanAsync(ReportFilter filter, Period? compared, CancellationToken cancellationToken)
    {
        var from = await FirstWholeDayAsync(filter.Accounts, cancellationToken);
        var isComplete = compared is not null && !(compared.From < from);
        return new ReportSpan(filter.Period, isComplete ? compared : null, from);
    }

    /// <summary>The first whole day of the history of some accounts or of all; null when nothing was ever pulled.</summary>
    private async Task<DateOnly?> FirstWholeDayAsync(Chosen<int> accounts, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var chosen = accounts.Values.ToArray();
        var progress = accounts.IsEmpty ? context.SyncProgress : context.SyncProgress.Where(row => chosen.Contains(row.AccountId));
        var starts = await progress.Select(row => row.HistoryFrom).ToListAsync(cancellationToken);
        return starts.Count == 0 ? null : FirstWholeDay(starts.Max(), zones.Current);
    }

    private static DateOnly FirstWholeDay(DateTimeOffset start, ReportingZone zone)
    {
        var day = zone.DayOf(start);
        return zone.InstantsOf(new Period(day, day)).Start >= start ? day : day.AddDays(1);
    }
}

/// <summary>Which days a question is about.</summary>
/// <param name="Compared">The compared one; null when nothing is compared, or when it begins before the history does.</param>
/// <param name="HistoryFrom">The first day of which everything is in the store; null when nothing was ever pulled.</param>
internal sealed record ReportSpan(Period Current, Period? Compared, DateOnly? HistoryFrom)
{
    public IReadOnlyList<Period> Periods => Compared is null ? [Current] : [Current, Compared];
}
