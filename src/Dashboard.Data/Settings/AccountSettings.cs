using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Settings;

/// <summary>What an admin sets for one account.</summary>
public sealed record AccountSettings
{
    /// <summary>The business's privacy policy, shown on the card; absolute https.</summary>
    public required string PrivacyUrl { get; init; }

    /// <summary>Stands in the question for the business's name; at most 20 characters; null leaves X's own choice.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The variant of the CSAT question, 0 to 37.</summary>
    public int CsatVariant { get; init; }

    /// <summary>The variant of the NPS question, 0 to 9.</summary>
    public int NpsVariant { get; init; }

    /// <summary>The Direct Message before the card; null leaves <see cref="AccountSettingsRules.StandardMessage"/>.</summary>
    public string? Message { get; init; }

    /// <summary>Which card is sent where nothing else says so.</summary>
    public SurveyKind DefaultKind { get; init; } = SurveyKind.Csat;

    /// <summary>
    /// Where the account's cases are at the help desk, with {id} for the case's id (<see cref="CaseTemplate"/>); null for the place of all
    /// accounts.
    /// </summary>
    public string? CaseUrl { get; init; }

    /// <summary>
    /// Whether nobody sees its results by agent: they are shown by team and account alone. An agent's own results stay unseen by the agent.
    /// </summary>
    public bool HidesAgents { get; init; }

    internal static AccountSettings Of(Account account) => new()
    {
        PrivacyUrl = account.PrivacyUrl,
        DisplayName = account.DisplayName,
        CsatVariant = account.CsatVariant,
        NpsVariant = account.NpsVariant,
        Message = account.Message,
        DefaultKind = account.DefaultKind,
        CaseUrl = account.CaseUrl,
        HidesAgents = account.HidesAgents,
    };

    internal void ApplyTo(Account account) => (
        account.PrivacyUrl,
        account.DisplayName,
        account.CsatVariant,
        account.NpsVariant,
        account.Message,
        account.DefaultKind,
        account.CaseUrl,
        account.HidesAgents) = (PrivacyUrl, DisplayName, CsatVariant, NpsVariant, Message, DefaultKind, CaseUrl, HidesAgents);
}
