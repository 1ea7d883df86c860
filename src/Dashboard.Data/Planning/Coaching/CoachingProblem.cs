namespace Dashboard.Data.Planning.Coaching;

/// <summary>Why something about an agent was not kept.</summary>
public enum CoachingProblem
{
    /// <summary>It was kept.</summary>
    None = 0,

    /// <summary>There is no such agent in that team for whoever asked.</summary>
    NotAllowed = 1,

    /// <summary>Somebody has taken it out meanwhile, or it is not there for whoever asked.</summary>
    Gone = 2,

    /// <summary>Somebody has changed it since it was read.</summary>
    Changed = 3,

    /// <summary>Neither a note, nor a step, nor a day.</summary>
    NothingSaid = 4,

    /// <summary>The note is longer than <see cref="CoachingRules.LongestNote"/>.</summary>
    NoteTooLong = 5,

    /// <summary>The step is longer than <see cref="CoachingRules.LongestStep"/>.</summary>
    StepTooLong = 6,

    /// <summary>The day of the next look has been already.</summary>
    DayPast = 7,

    /// <summary>The day lies after <see cref="CoachingRules.Latest"/>.</summary>
    DayOutOfRange = 8,

    /// <summary>There are as many as a page can show already.</summary>
    TooMany = 9,
}
