using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Sync.Applying;

/// <summary>
/// The merge rule: a feedback is the fold of everything that X said about it, in the order of <c>updated_at</c>. Neither the order in which
/// the states came nor how often matters. The newest state wins; what it leaves out (X omits fields in updates) is kept from the newest
/// that has it; a score and a comment never change once given, so the earliest one stays and others are anomalies. Either was given when
/// the earliest state says so that has it and a time with it; only where no state has one, at the <c>updated_at</c> of the earliest
/// (metrics.md, "Dates").
/// </summary>
internal static class FeedbackFold
{
    /// <summary>Folds all states that are known of a feedback.</summary>
    public static StoredFeedback Fold(int accountId, DateTimeOffset receivedAt, IEnumerable<RankedState> states)
    {
        var ordered = states.OrderBy(ranked => ranked.Rank).Select(ranked => ranked.State).ToList();
        var row = ordered.Aggregate(Begin(ordered[0], accountId, receivedAt), Advance);
        return row with
        {
            ScoredAt = TimeOf(ordered.Select(state => state.Score), row.Score) ?? row.ScoreSeenIn,
            CommentedAt = TimeOf(ordered.Select(state => state.Comment), row.Comment) ?? row.CommentSeenIn,
        };
    }

    /// <summary>The row for a feedback of which nothing is known yet.</summary>
    public static StoredFeedback Begin(FeedbackSnapshot first, int accountId, DateTimeOffset receivedAt) => new()
    {
        Id = first.Id,
        AccountId = accountId,
        ReceivedAt = receivedAt,
        UpdatedAt = DateTimeOffset.MinValue,
    };

    /// <summary>Takes one state on top of older ones, but for a time that <see cref="LeavesTimeOpen"/> tells of.</summary>
    public static StoredFeedback Advance(StoredFeedback row, FeedbackSnapshot newer)
    {
        var next = row with
        {
            Kind = newer.Kind,
            IsTest = newer.IsTest || row.ExcludedFor is not null,
            SentAt = newer.CreatedAt,
            UpdatedAt = newer.UpdatedAt,
            ToUserId = newer.ToUserId ?? row.ToUserId,
            DmId = newer.DmId ?? row.DmId,
            ExternalId = CaseOf(newer) ?? row.ExternalId,
            PrivacyUrl = newer.PrivacyUrl ?? row.PrivacyUrl,
            DisplayName = newer.DisplayName ?? row.DisplayName,
            QuestionVariant = newer.QuestionVariantId ?? row.QuestionVariant,
        };
        if (row.Score is null && newer.Score is { } score)
            (next.Score, next.ScoredAt, next.ScoreSeenIn) = (score.Value, score.At ?? newer.UpdatedAt, newer.UpdatedAt);
        if (row.Comment is null && newer.Comment is { } comment)
            (next.Comment, next.CommentedAt, next.CommentSeenIn) = (comment.Value, comment.At ?? newer.UpdatedAt, newer.UpdatedAt);
        return next;
    }

    /// <summary>
    /// Whether a state on top of others has a time for a score or comment that stands with another. Where that other is an
    /// <c>updated_at</c>, only the whole history tells whether a state has said it or none has.
    /// </summary>
    public static bool LeavesTimeOpen(StoredFeedback row, FeedbackSnapshot newer) =>
        IsOpen(row.Score, row.ScoredAt, row.ScoreSeenIn, newer.Score)
        || IsOpen(row.Comment, row.CommentedAt, row.CommentSeenIn, newer.Comment);

    /// <summary>States that would make the row, for one that has no history.</summary>
    public static IEnumerable<RankedState> StatesOf(StoredFeedback row)
    {
        var state = new FeedbackSnapshot
        {
            Id = row.Id,
            Kind = row.Kind,
            IsTest = row.IsTestAtX,
            CreatedAt = row.SentAt,
            UpdatedAt = row.UpdatedAt,
            ToUserId = row.ToUserId,
            DmId = row.DmId,
            ExternalId = row.ExternalId,
            PrivacyUrl = row.PrivacyUrl,
            DisplayName = row.DisplayName,
            QuestionVariantId = row.QuestionVariant,
        };
        yield return new RankedState(state, 0);
        if (row is { Score: { } score, ScoreSeenIn: { } scoreSeenIn })
            yield return new RankedState(
                state with
                {
                    UpdatedAt = scoreSeenIn,
                    Score = new Given<int>(score, OwnTime(row.ScoredAt, scoreSeenIn)),
                },
                0);
        if (row is { Comment: { } comment, CommentSeenIn: { } commentSeenIn })
            yield return new RankedState(
                state with
                {
                    UpdatedAt = commentSeenIn,
                    Comment = new Given<string>(comment, OwnTime(row.CommentedAt, commentSeenIn)),
                },
                0);
    }

    /// <summary>
    /// Whether a state that is not newer than the row says nothing that could change it, so that its place in the order need not be known.
    /// This is what a repetition by another way looks like.
    /// </summary>
    public static bool Agrees(StoredFeedback row, FeedbackSnapshot older) =>
        older.Kind == row.Kind && older.IsTest == row.IsTestAtX && older.CreatedAt == row.SentAt
        && Agrees(row.ToUserId, older.ToUserId) && Agrees(row.DmId, older.DmId) && Agrees(row.ExternalId, CaseOf(older))
        && Agrees(row.PrivacyUrl, older.PrivacyUrl) && Agrees(row.DisplayName, older.DisplayName)
        && (older.QuestionVariantId is null || older.QuestionVariantId == row.QuestionVariant)
        && Agrees(row.Score, row.ScoredAt, row.ScoreSeenIn, older.Score, older.UpdatedAt)
        && Agrees(row.Comment, row.CommentedAt, row.CommentSeenIn, older.Comment, older.UpdatedAt);

    /// <summary>What in a state contradicts the feedback as it stands.</summary>
    public static Anomaly AnomalyOf(StoredFeedback row, FeedbackSnapshot state) =>
        (state.Score is { } score && score.Value != row.Score ? Anomaly.Score : Anomaly.None)
        | (
            state.Comment is { } comment && !string.Equals(comment.Value, row.Comment, StringComparison.Ordinal)
                ? Anomaly.Comment
                : Anomaly.None);

    /// <summary>The case in the one spelling in which closings name it; a case without a sign is none.</summary>
    private static string? CaseOf(FeedbackSnapshot state) => HelpDeskId.Normalise(state.ExternalId) is { Length: > 0 } known ? known : null;

    private static bool Agrees(string? held, string? offered) => offered is null || string.Equals(held, offered, StringComparison.Ordinal);

    private static bool Agrees<T>(object? held, DateTimeOffset? at, DateTimeOffset? seenIn, Given<T>? offered, DateTimeOffset updatedAt) =>
        offered is null || (Equals(held, offered.Value) && updatedAt >= seenIn && (offered.At is null || offered.At == at));

    private static bool IsOpen<T>(object? held, DateTimeOffset? at, DateTimeOffset? seenIn, Given<T>? offered) =>
        offered?.At is { } said && Equals(held, offered.Value) && at == seenIn && said != at;

    /// <summary>The earliest time that comes with the value that stands.</summary>
    private static DateTimeOffset? TimeOf<T>(IEnumerable<Given<T>?> given, object? stands) =>
        given.FirstOrDefault(one => one?.At is not null && Equals(stands, one.Value))?.At;

    private static DateTimeOffset? OwnTime(DateTimeOffset? at, DateTimeOffset seenIn) => at == seenIn ? null : at;
}
