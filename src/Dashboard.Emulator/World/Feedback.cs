namespace Dashboard.Emulator.World;

/// <summary>One prompt and its answers. What was sent never changes; score and comment are each given at most once.</summary>
internal sealed class Feedback
{
    internal required string Id { get; init; }

    internal required CardKind Kind { get; init; }

    internal required string DmId { get; init; }

    internal required string FromUserId { get; init; }

    internal required string ToUserId { get; init; }

    internal required string PrivacyUrl { get; init; }

    /// <summary>The DM's text before the card.</summary>
    internal required string Text { get; init; }

    /// <summary>Epoch seconds.</summary>
    internal required long CreatedAt { get; init; }

    internal bool Test { get; init; }

    internal string? ExternalId { get; init; }

    internal string? DisplayName { get; init; }

    internal int QuestionVariantId { get; init; }

    /// <summary>Null until given.</summary>
    internal int? Score { get; private set; }

    internal long ScoreAt { get; private set; }

    /// <summary>Null until given.</summary>
    internal string? Comment { get; private set; }

    internal long CommentAt { get; private set; }

    /// <summary>Epoch seconds of its newest event.</summary>
    internal long UpdatedAt { get; private set; }

    /// <summary>The recipient closed the card. No payload tells.</summary>
    internal bool Dismissed { get; set; }

    /// <summary>False when there is a score already, which stays.</summary>
    internal bool GiveScore(int score, long at)
    {
        if (Score is not null)
            return false;
        (Score, ScoreAt) = (score, at);
        return true;
    }

    /// <summary>False when there is a comment already, which stays.</summary>
    internal bool GiveComment(string comment, long at)
    {
        if (Comment is not null)
            return false;
        (Comment, CommentAt) = (comment, at);
        return true;
    }

    internal void Touch(long at) => UpdatedAt = Math.Max(UpdatedAt, at);
}
