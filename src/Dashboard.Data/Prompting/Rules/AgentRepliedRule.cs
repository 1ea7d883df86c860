using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.Rules;

/// <summary>There must have been an agent to rate. A help desk that does not count messages says nothing against it.</summary>
internal sealed class AgentRepliedRule : IPromptRule
{
    public PromptReason Name => PromptReason.AgentReplied;

    public Verdict Judge(PromptCandidate candidate, PromptRules rules, DateTimeOffset now) =>
        rules.NeedsReply && candidate.AgentMessages is 0 ? Verdict.HoldBack(Name) : Verdict.Send;
}
