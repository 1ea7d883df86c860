using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Sync.Pulling;

/// <summary>How a range is cut into windows, one open at a time, each read to its empty cursor.</summary>
internal static class EventWindows
{
    /// <summary>What the first window of an account, and the shortest of its history, hold.</summary>
    public static TimeSpan Newest { get; } = TimeSpan.FromDays(1);

    /// <summary>The open window, or the next one behind what is read; null when all is read up to <paramref name="until"/>.</summary>
    public static EventWindow? Open(PullRange range, DateTimeOffset until, SyncOptions options)
    {
        if (range.WindowFrom is null)
        {
            if (range.ReadThrough >= until)
                return null;
            var end = range.ReadThrough + TimeSpan.FromDays(options.WindowDays);
            range.WindowFrom = Later(range.From, range.ReadThrough - Overlap(options));
            range.WindowTo = Earlier(end, until);
        }

        return Opened(range);
    }

    /// <summary>
    /// The open window of a history, or the next one before what is read; null when all is read down to where it begins. It is as long as
    /// what is read already, so that the first days are whole soon and a year takes few windows.
    /// </summary>
    /// <param name="until">Up to when X lists events.</param>
    public static EventWindow? OpenBefore(PullRange range, DateTimeOffset until, SyncOptions options)
    {
        if (range.WindowFrom is null)
        {
            if (range.Until is not { } end || end <= range.From)
                return null;
            var longest = TimeSpan.FromDays(options.WindowDays);
            var length = until - end < longest ? until - end : longest;
            range.WindowFrom = Later(range.From, end - (length > Newest ? length : Newest));
            range.WindowTo = Earlier(end + Overlap(options), until);
        }

        return Opened(range);
    }

    /// <summary>Moves the range behind a page that was read; the last page closes the window.</summary>
    public static void Advance(PullRange range, string? nextCursor, int events, DateTimeOffset? reached)
    {
        range.RefusedAt = null;
        range.Cursor = nextCursor;
        range.EventsRead += events;
        range.WindowReached = reached ?? range.WindowReached;
        if (nextCursor is not null)
            return;
        if (range.Purpose is PullPurpose.History)
            range.Until = range.WindowFrom;
        else
            range.ReadThrough = Later(range.ReadThrough, range.WindowTo!.Value);
        Close(range);
    }

    /// <summary>Leaves the open window, as if it had not been begun.</summary>
    public static void Close(PullRange range) =>
        (range.WindowFrom, range.WindowTo, range.WindowReached, range.Cursor) = (null, null, null, null);

    private static EventWindow Opened(PullRange range) =>
        new(range.Purpose, range.WindowFrom!.Value, range.WindowTo!.Value, range.Cursor);

    private static TimeSpan Overlap(SyncOptions options) => TimeSpan.FromMinutes(options.OverlapMinutes);

    public static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    public static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
