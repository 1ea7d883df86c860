using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync.Pulling;

/// <summary>Keeps, per account, up to when its events are read, and where an open window goes on.</summary>
internal sealed class PullRanges(StoreWriter writer, StoreChanges changes, TimeProvider clock)
{
    /// <summary>
    /// The window to read next in the range that keeps up with X: the open one, or the next behind the watermark; null when all is read
    /// up to <paramref name="until"/>.
    /// </summary>
    public Task<EventWindow?> OpenLiveAsync(
        int accountId,
        DateTimeOffset until,
        SyncOptions options,
        CancellationToken cancellationToken) =>
        writer.WriteAsync(
            async (context, token) =>
            {
                var range = await context.PullRanges.FindAsync([accountId, PullPurpose.Live], token) ?? Begin(context, accountId, options);
                await ForgetTheFutureAsync(context, range, until, options, token);
                return EventWindows.Open(range, until, options);
            },
            cancellationToken);

    /// <summary>As <see cref="OpenLiveAsync"/>, for a backfill; null when there is none, or it is paused or done.</summary>
    public Task<EventWindow?> OpenBackfillAsync(int accountId, SyncOptions options, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            async (context, token) =>
            {
                var range = await context.PullRanges.FindAsync([accountId, PullPurpose.Backfill], token);
                if (range is not { PausedAt: null, Until: { } until })
                    return null;
                if (EventWindows.Open(range, until, options) is { } window)
                    return window;
                context.PullRanges.Remove(range);
                return null;
            },
            cancellationToken);

    /// <summary>X no longer knows the cursor: the window is read again from its start, which changes nothing twice.</summary>
    public async Task RestartWindowAsync(int accountId, PullPurpose purpose, CancellationToken cancellationToken)
    {
        await writer.WriteAsync(
            async (context, token) =>
            {
                if (await context.PullRanges.FindAsync([accountId, purpose], token) is { } range)
                    (range.Cursor, range.WindowReached) = (null, null);
            },
            cancellationToken);
        changes.Publish(StoreChange.OfKinds(ChangeKinds.Syncing));
    }

    private PullRange Begin(DashboardContext context, int accountId, SyncOptions options)
    {
        var from = HistoryBegins(options);
        var range = new PullRange
        {
            AccountId = accountId,
            Purpose = PullPurpose.Live,
            From = from,
            ReadThrough = from,
            RequestedAt = clock.GetUtcNow(),
        };
        context.PullRanges.Add(range);
        context.SyncProgress.Add(new SyncProgress { AccountId = accountId, HistoryFrom = from, CompleteThrough = from });
        return range;
    }

    /// <summary>What was begun while our clock was ahead of X's: a range that X refuses, a history that begins tomorrow.</summary>
    private async Task ForgetTheFutureAsync(
        DashboardContext context, PullRange range, DateTimeOffset until, SyncOptions options, CancellationToken cancellationToken)
    {
        if (range.WindowTo > until && range.Cursor is null)
            range.WindowFrom = range.WindowTo = range.WindowReached = null;
        if (range.From <= clock.GetUtcNow())
            return;
        var progress = await context.SyncProgress.SingleAsync(row => row.AccountId == range.AccountId, cancellationToken);
        range.From = range.ReadThrough = progress.HistoryFrom = progress.CompleteThrough = HistoryBegins(options);
    }

    private DateTimeOffset HistoryBegins(SyncOptions options) => clock.GetUtcNow().AddDays(-options.BackfillDays).CutToMilliseconds();
}
