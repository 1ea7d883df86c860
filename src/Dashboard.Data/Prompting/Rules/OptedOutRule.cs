using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.Rules;

/// <summary>Whoever does not want to be asked is not.</summary>
internal sealed class OptedOutRule : IPromptRule
{
    public PromptReason Name => PromptReason.OptedOut;

    public Verdict Judge(PromptCandidate candidate, PromptRules rules, DateTimeOffset now) =>
        candidate.Customer.HasOptedOut ? Verdict.HoldBack(Name) : Verdict.Send;
}
