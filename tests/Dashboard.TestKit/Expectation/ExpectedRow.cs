using Dashboard.Emulator.Helpdesk;
using Dashboard.Emulator.World;

namespace Dashboard.TestKit.Expectation;

/// <summary>One feedback as it must be stored. Times are epoch seconds; what is not known is null, who is not known is "".</summary>
internal sealed record ExpectedRow
{
    public required Emulator.World.Feedback Feedback { get; init; }

    public required long UpdatedAt { get; init; }

    /// <summary>dm_id, external_id, privacy_url and display_name have been told: X leaves them out together.</summary>
    public required bool HasDetails { get; init; }

    /// <summary>The updated_at of the earliest state that told the score; null when none did.</summary>
    public required long? ScoreSeenIn { get; init; }

    public required long? CommentSeenIn { get; init; }

    public required string Agent { get; init; }

    public required string Team { get; init; }

    public int? Score => ScoreSeenIn is null ? null : Feedback.Score;

    public string? Comment => CommentSeenIn is null ? null : Feedback.Comment;

    public static IReadOnlyDictionary<string, ExpectedRow> FoldAll(IEnumerable<Saying> known, IEnumerable<ClosedConversation> closed)
    {
        var handlers = closed.ToLookup(one => (one.AccountUserId, one.ExternalId));
        return known
            .GroupBy(saying => saying.Feedback)
            .ToDictionary(group => group.Key.Id, group => Fold(group.Key, [.. group], handlers), StringComparer.Ordinal);
    }

    private static ExpectedRow Fold(
        Emulator.World.Feedback feedback,
        List<Saying> known,
        ILookup<(string AccountUserId, string ExternalId), ClosedConversation> handlers)
    {
        var hasDetails = known.Any(saying => !saying.Tells(EventContent.Lean));
        var handler = hasDetails && feedback.ExternalId is { } id ? HandlerOf(feedback, [.. handlers[(feedback.FromUserId, id)]]) : null;
        return new ExpectedRow
        {
            Feedback = feedback,
            UpdatedAt = known.Max(saying => saying.At),
            HasDetails = hasDetails,
            ScoreSeenIn = known.Where(saying => saying.Tells(EventContent.Score)).Min(saying => (long?)saying.At),
            CommentSeenIn = known.Where(saying => saying.Tells(EventContent.Comment)).Min(saying => (long?)saying.At),
            Agent = handler?.AgentId ?? "",
            Team = handler?.TeamId ?? "",
        };
    }

    /// <summary>The last closing up to ten minutes after the prompt; where there is none, the first.</summary>
    private static ClosedConversation? HandlerOf(Emulator.World.Feedback feedback, List<ClosedConversation> closings)
    {
        var until = DateTimeOffset.FromUnixTimeSeconds(feedback.CreatedAt).AddMinutes(10);
        return closings.Where(one => one.ClosedAt <= until).MaxBy(one => one.ClosedAt) ?? closings.MinBy(one => one.ClosedAt);
    }
}
