using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.Rules;

/// <summary>
/// X's guidance: at most one prompt a week from a business to a customer. Who was asked lately is not asked about this conversation at all,
/// but for those for whom X has lifted its own limit, such as the business's testers.
/// </summary>
internal sealed class CustomerThrottleRule : IPromptRule
{
    public PromptReason Name => PromptReason.CustomerThrottle;

    public Verdict Judge(PromptCandidate candidate, PromptRules rules, DateTimeOffset now) =>
        !rules.LiftedRecipients.Contains(candidate.CustomerUserId, StringComparer.Ordinal)
        && candidate.Customer.LastPromptAt is { } last && now - last < rules.Throttle
            ? Verdict.HoldBack(Name)
            : Verdict.Send;
}
