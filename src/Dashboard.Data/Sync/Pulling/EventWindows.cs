using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Sync.Pulling;

/// <summary>How a range is cut into windows, one open at a time, each read to its empty cursor.</summary>
internal static class EventWindows
{
    /// <summary>The open window, or the next one behind what is read; null when all is read up to <paramref name="until"/>.</summary>
    public static EventWindow? Open(PullRange range, DateTimeOffset until, SyncOptions options)
    {
        if (range.WindowFrom is null)
        {
            if (range.ReadThrough >= until)
                return null;
            var end = range.ReadThrough + TimeSpan.FromDays(options.WindowDays);
            range.WindowFrom = Later(range.From, range.ReadThrough - TimeSpan.FromMinutes(options.OverlapMinutes));
            range.WindowTo = end < until ? end : until;
        }

        return new EventWindow(range.Purpose, range.WindowFrom.Value, range.WindowTo!.Value, range.Cursor);
    }

    /// <summary>Moves the range behind a page that was read; the last page closes the window.</summary>
    public static void Advance(PullRange range, string? nextCursor, int events, DateTimeOffset? reached)
    {
        range.Cursor = nextCursor;
        range.EventsRead += events;
        range.WindowReached = reached ?? range.WindowReached;
        if (nextCursor is not null)
            return;
        range.ReadThrough = Later(range.ReadThrough, range.WindowTo!.Value);
        range.WindowFrom = range.WindowTo = range.WindowReached = null;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
