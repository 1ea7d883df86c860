using Dashboard.Data.Store;
using Dashboard.Data.Store.Bulk;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.ClosedConversations;

/// <summary>All closings of a batch in one statement. One that is reported again keeps its row, and says what was said last.</summary>
internal static class ClosingTable
{
    private static readonly HashSet<string> Key = new(StringComparer.Ordinal)
    {
        nameof(Closing.AccountId), nameof(Closing.ExternalId), nameof(Closing.ClosedAt), nameof(Closing.AgentId), nameof(Closing.TeamId),
    };

    public static Task WriteAsync(DashboardContext context, IReadOnlyList<Closing> rows, CancellationToken cancellationToken)
    {
        var columns = Columns(rows);
        var set = columns.Where(column => !Key.Contains(column.Name)).Select(column => $"\"{column.Name}\" = excluded.\"{column.Name}\"");
        var replacing = $"ON CONFLICT ({string.Join(',', Key.Select(column => $"\"{column}\""))}) DO UPDATE SET {string.Join(',', set)}";
        return BulkInsert.ExecuteAsync(context, "Closings", columns, replacing, cancellationToken);
    }

    private static List<BulkColumn> Columns(IReadOnlyList<Closing> rows) =>
    [
        BulkColumn.Number(nameof(Closing.AccountId), rows, row => row.AccountId),
        BulkColumn.Text(nameof(Closing.ExternalId), rows, row => row.ExternalId),
        BulkColumn.Instant(nameof(Closing.ClosedAt), rows, row => row.ClosedAt),
        BulkColumn.Number(nameof(Closing.AgentId), rows, row => row.AgentId),
        BulkColumn.Number(nameof(Closing.TeamId), rows, row => row.TeamId),
        BulkColumn.Number(nameof(Closing.Place), rows, row => row.Place),
        BulkColumn.Text(nameof(Closing.CustomerUserId), rows, row => row.CustomerUserId),
        BulkColumn.Text(nameof(Closing.Channel), rows, row => row.Channel),
        BulkColumn.Instant(nameof(Closing.OpenedAt), rows, row => row.OpenedAt),
        BulkColumn.Text(nameof(Closing.ClosureReason), rows, row => row.ClosureReason),
        BulkColumn.Number(nameof(Closing.AgentMessages), rows, row => row.AgentMessages),
        BulkColumn.Number(nameof(Closing.HandOvers), rows, row => row.HandOvers),
        BulkColumn.Text(nameof(Closing.Language), rows, row => row.Language),
        BulkColumn.Text(nameof(Closing.TimeZone), rows, row => row.TimeZone),
        BulkColumn.Text(nameof(Closing.Tags), rows, row => row.Tags),
    ];
}
