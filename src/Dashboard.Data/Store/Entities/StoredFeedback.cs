using Dashboard.Data.Feedback;

namespace Dashboard.Data.Store.Entities;

/// <summary>One prompt and what the customer made of it: the merged state of everything that came about it.</summary>
public sealed record StoredFeedback
{
    /// <summary>X's id, a decimal string.</summary>
    public required string Id { get; set; }

    /// <summary>The account that sent the prompt.</summary>
    public int AccountId { get; set; }

    /// <summary>Which card was sent, with its own scale of scores.</summary>
    public SurveyKind Kind { get; set; }

    /// <summary>Counted nowhere: it was sent as a test, or somebody has taken it out of the count.</summary>
    public bool IsTest { get; set; }

    /// <summary>Why somebody has taken it out of the count; null where nobody has.</summary>
    public ExclusionReason? ExcludedFor { get; set; }

    /// <summary>Who has: their name at that time.</summary>
    public string? ExcludedBy { get; set; }

    /// <summary>When they have, by this product's clock.</summary>
    public DateTimeOffset? ExcludedAt { get; set; }

    /// <summary>Whether it was sent as a test, as X says.</summary>
    public bool IsTestAtX => IsTest && ExcludedFor is null;

    /// <summary>When the prompt was sent (X's created_at).</summary>
    public DateTimeOffset SentAt { get; set; }

    /// <summary>X's updated_at of the newest state that was merged.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>X's id of the customer.</summary>
    public string? ToUserId { get; set; }

    /// <summary>X's id of the Direct Message.</summary>
    public string? DmId { get; set; }

    /// <summary>The case that the prompt asks about, in the one spelling of help-desk ids.</summary>
    public string? ExternalId { get; set; }

    /// <summary>The privacy policy that the card linked to.</summary>
    public string? PrivacyUrl { get; set; }

    /// <summary>The name that the question used.</summary>
    public string? DisplayName { get; set; }

    /// <summary>The question that was asked; X's default is 0.</summary>
    public int QuestionVariant { get; set; }

    /// <summary>The score: 1-5 for CSAT, 0-10 for NPS; null until given, and never changed after.</summary>
    public int? Score { get; set; }

    /// <summary>
    /// When the score was given, as the earliest state says that has the score and a time; where none has, the updated_at that brought it.
    /// </summary>
    public DateTimeOffset? ScoredAt { get; set; }

    /// <summary>The updated_at of the state that brought the score: of two contradicting ones the earlier stays.</summary>
    public DateTimeOffset? ScoreSeenIn { get; set; }

    /// <summary>The customer's words, as they came; null until given, and never changed after.</summary>
    public string? Comment { get; set; }

    /// <summary>When the comment was given, by the same rule.</summary>
    public DateTimeOffset? CommentedAt { get; set; }

    /// <summary>The updated_at of the state that brought the comment.</summary>
    public DateTimeOffset? CommentSeenIn { get; set; }

    /// <summary>Who handled the conversation, by all closings of its case that are known; null is "Unattributed".</summary>
    public int? AgentId { get; set; }

    /// <summary>The team that handled the conversation, likewise.</summary>
    public int? TeamId { get; set; }

    /// <summary>The tags of the closing that it is attributed to, as <see cref="TagSet"/> writes them.</summary>
    public string Tags { get; set; } = TagSet.None;

    /// <summary>How the conversation went as that closing tells it: the code of a <see cref="Feedback.Handling"/>.</summary>
    public int Handling { get; set; }

    /// <summary>What about <see cref="SentAt"/> is not known; nothing of what X says.</summary>
    public SentDoubts SentDoubts { get; set; }

    /// <summary>When the prompt was sent; null where nobody knows.</summary>
    public DateTimeOffset? KnownSentAt => SentDoubts.HasFlag(SentDoubts.NoSentAt) ? null : SentAt;

    /// <summary>The import that first brought it; null for what X says.</summary>
    public int? ImportId { get; set; }

    /// <summary>When we first heard of it.</summary>
    public DateTimeOffset ReceivedAt { get; set; }
}
