using Dashboard.Data.Feedback;

namespace Dashboard.Data.FeedbackApi;

/// <summary>One feedback as X described it at <see cref="UpdatedAt"/>. Ids are decimal strings and stay strings.</summary>
public sealed record FeedbackSnapshot
{
    /// <summary>X's id of the feedback.</summary>
    public required string Id { get; init; }

    /// <summary>Which card was sent, with its own scale of scores.</summary>
    public required SurveyKind Kind { get; init; }

    /// <summary>Whether it was sent as a test, which counts in no number.</summary>
    public bool IsTest { get; init; }

    /// <summary>When the prompt was sent, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When X last changed the feedback, UTC: of two snapshots the one with the later time is right.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The Direct Message that carried the card.</summary>
    public string? DmId { get; init; }

    /// <summary>The account that asked; null when X does not say.</summary>
    public string? FromUserId { get; init; }

    /// <summary>The customer; null when X does not say.</summary>
    public string? ToUserId { get; init; }

    /// <summary>The privacy policy that the card linked to.</summary>
    public string? PrivacyUrl { get; init; }

    /// <summary>The case or conversation, in the business's own words; at most 256 characters.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Which wording of the question the card showed.</summary>
    public int? QuestionVariantId { get; init; }

    /// <summary>The name inside the question.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The score, once given: 1 to 5 for CSAT, 0 to 10 for NPS. It never changes after that.</summary>
    public Given<int>? Score { get; init; }

    /// <summary>The customer's comment, once given; it comes independently of the score.</summary>
    public Given<string>? Comment { get; init; }
}

/// <summary>A part of a customer's answer.</summary>
/// <param name="At">
/// When, UTC. It may lie after the feedback's <c>updated_at</c>, so nothing is ordered by it; null when X does not say.
/// </param>
public sealed record Given<T>(T Value, DateTimeOffset? At);
