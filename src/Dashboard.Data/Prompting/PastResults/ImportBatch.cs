using Dashboard.Data.Comments;
using Dashboard.Data.Prompting.PastResults.Reading;
using Dashboard.Data.Settings;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Store.Erasure;
using Dashboard.Data.Sync.Applying;

namespace Dashboard.Data.Prompting.PastResults;

/// <summary>
/// What some rows make of the feedback that is there. A row is all that is known of its feedback, so the last file that has it is right,
/// its score included: unlike X's it is no answer that somebody gives once, but a record that somebody keeps.
/// </summary>
internal sealed record ImportBatch(IReadOnlyList<ImportedChange> Changes, int Added, int Changed, int Known)
{
    /// <summary>Compares rows with the store, and changes nothing.</summary>
    /// <param name="accountId">The source; 0 for one that is not there yet.</param>
    public static async Task<ImportBatch> PlanAsync(
        DashboardContext context,
        int accountId,
        int? importId,
        IReadOnlyList<(string Id, PastResult Row)> rows,
        ImportNames names,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.Id).ToArray();
        var known = await ImportedFeedback.FindAsync(context, ids, cancellationToken);
        var erased = await ErasedKeys.LoadAsync(
            context, rows.SelectMany(row => row.Row.CustomerId is { } customer ? [row.Id, customer] : new[] { row.Id }), cancellationToken);
        var lost = await LostAgents.LoadAsync(context, now, cancellationToken);
        var rules = await InstallationSettings.PrivacyAsync(context, cancellationToken);
        var changes = new List<ImportedChange>();
        var added = 0;
        foreach (var (id, row) in rows)
        {
            var before = known.GetValueOrDefault(id);
            var isErased = erased.OfFeedback(id) is not null || erased.OfCustomer(row.CustomerId) >= row.SentAt;
            var keepsComment = !isErased && !(row.SentAt < rules.CommentsBefore(now)) && !ErasedComment.Is(before?.Comment);
            var after = FeedbackOf(id, accountId, row) with
            {
                AgentId = lost.Holds(row.SentAt) ? null : names.AgentOf(row),
                TeamId = names.TeamOf(row),
                Tags = names.TagsOf(row),
                ToUserId = isErased ? null : row.CustomerId,
                Comment = keepsComment || row.Comment is null ? row.Comment : ErasedComment.Mark,
                ImportId = before is null ? importId : before.ImportId,
                ReceivedAt = before?.ReceivedAt ?? now,
                UpdatedAt = before?.UpdatedAt ?? now,
            };
            added += before is null ? 1 : 0;
            if (before != after)
                changes.Add(new ImportedChange(before, after with { UpdatedAt = now }));
        }

        return new ImportBatch(changes, added, changes.Count - added, rows.Count - changes.Count);
    }

    private static StoredFeedback FeedbackOf(string id, int accountId, PastResult row) => new()
    {
        Id = id,
        AccountId = accountId,
        Kind = row.Kind,
        SentAt = row.SentAt,
        SentDoubts = row.SentDoubts,
        ExternalId = row.OwnId,
        QuestionVariant = row.Question,
        Score = row.Score,
        ScoredAt = row.ScoredAt,
        ScoreSeenIn = row.ScoredAt,
        CommentedAt = row.Comment is null ? null : row.ScoredAt ?? row.SentAt,
        CommentSeenIn = row.Comment is null ? null : row.ScoredAt ?? row.SentAt,
    };
}

/// <summary>What becomes of one feedback.</summary>
/// <param name="Before">As it is; null where there is none.</param>
internal sealed record ImportedChange(StoredFeedback? Before, StoredFeedback After);
