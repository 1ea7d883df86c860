namespace Dashboard.Data.Store.Entities;

/// <summary>
/// One version of an account's rules of prompting; never changed, so that what was judged by it can be explained for ever.
/// </summary>
public sealed class PromptRuleSet
{
    /// <summary>The key of the account.</summary>
    public required int AccountId { get; set; }

    /// <summary>From 1, one more with each change.</summary>
    public required int Version { get; set; }

    /// <summary>The rules as JSON.</summary>
    public required string Rules { get; set; }

    /// <summary>Who made it: their email at that time.</summary>
    public required string ChangedBy { get; set; }

    /// <summary>When it was made, by this product's clock.</summary>
    public required DateTimeOffset ChangedAt { get; set; }
}
