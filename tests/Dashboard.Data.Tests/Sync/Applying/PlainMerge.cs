using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Applying;

namespace Dashboard.Data.Tests.Sync.Applying;

/// <summary>
/// The merge rule said once more, as plainly as it goes: over everything that was said, and with no thought of how it came.
/// </summary>
internal static class PlainMerge
{
    public static StoredFeedback Row(
        int accountId,
        IReadOnlyCollection<(FeedbackSnapshot State, string Body, DateTimeOffset ReceivedAt)> said)
    {
        var states = said.OrderBy(one => one.State.UpdatedAt)
            .ThenBy(one => Fingerprint.Compute(one.Body))
            .Select(one => one.State)
            .ToList();
        var scored = states.Find(state => state.Score is not null);
        var commented = states.Find(state => state.Comment is not null);
        return new StoredFeedback
        {
            Id = states[0].Id,
            AccountId = accountId,
            Kind = states[^1].Kind,
            IsTest = states[^1].IsTest,
            SentAt = states[^1].CreatedAt,
            UpdatedAt = states[^1].UpdatedAt,
            ToUserId = Newest(states, state => state.ToUserId),
            DmId = Newest(states, state => state.DmId),
            ExternalId = Newest(states, state => state.ExternalId),
            PrivacyUrl = Newest(states, state => state.PrivacyUrl),
            DisplayName = Newest(states, state => state.DisplayName),
            QuestionVariant = states.FindLast(state => state.QuestionVariantId is not null)?.QuestionVariantId ?? 0,
            Score = scored?.Score!.Value,
            ScoredAt =
                states.Find(state => state.Score is { At: not null } one && one.Value == scored?.Score!.Value)?.Score!.At
                ?? scored?.UpdatedAt,
            ScoreSeenIn = scored?.UpdatedAt,
            Comment = commented?.Comment!.Value,
            CommentedAt =
                states.Find(state => state.Comment is { At: not null } one && one.Value == commented?.Comment!.Value)?.Comment!.At
                ?? commented?.UpdatedAt,
            CommentSeenIn = commented?.UpdatedAt,
            ReceivedAt = said.Min(one => one.ReceivedAt),
        };
    }

    public static Anomaly AnomalyOf(StoredFeedback row, FeedbackSnapshot state)
    {
        var contradictsScore = state.Score is not null && state.Score.Value != row.Score;
        var contradictsComment = state.Comment is not null && state.Comment.Value != row.Comment;
        return (contradictsScore ? Anomaly.Score : Anomaly.None) | (contradictsComment ? Anomaly.Comment : Anomaly.None);
    }

    private static string? Newest(List<FeedbackSnapshot> states, Func<FeedbackSnapshot, string?> detail) =>
        states.Select(detail).LastOrDefault(value => value is not null);
}
