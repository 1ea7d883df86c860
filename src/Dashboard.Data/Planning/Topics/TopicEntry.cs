namespace Dashboard.Data.Planning.Topics;

/// <summary>What a manager types for a topic.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Phrases">Words and phrases; a comment with any of them, in whatever form and case, is about it.</param>
public sealed record TopicDraft(string Name, IReadOnlyList<string> Phrases);

/// <summary>One topic as it is shown.</summary>
/// <param name="Id">Its key, by which results are filtered.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Phrases">Its words and phrases, as they were typed.</param>
/// <param name="Version">The state that this was read at; hand it back when saving.</param>
/// <param name="ChangedBy">Who changed it last.</param>
/// <param name="ChangedAt">When.</param>
public sealed record TopicEntry(
    int Id, string Name, IReadOnlyList<string> Phrases, Guid Version, string ChangedBy, DateTimeOffset ChangedAt);

/// <summary>Something that was done to topics.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who did it.</param>
/// <param name="Action">What: one of those of the audit log about topics.</param>
/// <param name="Details">To which topic, and how.</param>
public sealed record TopicDeed(DateTimeOffset At, string By, string Action, string Details);

/// <summary>What became of a change.</summary>
/// <param name="Problem">Why it was not kept, or <see cref="TopicProblem.None"/>.</param>
public sealed record TopicOutcome(TopicProblem Problem)
{
    /// <summary>It was kept.</summary>
    internal static TopicOutcome Kept { get; } = new(TopicProblem.None);

    /// <summary>The word or phrase that is wrong; null where it is no word.</summary>
    public string? Word { get; init; }
}
