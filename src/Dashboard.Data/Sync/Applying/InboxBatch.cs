using System.Text;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync.Applying;

/// <summary>The oldest part of the inbox, read and parsed outside any transaction, so that nobody waits for the parsing.</summary>
internal sealed record InboxBatch(IReadOnlyList<InboxEntry> Entries, IReadOnlyList<InboxEvent> Events)
{
    /// <summary>
    /// Reads the oldest entries up to about <paramref name="events"/> events, at least one entry; null when there is none.
    /// </summary>
    public static async Task<InboxBatch?> ReadAsync(DashboardContext context, int events, CancellationToken cancellationToken)
    {
        var waiting = await context.Inbox
            .OrderBy(entry => entry.Id)
            .Select(entry => new { entry.Id, entry.EventCount })
            .Take(events)
            .ToListAsync(cancellationToken);
        if (waiting.Count == 0)
            return null;
        var size = 0;
        var last = waiting.TakeWhile((entry, index) => (size += entry.EventCount) <= events || index == 0).Last().Id;
        var entries = await context.Inbox.AsNoTracking()
            .Where(entry => entry.Id <= last)
            .OrderBy(entry => entry.Id)
            .ToListAsync(cancellationToken);
        return FromEntries(entries);
    }

    public static InboxBatch FromEntries(IReadOnlyList<InboxEntry> entries) => new(entries, [.. entries.SelectMany(Parse)]);

    private static IEnumerable<InboxEvent> Parse(InboxEntry entry) => entry.Source switch
    {
        ArrivalSource.Events => WireEventParser.ParseArray(entry.Body).Select(wireEvent => new InboxEvent(entry, wireEvent)),
        ArrivalSource.Show => [new InboxEvent(entry, WireEventParser.ParseShown(entry.Body))],
        _ => [new InboxEvent(entry, WireEventParser.ParseBody(Encoding.UTF8.GetBytes(entry.Body)))],
    };
}

/// <summary>One event and the entry that brought it.</summary>
/// <param name="Entry">When and how it came.</param>
internal readonly record struct InboxEvent(InboxEntry Entry, WireEvent Event);
