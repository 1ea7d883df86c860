using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.Rules;

/// <summary>
/// After some days nobody knows any more what they are asked about. A report that comes late is not a reason to ask late.
/// </summary>
internal sealed class AgeRule : IPromptRule
{
    public PromptReason Name => PromptReason.Age;

    public Verdict Judge(PromptCandidate candidate, PromptRules rules, DateTimeOffset now) =>
        now - candidate.ClosedAt > rules.LongestAge ? Verdict.HoldBack(Name) : Verdict.Send;
}
