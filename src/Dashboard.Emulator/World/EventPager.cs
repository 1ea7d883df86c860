namespace Dashboard.Emulator.World;

/// <summary>
/// Cuts a range into pages. X promises neither full nor filled pages, so every range that does not fit one page has an empty
/// second page and a short third one, each with a cursor: a client that stops at either is found out.
/// </summary>
internal sealed class EventPager(WorldStore store)
{
    private const int EmptyPage = 1;
    private const int ShortPage = 2;

    /// <param name="count">At most so many events.</param>
    /// <returns>The page and where the next starts; null ends the range.</returns>
    internal (FeedbackEvent[] Events, EventCursor? Next) Page(string account, EventCursor at, int count)
    {
        var wanted = at.Page switch { EmptyPage => 0, ShortPage => count / 2, _ => count };
        var (events, total) = store.Events(account, at.FromMs, at.ToMs, at.Position, wanted);
        var next = at with { Position = at.Position + events.Length, Page = at.Page + 1 };
        return (events, next.Position < total || at.Page is EmptyPage or ShortPage ? next : null);
    }
}
