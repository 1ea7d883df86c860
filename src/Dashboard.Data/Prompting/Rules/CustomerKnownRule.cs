using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.Rules;

/// <summary>
/// Without the customer's id at X there is nobody to send to. What is no number is an id of something else, such as of the shop's customer.
/// </summary>
internal sealed class CustomerKnownRule : IPromptRule
{
    public PromptReason Name => PromptReason.CustomerKnown;

    public Verdict Judge(PromptCandidate candidate, PromptRules rules, DateTimeOffset now) =>
        candidate.CustomerUserId is { } id && id.All(char.IsAsciiDigit) ? Verdict.Send : Verdict.HoldBack(Name);
}
