using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync;

/// <summary>Keeps, per account, up to when its events are in the store, and where an open window goes on.</summary>
internal sealed class Watermarks(StoreWriter writer, StoreChanges changes, TimeProvider clock)
{
    /// <summary>The window to read next: the open one, or the next after the watermark; null when all is read up to <paramref name="until"/>.</summary>
    public Task<EventWindow?> OpenWindowAsync(int accountId, DateTimeOffset until, SyncOptions options, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            async (context, token) =>
            {
                var progress = await context.SyncProgress.SingleOrDefaultAsync(row => row.AccountId == accountId, token)
                    ?? Begin(context, accountId, options);
                return progress.WindowFrom is null && progress.CompleteThrough >= until ? null : Open(progress, until, options);
            },
            cancellationToken);

    /// <summary>Remembers where the window goes on after a page; the last page moves the watermark to the window's end.</summary>
    public static async Task AdvanceAsync(DashboardContext context, int accountId, EventPage page, CancellationToken cancellationToken)
    {
        var progress = await context.SyncProgress.SingleAsync(row => row.AccountId == accountId, cancellationToken);
        progress.Cursor = page.NextCursor;
        progress.WindowReached = page.Events.OfType<FeedbackEvent>().Max(wireEvent => (DateTimeOffset?)wireEvent.At) ?? progress.WindowReached;
        if (page.NextCursor is null)
            Close(progress);
    }

    /// <summary>X no longer knows the cursor: the window is read again from its start, which changes nothing twice.</summary>
    public Task RestartWindowAsync(int accountId, CancellationToken cancellationToken) =>
        ChangeAsync(accountId, progress => progress.Cursor = null, cancellationToken);

    public Task SucceedAsync(int accountId, CancellationToken cancellationToken) =>
        ChangeAsync(
            accountId,
            progress => (progress.LastPulledAt, progress.LastError) = (clock.GetUtcNow(), null),
            cancellationToken);

    public Task FailAsync(int accountId, string error, CancellationToken cancellationToken) =>
        ChangeAsync(accountId, progress => progress.LastError = error, cancellationToken);

    private async Task ChangeAsync(int accountId, Action<SyncProgress> change, CancellationToken cancellationToken)
    {
        await writer.WriteAsync(
            async (context, token) =>
            {
                if (await context.SyncProgress.SingleOrDefaultAsync(row => row.AccountId == accountId, token) is { } progress)
                    change(progress);
            },
            cancellationToken);
        changes.Publish();
    }

    private SyncProgress Begin(DashboardContext context, int accountId, SyncOptions options)
    {
        var from = clock.GetUtcNow() - TimeSpan.FromDays(options.BackfillDays);
        var progress = new SyncProgress { AccountId = accountId, BackfillFrom = from, CompleteThrough = from };
        context.SyncProgress.Add(progress);
        return progress;
    }

    private static EventWindow Open(SyncProgress progress, DateTimeOffset until, SyncOptions options)
    {
        if (progress.WindowFrom is null)
        {
            var end = progress.CompleteThrough + TimeSpan.FromDays(options.WindowDays);
            progress.WindowFrom = Later(progress.BackfillFrom, progress.CompleteThrough - TimeSpan.FromMinutes(options.OverlapMinutes));
            progress.WindowTo = end < until ? end : until;
        }

        return new EventWindow(progress.WindowFrom.Value, progress.WindowTo!.Value, progress.Cursor);
    }

    private static void Close(SyncProgress progress)
    {
        progress.CompleteThrough = Later(progress.CompleteThrough, progress.WindowTo!.Value);
        progress.WindowFrom = progress.WindowTo = progress.WindowReached = null;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
