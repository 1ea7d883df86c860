using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Planning.Coaching;

/// <summary>What is noted about an agent must be like this.</summary>
public static class CoachingRules
{
    /// <summary>The longest note, in UTF-16 units.</summary>
    public const int LongestNote = CoachingTalk.LongestNote;

    /// <summary>The longest step, in UTF-16 units.</summary>
    public const int LongestStep = CoachingTalk.LongestStep;

    /// <summary>The most talks, and the most pinned answers, of an agent in a team.</summary>
    public const int Most = 100;

    /// <summary>The last day of a next look.</summary>
    public static DateOnly Latest => PlanRules.Latest;

    /// <summary>Looks at a tidy draft.</summary>
    /// <param name="draft">What is to be kept.</param>
    /// <param name="known">The day that is kept already: it may have passed meanwhile.</param>
    /// <param name="today">Today in the reporting zone.</param>
    internal static CoachingProblem Check(CoachingDraft draft, DateOnly? known, DateOnly today) =>
        draft is { Note.Length: 0, Step.Length: 0, NextLook: null } ? CoachingProblem.NothingSaid
        : draft.Note.Length > LongestNote ? CoachingProblem.NoteTooLong
        : draft.Step.Length > LongestStep ? CoachingProblem.StepTooLong
        : draft.NextLook > Latest ? CoachingProblem.DayOutOfRange
        : draft.NextLook < today && draft.NextLook != known ? CoachingProblem.DayPast
        : CoachingProblem.None;
}
