using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.Rules;

/// <summary>X refuses a second prompt to a customer within 24 hours, but for those for whom it has lifted that.</summary>
internal sealed class RecipientDayRule : IPromptRule
{
    public PromptReason Name => PromptReason.RecipientDay;

    public Verdict Judge(PromptCandidate candidate, PromptRules rules, DateTimeOffset now) =>
        !rules.LiftedRecipients.Contains(candidate.CustomerUserId, StringComparer.Ordinal)
        && candidate.Customer.LastPromptAt is { } last && now - last < PromptRules.ShortestThrottle
            ? Verdict.HoldBack(Name)
            : Verdict.Send;
}
