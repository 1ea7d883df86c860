namespace Dashboard.Data.Reporting;

/// <summary>Where a row stands among the scored feedback, which no other row has and no new one moves.</summary>
/// <param name="ScoredAt">When its score was given; to the millisecond, as the store has it.</param>
/// <param name="FeedbackId">X's id of the feedback, by which those of one instant stand.</param>
public sealed record ResponsePlace(DateTimeOffset ScoredAt, string FeedbackId);
