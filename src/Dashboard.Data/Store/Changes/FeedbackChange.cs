namespace Dashboard.Data.Store.Changes;

/// <summary>What a write did to one feedback.</summary>
/// <param name="Before">The facts before; null when it is new.</param>
/// <param name="After">The facts since.</param>
internal readonly record struct FeedbackChange(FeedbackFacts? Before, FeedbackFacts After);
