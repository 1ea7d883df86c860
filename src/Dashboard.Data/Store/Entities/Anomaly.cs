namespace Dashboard.Data.Store.Entities;

/// <summary>
/// What in a state of a feedback contradicts an earlier one: X promises that a score and a comment never change once given.
/// </summary>
[Flags]
public enum Anomaly
{
    /// <summary>The state agrees with what stands.</summary>
    None = 0,

    /// <summary>Another score than the one that stands.</summary>
    Score = 1,

    /// <summary>Another comment than the one that stands.</summary>
    Comment = 2,
}
