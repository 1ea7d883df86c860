using Dashboard.Data.Feedback;

namespace Dashboard.Data.Store.Entities;

/// <summary>
/// One of the business's accounts on X that sends survey cards; or a source of results that were imported, which is not at X. Whatever
/// talks to X, or is told by it, asks for <see cref="AccountsAtX.AtX"/>.
/// </summary>
public sealed class Account
{
    /// <summary>The row's key, given by the database.</summary>
    public int Id { get; set; }

    /// <summary>X's id of the account, a decimal string.</summary>
    public required string XUserId { get; set; }

    /// <summary>The @handle without the @.</summary>
    public required string Handle { get; set; }

    /// <summary>OAuth access token, encrypted by <see cref="SecretProtector"/>.</summary>
    public required string ProtectedToken { get; set; }

    /// <summary>OAuth token secret, encrypted by <see cref="SecretProtector"/>.</summary>
    public required string ProtectedTokenSecret { get; set; }

    /// <summary>The business's privacy policy, shown on the card; absolute https.</summary>
    public required string PrivacyUrl { get; set; }

    /// <summary>Stands in the question for the business's name; at most 20 characters; null leaves X's own choice.</summary>
    public string? DisplayName { get; set; }

    /// <summary>Which CSAT question is asked; see QuestionVariants.</summary>
    public int CsatVariant { get; set; }

    /// <summary>Which NPS question is asked; see QuestionVariants.</summary>
    public int NpsVariant { get; set; }

    /// <summary>The Direct Message before the card; null leaves the product's own text.</summary>
    public string? Message { get; set; }

    /// <summary>Which card is sent where nothing else says so.</summary>
    public SurveyKind DefaultKind { get; set; } = SurveyKind.Csat;

    /// <summary>Where the account's cases are at the help desk, with {id} for their ids; null for the setting of all accounts.</summary>
    public string? CaseUrl { get; set; }

    /// <summary>Whether nobody sees its results by agent.</summary>
    public bool HidesAgents { get; set; }

    /// <summary>The name of the account's profile on X, as it was when the account was connected last; null where X did not say.</summary>
    public string? ProfileName { get; set; }

    /// <summary>Why nothing is pulled for this account, in words for an admin; null while it runs.</summary>
    public string? PausedBecause { get; set; }

    /// <summary>Since when it is paused.</summary>
    public DateTimeOffset? PausedAt { get; set; }

    /// <summary>
    /// Whether it is no account at X but what imported results came from: then it has no token, and what is X's of it is empty.
    /// </summary>
    public bool IsImported { get; set; }

    /// <summary>When the account was connected.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Last change of its settings, for optimistic concurrency between two admins.</summary>
    public Guid Version { get; set; }
}
