using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Reporting;

/// <summary>Which days a question is about, and what the store has of them.</summary>
/// <param name="zones">The reporting time zone in force, which decides what a day is.</param>
public sealed class ReportSpans(IDbContextFactory<DashboardContext> contexts, ZoneInForce zones, TimeProvider clock)
{
    /// <summary>
    /// Behind it reading does not keep up: X lists events after 24 hours, and single look-ups reach as far back as another day.
    /// </summary>
    private static readonly TimeSpan InStep = TimeSpan.FromHours(48);

    /// <summary>Which days a question is about.</summary>
    internal Task<ReportSpan> SpanAsync(ReportFilter filter, CancellationToken cancellationToken) =>
        SpanAsync(filter, filter.ComparedPeriod, cancellationToken);

    /// <summary>As <see cref="SpanAsync(ReportFilter, CancellationToken)"/>, compared with other days than the filter says.</summary>
    internal async Task<ReportSpan> SpanAsync(ReportFilter filter, Period? compared, CancellationToken cancellationToken)
    {
        IReadOnlyList<Period> asked = compared is null ? [filter.Period] : [filter.Period, compared];
        var holdings = await HoldingsAsync(filter.Accounts, asked, cancellationToken);
        return new ReportSpan(filter.Period, asked.All(holdings.AreWhole) ? compared : null, holdings);
    }

    /// <summary>What is stored of some accounts, or of all.</summary>
    private async Task<Holdings> HoldingsAsync(Chosen<int> accounts, IReadOnlyList<Period> asked, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var chosen = accounts.Values.ToArray();
        var rows = await context.SyncProgress
            .Where(row => chosen.Length == 0 || EF.Parameter(chosen).Contains(row.AccountId))
            .Select(row => new Reach(
                row.HistoryFrom,
                row.CompleteThrough,
                context.PullRanges
                    .Where(range => range.AccountId == row.AccountId && range.Purpose == PullPurpose.History)
                    .Select(range => (DateTimeOffset?)range.From)
                    .FirstOrDefault(),
                context.Accounts.Any(account => account.Id == row.AccountId && account.PausedBecause != null)))
            .ToListAsync(cancellationToken);
        if (rows.Count == 0)
            return Holdings.Unknown;
        var lost = await context.LostStretches
            .AsNoTracking()
            .Where(row => chosen.Length == 0 || EF.Parameter(chosen).Contains(row.AccountId))
            .ToListAsync(cancellationToken);
        var (zone, first) = (zones.Current, asked.Min(period => period.From));
        var used = rows.Where(row => !IsOutOfUse(row, first, zone)).ToList();
        var read = used.Where(row => row is { History: not null, IsPaused: false }).ToList();
        return new Holdings
        {
            WholeFrom = FirstWholeDay((used.Count == 0 ? rows : used).Max(row => row.From), zone),
            IsBeingRead = read.Count > 0,
            ReadBackTo = read.Count > 0 ? FirstWholeDay(read.Max(row => row.History!.Value), zone) : null,
            UnreadFrom = UnreadFrom(used, zone),
            Lost = Chosen.Of(asked.SelectMany(period => lost.SelectMany(stretch => DaysOf(stretch, period, zone)))),
        };
    }

    /// <summary>
    /// An account that is paused and has nothing of the days asked for is out of use, be it that X has never let it be read: it falls short
    /// of neither of two periods, and keeps nobody from comparing the others.
    /// </summary>
    private static bool IsOutOfUse(Reach row, DateOnly first, ReportingZone zone) =>
        row.IsPaused && (row.From >= row.Through || zone.DayOf(row.Through) < first);

    private DateOnly? UnreadFrom(IEnumerable<Reach> rows, ReportingZone zone)
    {
        var inStep = clock.GetUtcNow() - InStep;
        DateOnly[] days =
        [
            .. rows.Where(row => row.Through < inStep).Select(row => zone.DayOf(row.Through)),
        ];
        return days.Length == 0 ? null : days.Min();
    }

    private static IEnumerable<DateOnly> DaysOf(LostStretch lost, Period asked, ReportingZone zone)
    {
        var (from, until) = (zone.DayOf(lost.From), zone.DayOf(lost.Until.AddMilliseconds(-1)));
        for (var day = from > asked.From ? from : asked.From; day <= asked.To && day <= until; day = day.AddDays(1))
            yield return day;
    }

    private static DateOnly FirstWholeDay(DateTimeOffset start, ReportingZone zone)
    {
        var day = zone.DayOf(start);
        return zone.InstantsOf(new Period(day, day)).Start >= start ? day : day.AddDays(1);
    }

    /// <param name="History">Back to when its history is being read; null when that is done.</param>
    private sealed record Reach(DateTimeOffset From, DateTimeOffset Through, DateTimeOffset? History, bool IsPaused);
}

/// <summary>Which days a question is about.</summary>
/// <param name="Compared">The compared one; null when nothing is compared, or when not everything of both is in the store.</param>
/// <param name="Holdings">What the store has of them.</param>
internal sealed record ReportSpan(Period Current, Period? Compared, Holdings Holdings)
{
    public IReadOnlyList<Period> Periods => Compared is null ? [Current] : [Current, Compared];
}
