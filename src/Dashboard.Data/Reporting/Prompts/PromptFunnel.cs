using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Reporting.Prompts;

/// <summary>What became of the conversations that were closed in some days.</summary>
/// <param name="Whole">All of them.</param>
/// <param name="Days">The same day by day, as they were closed; days without a closing are not among them.</param>
/// <param name="Accounts">The same by account, the one with the most closings first.</param>
/// <param name="Reasons">Why the others did not go out, or not yet, the most frequent first.</param>
/// <param name="HasAnswers">
/// Whether answers are counted. Where results are only shown of many together they are not: what is left of a funnel would tell of few.
/// </param>
/// <param name="PausedSince">Since when an admin lets no prompt go out at all; null where prompts go out.</param>
public sealed record PromptFunnel(
    PromptSteps Whole,
    IReadOnlyList<PromptDay> Days,
    IReadOnlyList<PromptAccount> Accounts,
    IReadOnlyList<PromptReasonCount> Reasons,
    bool HasAnswers,
    DateTimeOffset? PausedSince)
{
    /// <summary>Whether two say the same.</summary>
    public bool IsSameAs(PromptFunnel other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Whole == other.Whole && HasAnswers == other.HasAnswers && PausedSince == other.PausedSince
            && Days.SequenceEqual(other.Days) && Accounts.SequenceEqual(other.Accounts) && Reasons.SequenceEqual(other.Reasons);
    }
}

/// <summary>How many closed conversations came how far.</summary>
/// <param name="Closed">All of them.</param>
/// <param name="Waiting">Those that no rule has decided on for good yet.</param>
/// <param name="Eligible">Those that every rule let go out; those that X then did not take are among them.</param>
/// <param name="Sent">Those whose prompt is known to be out.</param>
/// <param name="Scored">Of those sent, how many have a score by now.</param>
/// <param name="Commented">Of those scored, how many have a comment.</param>
public sealed record PromptSteps(int Closed, int Waiting, int Eligible, int Sent, int Scored, int Commented)
{
    /// <summary>What sums begin with, and what days without a closing come to.</summary>
    public static PromptSteps None { get; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>Those that a rule held back, or that were opened again before their time came.</summary>
    public int HeldBack => Closed - Waiting - Eligible;
}

/// <summary>The conversations closed on one day.</summary>
/// <param name="Day">In the reporting time zone.</param>
public sealed record PromptDay(DateOnly Day, PromptSteps Steps);

/// <summary>The conversations closed for one account.</summary>
/// <param name="Handle">Its name at X.</param>
public sealed record PromptAccount(int AccountId, string Handle, PromptSteps Steps);

/// <summary>For how many prompts a reason holds.</summary>
/// <param name="State">What has become of them.</param>
/// <param name="Reason">Why; null for those that nobody has looked at yet, or that are being sent.</param>
public sealed record PromptReasonCount(PromptState State, PromptReason? Reason, int Count);
