using Dashboard.Data.Feedback;

namespace Dashboard.Data.Store.Entities;

/// <summary>
/// The prompt of one closing of a case, from its report to its end. Who answered is not in it: that is told by the case's closings, for
/// prompts that are out as for those that are not.
/// </summary>
public sealed class OutgoingPrompt
{
    /// <summary>The longest <see cref="Detail"/>, in characters.</summary>
    public const int LongestDetail = 300;

    /// <summary>The row's key, given by the database.</summary>
    public long Id { get; set; }

    /// <summary>The key of the account that sends it.</summary>
    public required int AccountId { get; set; }

    /// <summary>The case id that the prompt carries.</summary>
    public required string ExternalId { get; set; }

    /// <summary>Which closing of the case.</summary>
    public required DateTimeOffset ClosedAt { get; set; }

    /// <summary>When the closing was first reported, by this product's clock.</summary>
    public DateTimeOffset ReportedAt { get; set; }

    /// <summary>What has become of it.</summary>
    public PromptState State { get; set; }

    /// <summary>Why it waits or did not go out; null where there is nothing to explain.</summary>
    public PromptReason? Reason { get; set; }

    /// <summary>X's own words, cut; null where there are none.</summary>
    public string? Detail { get; set; }

    /// <summary>When it is looked at next; null once it has ended.</summary>
    public DateTimeOffset? NextAt { get; set; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Which version of the account's rules judged it last; null before the first time.</summary>
    public int? RulesVersion { get; set; }

    /// <summary>X's id of the customer to whom it was begun to be sent; null before that.</summary>
    public string? CustomerUserId { get; set; }

    /// <summary>Which card; null before it was begun to be sent.</summary>
    public SurveyKind? Kind { get; set; }

    /// <summary>
    /// In which of the languages of its version's texts it was begun to be sent; null before that, and where the account's own message
    /// was.
    /// </summary>
    public string? MessageLanguage { get; set; }

    /// <summary>Whether X lets the account message the customer, as X said last; null where it did not say.</summary>
    public bool? CanDm { get; set; }

    /// <summary>How often X was asked that.</summary>
    public int ReachAsked { get; set; }

    /// <summary>How often it was begun to be sent.</summary>
    public int Tries { get; set; }

    /// <summary>When it was begun to be sent last.</summary>
    public DateTimeOffset? AttemptedAt { get; set; }

    /// <summary>X's id of the feedback; null until it is known to be out.</summary>
    public string? FeedbackId { get; set; }

    /// <summary>X's id of the Direct Message.</summary>
    public string? DmId { get; set; }

    /// <summary>When it went out, as X says.</summary>
    public DateTimeOffset? SentAt { get; set; }
}
