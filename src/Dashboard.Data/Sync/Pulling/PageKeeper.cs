using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Inbox;

namespace Dashboard.Data.Sync.Pulling;

/// <summary>Puts a page of events into the inbox together with the cursor that follows it: both are on disk, or neither.</summary>
internal sealed class PageKeeper(StoreWriter writer, InboxSignal signal, TimeProvider clock)
{
    /// <summary>Writes a page to the inbox and moves the cursor, in one transaction.</summary>
    /// <returns>Whether to read on: not when an admin has paused or cancelled the range, or another process has moved it.</returns>
    public async Task<bool> KeepAsync(int accountId, EventWindow read, EventPage page, CancellationToken cancellationToken)
    {
        try
        {
            return await KeepAsync(accountId, read, page, page.RawEvents, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !StoreTrouble.Is(exception))
        {
            // Characters that the store refuses for good must not stop the pull; escaped, the page says the same without them.
            return await KeepAsync(accountId, read, page, Texts.Escape(page.RawEvents), cancellationToken);
        }
    }

    private async Task<bool> KeepAsync(int accountId, EventWindow read, EventPage page, string body, CancellationToken cancellationToken)
    {
        var goesOn = await writer.WriteAsync(
            async (context, token) =>
            {
                var entry = Entry(accountId, page, body);
                var range = await context.PullRanges.FindAsync([accountId, read.Purpose], token);
                var isOurs = range?.WindowTo == read.To && string.Equals(range.Cursor, read.Cursor, StringComparison.Ordinal);
                if (isOurs)
                    Advance(range!, read, page, entry);
                await InboxTable.WriteAsync(context, [entry], token);
                return isOurs && range!.PausedAt is null;
            },
            cancellationToken);
        signal.Raise();
        return goesOn;
    }

    /// <summary>The last page of a window says what is complete once it is applied; of a backfill only the last window does.</summary>
    private static void Advance(PullRange range, EventWindow read, EventPage page, InboxEntry entry)
    {
        EventWindows.Advance(range, page.NextCursor, page.Count, page.Reached);
        var isBackfill = read.Purpose is PullPurpose.Backfill;
        if (page.NextCursor is not null || (isBackfill && range.ReadThrough < range.Until))
            return;
        (entry.CompletesFrom, entry.CompletesThrough) = (isBackfill ? range.From : read.From, read.To);
    }

    private InboxEntry Entry(int accountId, EventPage page, string body) => new()
    {
        AccountId = accountId,
        Source = ArrivalSource.Events,
        ReceivedAt = clock.GetUtcNow(),
        Body = body,
        EventCount = page.Count,
    };
}
