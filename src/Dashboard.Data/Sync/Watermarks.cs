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
                ForgetTheFuture(progress, until, options);
                return progress.WindowFrom is null && progress.CompleteThrough >= until ? null : Open(progress, until, options);
            },
            cancellationToken);

    /// <summary>
    /// Remembers where the window goes on after a page; the last page moves the watermark to the window's end. Another process may have
    /// moved on meanwhile: then the page is merged like any other, and where that process stands stays.
    /// </summary>
    public static async Task AdvanceAsync(
        DashboardContext context, int accountId, EventWindow read, EventPage page, CancellationToken cancellationToken)
    {
        var progress = await context.SyncProgress.SingleAsync(row => row.AccountId == accountId, cancellationToken);
        if (progress.WindowTo != read.To || !string.Equals(progress.Cursor, read.Cursor, StringComparison.Ordinal))
            return;
        progress.Cursor = page.NextCursor;
        progress.WindowReached = page.Events.OfType<FeedbackEvent>().Max(wireEvent => (DateTimeOffset?)wireEvent.At) ?? progress.WindowReached;
        if (page.NextCursor is null)
            Close(progress);
    }

    /// <summary>X no longer knows the cursor: the window is read again from its start, which changes nothing twice.</summary>
    public async Task RestartWindowAsync(int accountId, CancellationToken cancellationToken)
    {
        await writer.WriteAsync(
            async (context, token) =>
            {
                var progress = await context.SyncProgress.SingleAsync(row => row.AccountId == accountId, token);
                (progress.Cursor, progress.WindowReached) = (null, null);
            },
            cancellationToken);
        changes.Publish();
    }

    /// <summary>Remembers how a pull ended; nothing, when it ended before the account had a watermark.</summary>
    public static async Task NoteEndAsync(
        DashboardContext context, int accountId, DateTimeOffset now, string? error, CancellationToken cancellationToken)
    {
        if (await context.SyncProgress.SingleOrDefaultAsync(row => row.AccountId == accountId, cancellationToken) is not { } progress)
            return;
        progress.LastError = error;
        if (error is null)
            progress.LastPulledAt = now;
    }

    private SyncProgress Begin(DashboardContext context, int accountId, SyncOptions options)
    {
        var from = HistoryBegins(options);
        var progress = new SyncProgress { AccountId = accountId, BackfillFrom = from, CompleteThrough = from };
        context.SyncProgress.Add(progress);
        return progress;
    }

    /// <summary>What was begun while our clock was ahead of X's: a range that X refuses, a history that begins tomorrow.</summary>
    private void ForgetTheFuture(SyncProgress progress, DateTimeOffset until, SyncOptions options)
    {
        if (progress.WindowTo > until && progress.Cursor is null)
            progress.WindowFrom = progress.WindowTo = progress.WindowReached = null;
        if (progress.BackfillFrom > clock.GetUtcNow())
            progress.BackfillFrom = progress.CompleteThrough = HistoryBegins(options);
    }

    /// <summary>To the millisecond, as the store keeps it: a window must not differ from what is read back of it.</summary>
    private DateTimeOffset HistoryBegins(SyncOptions options) =>
        DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().AddDays(-options.BackfillDays).ToUnixTimeMilliseconds());

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
