using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.Rules;

/// <summary>
/// All rules, each in a file of its own. The first that refuses for good decides, in the order of <see cref="PromptReason"/>, so that a
/// refusal is told at once and not after hours of waiting; then the one that has to be waited for longest. A wait that would end after the
/// conversation has grown too old is a refusal by the rule that is waited for.
/// </summary>
internal static class RuleBook
{
    private static readonly IPromptRule[] Rules =
    [
        new AccountEnabledRule(), new CustomerKnownRule(), new OptedOutRule(), new ClosureReasonRule(), new ExcludedTagRule(),
        new AgentRepliedRule(), new SampleRule(), new AgeRule(), new CustomerThrottleRule(), new RecipientDayRule(), new ReachRule(),
        new DelayRule(), new QuietHoursRule(), new AccountDayRule(),
    ];

    public static Verdict Judge(PromptCandidate candidate, PromptRules rules, DateTimeOffset now)
    {
        var longest = Verdict.Send;
        foreach (var rule in Rules)
        {
            var verdict = rule.Judge(candidate, rules, now);
            if (verdict.Kind is VerdictKind.HoldBack)
                return verdict;
            if (verdict.Until is { } until && !(until <= longest.Until))
                longest = verdict;
        }

        return longest is { Rule: { } waited, Until: { } end } && end > candidate.ClosedAt + rules.LongestAge
            ? Verdict.HoldBack(waited)
            : longest;
    }
}
