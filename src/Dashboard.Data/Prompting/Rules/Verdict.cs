using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.Rules;

/// <summary>What the rules say of a conversation at one moment. Every conversation ends in one that is final.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Rule">The rule that says so; null where all agree to send.</param>
/// <param name="Until">When it is judged again; null where it is not.</param>
public sealed record Verdict(VerdictKind Kind, PromptReason? Rule, DateTimeOffset? Until)
{
    /// <summary>The prompt goes out now.</summary>
    public static Verdict Send { get; } = new(VerdictKind.Send, null, null);

    /// <summary>No prompt goes out, for good.</summary>
    public static Verdict HoldBack(PromptReason rule) => new(VerdictKind.HoldBack, rule, null);

    /// <summary>It is judged again later.</summary>
    public static Verdict Wait(PromptReason rule, DateTimeOffset until) => new(VerdictKind.Wait, rule, until);
}

/// <summary>What is to be done with a conversation.</summary>
public enum VerdictKind
{
    /// <summary>Its prompt goes out.</summary>
    Send = 0,

    /// <summary>It is judged again later.</summary>
    Wait = 1,

    /// <summary>No prompt goes out.</summary>
    HoldBack = 2,
}
