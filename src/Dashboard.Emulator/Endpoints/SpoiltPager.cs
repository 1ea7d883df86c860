using Dashboard.Emulator.Faults;
using Dashboard.Emulator.World;

namespace Dashboard.Emulator.Endpoints;

/// <summary>Cuts pages as they are, or as a fault would have them. Every event keeps its place on some page behind the cursor.</summary>
internal sealed class SpoiltPager(EventPager pager)
{
    internal (FeedbackEvent[] Events, EventCursor? Next) Page(string account, EventCursor at, int count, Fault? fault) => fault switch
    {
        Fault.EmptyPage => ([], at),
        Fault.RepeatedPage => (pager.Page(account, at, count).Events, at),
        Fault.RepeatedEvent when count > 1 => WithOneTwice(pager.Page(account, at, count - 1)),
        Fault.ReversedPage => Reversed(pager.Page(account, at, count)),
        _ => pager.Page(account, at, count),
    };

    /// <summary>At the end, so that others lie between the two; a page keeps to its count.</summary>
    private static (FeedbackEvent[] Events, EventCursor? Next) WithOneTwice((FeedbackEvent[] Events, EventCursor? Next) page)
        => (page.Events is [var first, ..] ? [.. page.Events, first] : page.Events, page.Next);

    private static (FeedbackEvent[] Events, EventCursor? Next) Reversed((FeedbackEvent[] Events, EventCursor? Next) page)
    {
        Array.Reverse(page.Events);
        return page;
    }
}
