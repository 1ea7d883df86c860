using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.Rules;

/// <summary>Only what was closed for a reason that is asked about; what has no reason is asked about where every reason is.</summary>
internal sealed class ClosureReasonRule : IPromptRule
{
    public PromptReason Name => PromptReason.ClosureReason;

    public Verdict Judge(PromptCandidate candidate, PromptRules rules, DateTimeOffset now) =>
        rules.ClosureReasons.Count == 0
        || (candidate.ClosureReason is { } reason && rules.ClosureReasons.Contains(reason, StringComparer.OrdinalIgnoreCase))
            ? Verdict.Send
            : Verdict.HoldBack(Name);
}
