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
    /// up to <paramref name="until"/>, or when X refused it less than <see cref="LossKeeper.SecondLook"/> ago.
    /// </summary>
    public Task<EventWindow?> OpenLiveAsync(
        int accountId,
        DateTimeOffset until,
        SyncOptions options,
        CancellationToken cancellationToken) =>
        writer.WriteAsync(
            async (context, token) =>
            {
                var range = await FindAsync(context, accountId, PullPurpose.Live, token);

                // One that was begun while our clock was ahead of X's, so that nothing of it was read. Where something was, it is our clock
                // that is behind now, and nothing is thrown away for it.
                if (range is null || (range.From > until && !await HasReadAsync(context, accountId, token)))
                    range = await BeginAsync(context, accountId, until, options, token);
                if (IsRefused(range))
                    return null;
                if (range.WindowTo > until && range.Cursor is null)
                    EventWindows.Close(range);
                return EventWindows.Open(range, until, options);
            },
            cancellationToken);

    /// <summary>
    /// As <see cref="OpenLiveAsync"/>, for what is read of the past: the history and, when that is read, a backfill; null when there is
    /// neither, or the backfill is paused. What X refused a short while ago waits.
    /// </summary>
    public Task<EventWindow?> OpenPastAsync(
        int accountId,
        DateTimeOffset until,
        SyncOptions options,
        CancellationToken cancellationToken) =>
        writer.WriteAsync(
            async (context, token) =>
            {
                if (await FindAsync(context, accountId, PullPurpose.History, token) is { } history && !IsRefused(history))
                {
                    if (EventWindows.OpenBefore(history, until, options) is { } next)
                        return next;
                    context.PullRanges.Remove(history);
                }

                if (await FindAsync(context, accountId, PullPurpose.Backfill, token) is not { PausedAt: null, Until: { } end } backfill
                    || IsRefused(backfill))
                    return null;
                if (EventWindows.Open(backfill, end, options) is { } window)
                    return window;
                context.PullRanges.Remove(backfill);
                return null;
            },
            cancellationToken);

    /// <summary>X no longer knows the cursor: the window is read again from its start, which changes nothing twice.</summary>
    public async Task RestartWindowAsync(int accountId, PullPurpose purpose, CancellationToken cancellationToken)
    {
        await writer.WriteAsync(
            async (context, token) =>
            {
                if (await FindAsync(context, accountId, purpose, token) is { } range)
                    (range.Cursor, range.WindowReached) = (null, null);
            },
            cancellationToken);
        changes.Publish(StoreChange.OfKinds(ChangeKinds.Syncing));
    }

    /// <summary>Whether X refused the range's window a short while ago, so that asking again would tell nothing new yet.</summary>
    private bool IsRefused(PullRange range) =>
        range.RefusedAt is { } refused && (clock.GetUtcNow() - refused).Duration() < LossKeeper.SecondLook;

    private static Task<bool> HasReadAsync(DashboardContext context, int accountId, CancellationToken cancellationToken) =>
        context.SyncProgress.AnyAsync(row => row.AccountId == accountId && row.CompleteThrough > row.HistoryFrom, cancellationToken);

    private static async Task<PullRange?> FindAsync(
        DashboardContext context, int accountId, PullPurpose purpose, CancellationToken cancellationToken) =>
        await context.PullRanges.FindAsync([accountId, purpose], cancellationToken);

    /// <summary>
    /// The newest day first, so that pages show what is new at once; all before it is history. Nothing is complete yet, and so the complete
    /// stretch is empty and lies between the two.
    /// </summary>
    private async Task<PullRange> BeginAsync(
        DashboardContext context, int accountId, DateTimeOffset until, SyncOptions options, CancellationToken cancellationToken)
    {
        var newest = until - EventWindows.Newest;
        var live = await RangeAsync(context, accountId, PullPurpose.Live, newest, cancellationToken);
        var begins = (until + EventWindows.Newest).AddDays(-options.BackfillDays);
        var history = await RangeAsync(context, accountId, PullPurpose.History, begins, cancellationToken);
        history.Until = newest;
        var progress = await context.SyncProgress.FindAsync([accountId], cancellationToken);
        if (progress is null)
            context.SyncProgress.Add(progress = new SyncProgress { AccountId = accountId });
        progress.HistoryFrom = progress.CompleteThrough = newest;
        return live;
    }

    private async Task<PullRange> RangeAsync(
        DashboardContext context, int accountId, PullPurpose purpose, DateTimeOffset from, CancellationToken cancellationToken)
    {
        var range = await FindAsync(context, accountId, purpose, cancellationToken);
        if (range is null)
            context.PullRanges.Add(range = new PullRange { AccountId = accountId, Purpose = purpose });
        range.From = range.ReadThrough = from;
        range.RequestedAt = clock.GetUtcNow();
        range.RefusedAt = null;
        EventWindows.Close(range);
        return range;
    }
}
