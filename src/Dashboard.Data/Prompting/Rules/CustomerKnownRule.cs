using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.Rules;

/// <summary>Without the customer's id at X there is nobody to send to.</summary>
internal sealed class CustomerKnownRule : IPromptRule
{
    public PromptReason Name => PromptReason.CustomerKnown;

    public Verdict Judge(PromptCandidate candidate, PromptRules rules, DateTimeOffset now) =>
        candidate.CustomerUserId is null ? Verdict.HoldBack(Name) : Verdict.Send;
}
