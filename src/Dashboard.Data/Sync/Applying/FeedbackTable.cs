using Dashboard.Data.Store;
using Dashboard.Data.Store.Bulk;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Sync.Applying;

/// <summary>Writes merged feedback: adds what is new and replaces what is there.</summary>
internal static class FeedbackTable
{
    public static Task WriteAsync(DashboardContext context, IReadOnlyList<StoredFeedback> rows, CancellationToken cancellationToken)
    {
        // In the order of the key, whose index is then written from one end to the other.
        var columns = Columns([.. rows.OrderBy(row => row.Id, StringComparer.Ordinal)]);
        var set = columns.Skip(1).Select(column => $"\"{column.Name}\" = excluded.\"{column.Name}\"");
        return BulkInsert.ExecuteAsync(
            context,
            "Feedback",
            columns,
            $"ON CONFLICT (\"Id\") DO UPDATE SET {string.Join(',', set)}",
            cancellationToken);
    }

    private static List<BulkColumn> Columns(IReadOnlyList<StoredFeedback> rows) =>
    [
        BulkColumn.Text(nameof(StoredFeedback.Id), rows, row => row.Id),
        BulkColumn.Number(nameof(StoredFeedback.AccountId), rows, row => row.AccountId),
        BulkColumn.Number(nameof(StoredFeedback.Kind), rows, row => (int)row.Kind),
        BulkColumn.Flag(nameof(StoredFeedback.IsTest), rows, row => row.IsTest),
        BulkColumn.Instant(nameof(StoredFeedback.SentAt), rows, row => row.SentAt),
        BulkColumn.Instant(nameof(StoredFeedback.UpdatedAt), rows, row => row.UpdatedAt),
        BulkColumn.Text(nameof(StoredFeedback.ToUserId), rows, row => row.ToUserId),
        BulkColumn.Text(nameof(StoredFeedback.DmId), rows, row => row.DmId),
        BulkColumn.Text(nameof(StoredFeedback.ExternalId), rows, row => row.ExternalId),
        BulkColumn.Text(nameof(StoredFeedback.PrivacyUrl), rows, row => row.PrivacyUrl),
        BulkColumn.Text(nameof(StoredFeedback.DisplayName), rows, row => row.DisplayName),
        BulkColumn.Number(nameof(StoredFeedback.QuestionVariant), rows, row => row.QuestionVariant),
        BulkColumn.Number(nameof(StoredFeedback.Score), rows, row => row.Score),
        BulkColumn.Instant(nameof(StoredFeedback.ScoredAt), rows, row => row.ScoredAt),
        BulkColumn.Instant(nameof(StoredFeedback.ScoreSeenIn), rows, row => row.ScoreSeenIn),
        BulkColumn.Text(nameof(StoredFeedback.Comment), rows, row => row.Comment),
        BulkColumn.Instant(nameof(StoredFeedback.CommentedAt), rows, row => row.CommentedAt),
        BulkColumn.Instant(nameof(StoredFeedback.CommentSeenIn), rows, row => row.CommentSeenIn),
        BulkColumn.Number(nameof(StoredFeedback.AgentId), rows, row => row.AgentId),
        BulkColumn.Number(nameof(StoredFeedback.TeamId), rows, row => row.TeamId),
        BulkColumn.Text(nameof(StoredFeedback.Tags), rows, row => row.Tags),
        BulkColumn.Number(nameof(StoredFeedback.Handling), rows, row => row.Handling),
        BulkColumn.Number(nameof(StoredFeedback.SentDoubts), rows, row => (int)row.SentDoubts),
        BulkColumn.Number(nameof(StoredFeedback.ImportId), rows, row => row.ImportId),
        BulkColumn.Instant(nameof(StoredFeedback.ReceivedAt), rows, row => row.ReceivedAt),
    ];
}
