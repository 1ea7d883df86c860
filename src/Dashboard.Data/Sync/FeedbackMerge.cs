using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Sync;

/// <summary>
/// Merges what X said about one feedback into what we hold. The order of arrival does not matter and twice is as good as once: the newest
/// updated_at wins, except that a score and a comment never change once given — of two that contradict, the one seen in the earlier state
/// stays. What a newer state leaves out (X omits fields in updates) is kept from the older one.
/// </summary>
internal static class FeedbackMerge
{
    /// <summary>The row for a feedback that we did not know.</summary>
    public static StoredFeedback Begin(FeedbackSnapshot first, int accountId, DateTimeOffset receivedAt) => new()
    {
        Id = first.Id,
        AccountId = accountId,
        Kind = first.Kind,
        SentAt = first.CreatedAt,
        UpdatedAt = DateTimeOffset.UnixEpoch,
        ReceivedAt = receivedAt,
    };

    /// <summary>Applies a state; answers the contradictions found, in words for an admin.</summary>
    public static IReadOnlyList<string> Apply(StoredFeedback row, FeedbackSnapshot state)
    {
        ApplyDetails(row, state, isNewest: state.UpdatedAt >= row.UpdatedAt);
        return [.. ApplyScore(row, state), .. ApplyComment(row, state)];
    }

    private static void ApplyDetails(StoredFeedback row, FeedbackSnapshot state, bool isNewest)
    {
        row.ToUserId = Choose(row.ToUserId, state.ToUserId, isNewest);
        row.DmId = Choose(row.DmId, state.DmId, isNewest);
        row.ExternalId = Choose(row.ExternalId, state.ExternalId, isNewest);
        row.PrivacyUrl = Choose(row.PrivacyUrl, state.PrivacyUrl, isNewest);
        row.DisplayName = Choose(row.DisplayName, state.DisplayName, isNewest);
        if (!isNewest)
            return;

        row.Kind = state.Kind;
        row.IsTest = state.IsTest;
        row.SentAt = state.CreatedAt;
        row.QuestionVariant = state.QuestionVariantId ?? row.QuestionVariant;
        row.UpdatedAt = state.UpdatedAt;
    }

    private static string? Choose(string? held, string? offered, bool isNewest) => isNewest ? offered ?? held : held ?? offered;

    private static IEnumerable<string> ApplyScore(StoredFeedback row, FeedbackSnapshot state)
    {
        if (state.Score is not { } given)
            yield break;
        if (row.Score is { } held && held != given.Value)
            yield return FormattableString.Invariant($"response.score {given.Value} contradicts the score {held} of the same feedback; the earlier one stays");
        if (row.ScoreSeenIn is null || state.UpdatedAt < row.ScoreSeenIn)
            (row.Score, row.ScoredAt, row.ScoreSeenIn) = (given.Value, given.At ?? state.UpdatedAt, state.UpdatedAt);
    }

    private static IEnumerable<string> ApplyComment(StoredFeedback row, FeedbackSnapshot state)
    {
        if (state.Comment is not { } given)
            yield break;
        if (row.Comment is { } held && !string.Equals(held, given.Value, StringComparison.Ordinal))
            yield return "response.text contradicts the comment of the same feedback; the earlier one stays";
        if (row.CommentSeenIn is null || state.UpdatedAt < row.CommentSeenIn)
            (row.Comment, row.CommentedAt, row.CommentSeenIn) = (given.Value, given.At ?? state.UpdatedAt, state.UpdatedAt);
    }
}
