using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.Rules;

/// <summary>Only accounts whose rules an admin has switched on ask anybody.</summary>
internal sealed class AccountEnabledRule : IPromptRule
{
    public PromptReason Name => PromptReason.AccountEnabled;

    public Verdict Judge(PromptCandidate candidate, PromptRules rules, DateTimeOffset now) =>
        rules.IsEnabled ? Verdict.Send : Verdict.HoldBack(Name);
}
