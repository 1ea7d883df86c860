using Dashboard.Data.Store;
using Dashboard.Data.Store.Bulk;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Sync.Applying;

/// <summary>Writes merged feedback.</summary>
internal static class FeedbackTable
{
    public static Task WriteAsync(DashboardContext context, IReadOnlyList<StoredFeedback> rows, CancellationToken cancellationToken)
    {
        var columns = Columns([.. rows.OrderBy(row => row.Id, StringComparer.Ordinal)]);
        var set = columns.Skip(1).Select(column => $"\"{column.Name}\" = excluded.\"{column.Name}\"");
        return BulkInsert.ExecuteAsync(context, "Feedback", columns, $"ON CONFLICT (\"Id\") DO UPDATE SET {string.Join(',', set)}", cancellationToken);
    }

    private static List<BulkColumn> Columns(IReadOnlyList<StoredFeedback> rows) =>
    [
        BulkColumn.Of(nameof(StoredFeedback.Id), rows, row => row.Id),
        BulkColumn.Of(nameof(StoredFeedback.AccountId), rows, row => row.AccountId),
        BulkColumn.Of(nameof(StoredFeedback.Kind), rows, row => (int)row.Kind),
        BulkColumn.Of(nameof(StoredFeedback.IsTest), rows, row => row.IsTest),
        BulkColumn.Instant(nameof(StoredFeedback.SentAt), rows, row => row.SentAt),
        BulkColumn.Instant(nameof(StoredFeedback.UpdatedAt), rows, row => row.UpdatedAt),
        BulkColumn.Of(nameof(StoredFeedback.ToUserId), rows, row => row.ToUserId),
        BulkColumn.Of(nameof(StoredFeedback.DmId), rows, row => row.DmId),
        BulkColumn.Of(nameof(StoredFeedback.ExternalId), rows, row => row.ExternalId),
        BulkColumn.Of(nameof(StoredFeedback.PrivacyUrl), rows, row => row.PrivacyUrl),
        BulkColumn.Of(nameof(StoredFeedback.DisplayName), rows, row => row.DisplayName),
        BulkColumn.Of(nameof(StoredFeedback.QuestionVariant), rows, row => row.QuestionVariant),
        BulkColumn.Of(nameof(StoredFeedback.Score), rows, row => row.Score),
        BulkColumn.Instant(nameof(StoredFeedback.ScoredAt), rows, row => row.ScoredAt),
        BulkColumn.Instant(nameof(StoredFeedback.ScoreSeenIn), rows, row => row.ScoreSeenIn),
        BulkColumn.Of(nameof(StoredFeedback.Comment), rows, row => row.Comment),
        BulkColumn.Instant(nameof(StoredFeedback.CommentedAt), rows, row => row.CommentedAt),
        BulkColumn.Instant(nameof(StoredFeedback.CommentSeenIn), rows, row => row.CommentSeenIn),
        BulkColumn.Of(nameof(StoredFeedback.AgentId), rows, row => row.AgentId),
        BulkColumn.Of(nameof(StoredFeedback.TeamId), rows, row => row.TeamId),
        BulkColumn.Instant(nameof(StoredFeedback.ReceivedAt), rows, row => row.ReceivedAt),
    ];
}
