using Dashboard.Data.Store;
using Dashboard.Data.Store.Bulk;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Sync.Inbox;

/// <summary>Writes inbox entries in the order in which they are given.</summary>
internal static class InboxTable
{
    public static Task WriteAsync(DashboardContext context, IReadOnlyList<InboxEntry> entries, CancellationToken cancellationToken) =>
        BulkInsert.ExecuteAsync(context, "Inbox", Columns(entries), string.Empty, cancellationToken);

    private static List<BulkColumn> Columns(IReadOnlyList<InboxEntry> entries) =>
    [
        BulkColumn.Number(nameof(InboxEntry.AccountId), entries, entry => entry.AccountId),
        BulkColumn.Number(nameof(InboxEntry.Source), entries, entry => (int)entry.Source),
        BulkColumn.Instant(nameof(InboxEntry.ReceivedAt), entries, entry => entry.ReceivedAt),
        BulkColumn.Text(nameof(InboxEntry.Body), entries, entry => entry.Body),
        BulkColumn.Number(nameof(InboxEntry.EventCount), entries, entry => entry.EventCount),
        BulkColumn.Instant(nameof(InboxEntry.CompletesFrom), entries, entry => entry.CompletesFrom),
        BulkColumn.Instant(nameof(InboxEntry.CompletesThrough), entries, entry => entry.CompletesThrough),
    ];
}
