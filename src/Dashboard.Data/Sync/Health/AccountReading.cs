using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Control;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync.Health;

/// <summary>Reads what concerns single accounts.</summary>
internal static class AccountReading
{
    public static async Task<IReadOnlyList<AccountHealth>> AllAsync(
        DashboardContext context,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var accounts = await context.Accounts.AtX().AsNoTracking().ToListAsync(cancellationToken);
        var progress = await context.SyncProgress.AsNoTracking().ToDictionaryAsync(row => row.AccountId, cancellationToken);
        var ranges = (await context.PullRanges.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(range => range.AccountId);
        var budgets = (await context.RequestBudgets.AsNoTracking().OrderBy(row => row.Endpoint).ToListAsync(cancellationToken)).ToLookup(
            row => row.AccountId);
        var lost = (await context.LostStretches.AsNoTracking().OrderBy(row => row.From).ToListAsync(cancellationToken)).ToLookup(
            row => row.AccountId);
        return
        [
            .. from account in accounts.OrderBy(account => account.Handle, NameOrder.ForReader)
               select Of(account, progress.GetValueOrDefault(account.Id), ranges[account.Id], now) with
               {
                   Lost = [.. lost[account.Id].Select(row => new LostHealth(row.From, row.Until, row.Cause, row.NotedAt))],
                   Budgets = [.. budgets[account.Id].Select(row => Budget(row, now))],
               },
        ];
    }

    private static AccountHealth Of(Account account, SyncProgress? progress, IEnumerable<PullRange> ranges, DateTimeOffset now)
    {
        var byPurpose = ranges.ToDictionary(range => range.Purpose);
        var history = byPurpose.GetValueOrDefault(PullPurpose.History);
        return new AccountHealth
        {
            AccountId = account.Id,
            Handle = account.Handle,
            Pause = account.PausedBecause is { } reason ? new PauseHealth(reason, account.PausedAt, AccountPauses.IsByAdmin(reason)) : null,
            Reading = progress is not null && byPurpose.TryGetValue(PullPurpose.Live, out var live)
                ? Reading(progress, live, live.WindowFrom is null ? history : live)
                : null,
            HistoryBegins = history?.From,
            RefusedAt = byPurpose.Values.Min(range => range.RefusedAt),
            LastPulledAt = progress?.LastPulledAt,
            LastError = progress?.LastError,

            // A pull that was stopped while it waited has left the time behind.
            WaitingUntil = account.PausedBecause is null && progress?.WaitingUntil > now ? progress.WaitingUntil : null,
            IsRequested = progress?.SyncRequestedAt is not null,
            ClockSkewSeconds = progress?.ClockSkewSeconds,
            Backfill = byPurpose.TryGetValue(PullPurpose.Backfill, out var backfill) ? Backfill(backfill) : null,
        };
    }

    private static ReadingHealth Reading(SyncProgress progress, PullRange live, PullRange? open) =>
        new(
            progress.HistoryFrom,
            progress.CompleteThrough,
            live.ReadThrough,
            open is { WindowFrom: { } from, WindowTo: { } to }
                ? new WindowHealth(from, to, Share(from, open.WindowReached ?? from, to))
                : null);

    private static BackfillHealth Backfill(PullRange range)
    {
        var until = range.Until ?? range.ReadThrough;
        var reached = range.WindowReached > range.ReadThrough ? range.WindowReached.Value : range.ReadThrough;
        return new BackfillHealth(
            range.From, until, Share(range.From, reached, until), range.EventsRead, range.RequestedBy, range.RequestedAt, range.PausedAt);
    }

    private static BudgetHealth Budget(RequestBudget row, DateTimeOffset now) =>
        new(row.Endpoint, row.ResetAt <= now ? row.Limit : row.Remaining, row.Limit, row.ResetAt);

    private static double Share(DateTimeOffset from, DateTimeOffset reached, DateTimeOffset until) =>
        until <= from ? 1 : Math.Clamp((reached - from) / (until - from), 0, 1);
}
