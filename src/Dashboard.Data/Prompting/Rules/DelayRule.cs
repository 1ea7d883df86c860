using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.Rules;

/// <summary>A conversation that is opened again soon was not over: so long nobody is asked.</summary>
internal sealed class DelayRule : IPromptRule
{
    public PromptReason Name => PromptReason.Delay;

    public Verdict Judge(PromptCandidate candidate, PromptRules rules, DateTimeOffset now)
    {
        var due = candidate.ClosedAt + rules.Delay;
        return now < due ? Verdict.Wait(Name, due) : Verdict.Send;
    }
}
