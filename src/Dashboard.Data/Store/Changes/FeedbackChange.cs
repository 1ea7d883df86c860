namespace Dashboard.Data.Store.Changes;

/// <summary>What a write did to one feedback.</summary>
/// <param name="FeedbackId">Which.</param>
/// <param name="Before">The facts before; null when it is new.</param>
/// <param name="After">The facts since.</param>
internal readonly record struct FeedbackChange(string FeedbackId, FeedbackFacts? Before, FeedbackFacts After);
