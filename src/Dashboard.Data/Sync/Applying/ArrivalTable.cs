using Dashboard.Data.Store;
using Dashboard.Data.Store.Bulk;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Sync.Applying;

/// <summary>Writes history: each thing once per feedback, with the first time by each way.</summary>
internal static class ArrivalTable
{
    private static readonly string FirstTimes =
        "ON CONFLICT (\"FeedbackId\", \"Fingerprint\") DO UPDATE SET "
        + $"{First(nameof(FeedbackArrival.ByEventsAt))}, {First(nameof(FeedbackArrival.ByWebhookAt))}, "
        + $"{First(nameof(FeedbackArrival.ByShowAt))}, "
        + "\"Anomaly\" = excluded.\"Anomaly\"";

    public static Task WriteAsync(DashboardContext context, IReadOnlyList<FeedbackArrival> rows, CancellationToken cancellationToken) =>
        BulkInsert.ExecuteAsync(context, "Arrivals", Columns(rows), FirstTimes, cancellationToken);

    /// <summary>
    /// The earlier of the two, or the one that there is; a least() of both would be NULL on SQLite and the other on PostgreSQL.
    /// </summary>
    private static string First(string column) =>
        $"\"{column}\" = CASE WHEN excluded.\"{column}\" < \"Arrivals\".\"{column}\" THEN excluded.\"{column}\" "
        + $"ELSE COALESCE(\"Arrivals\".\"{column}\", excluded.\"{column}\") END";

    private static List<BulkColumn> Columns(IReadOnlyList<FeedbackArrival> rows) =>
    [
        BulkColumn.Text(nameof(FeedbackArrival.FeedbackId), rows, row => row.FeedbackId),
        BulkColumn.Long(nameof(FeedbackArrival.Fingerprint), rows, row => row.Fingerprint),
        BulkColumn.Number(nameof(FeedbackArrival.Kind), rows, row => (int)row.Kind),
        BulkColumn.Instant(nameof(FeedbackArrival.At), rows, row => row.At),
        BulkColumn.Instant(nameof(FeedbackArrival.UpdatedAt), rows, row => row.UpdatedAt),
        BulkColumn.Instant(nameof(FeedbackArrival.ByEventsAt), rows, row => row.ByEventsAt),
        BulkColumn.Instant(nameof(FeedbackArrival.ByWebhookAt), rows, row => row.ByWebhookAt),
        BulkColumn.Instant(nameof(FeedbackArrival.ByShowAt), rows, row => row.ByShowAt),
        BulkColumn.Text(nameof(FeedbackArrival.Body), rows, row => row.Body),
        BulkColumn.Number(nameof(FeedbackArrival.Anomaly), rows, row => (int)row.Anomaly),
    ];
}
