using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.Rules;

/// <summary>
/// After a public conversation X must say that the customer can be messaged. Where it says nothing it is asked again an hour later, and
/// after the third time the prompt is held back: unknown is not yes.
/// </summary>
internal sealed class ReachRule : IPromptRule
{
    /// <summary>How often X is asked before its silence counts as no.</summary>
    public const int MostAsked = 3;

    private static readonly TimeSpan Again = TimeSpan.FromHours(1);

    public PromptReason Name => PromptReason.Reach;

    public Verdict Judge(PromptCandidate candidate, PromptRules rules, DateTimeOffset now)
    {
        var customer = candidate.Customer;
        if (!candidate.IsPublic || customer.CanDm is true)
            return Verdict.Send;
        if (customer.CanDm is false || customer.ReachAsked >= MostAsked)
            return Verdict.HoldBack(Name);
        return Verdict.Wait(Name, customer.ReachAsked == 0 ? now : now + Again);
    }
}
