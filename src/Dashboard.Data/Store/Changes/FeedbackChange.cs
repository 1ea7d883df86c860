using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Store.Changes;

/// <summary>What a write did to one feedback.</summary>
/// <param name="Before">The facts before; null when it is new.</param>
internal readonly record struct FeedbackChange(
    string FeedbackId, FeedbackFacts? Before, FeedbackFacts After, string? CommentBefore = null, string? Comment = null)
{
    /// <summary>From one state of a feedback, or none, to another.</summary>
    public static FeedbackChange Between(StoredFeedback? before, StoredFeedback after) =>
        new(
            after.Id,
            before is null ? null : FeedbackFacts.FromFeedback(before),
            FeedbackFacts.FromFeedback(after),
            before?.Comment,
            after.Comment);

    /// <summary>Whose results some changes have moved: before, after, or both.</summary>
    public static StoreChange ReachOf(IEnumerable<FeedbackChange> changes) =>
        StoreChange.OfResults(changes.SelectMany(change => change.Agents));

    private IEnumerable<AgentInTeam> Agents => Before is { } before ? [before.Agent, After.Agent] : [After.Agent];
}
