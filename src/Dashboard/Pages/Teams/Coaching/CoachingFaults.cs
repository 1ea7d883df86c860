using Dashboard.Data.Planning.Coaching;
using Dashboard.Formats;

namespace Dashboard.Pages.Teams.Coaching;

/// <summary>Why something about an agent was not kept, in words.</summary>
internal static class CoachingFaults
{
    /// <summary>The sentence.</summary>
    public static string Of(CoachingProblem problem) => problem switch
    {
        CoachingProblem.NotAllowed => CoachingWords.NotAllowed,
        CoachingProblem.Gone => CoachingWords.Gone,
        CoachingProblem.Changed => CoachingWords.ChangedMeanwhile,
        CoachingProblem.NothingSaid => CoachingWords.NothingSaid,
        CoachingProblem.NoteTooLong => Phrases.Of(CoachingWords.TooLong, Numbers.Count(CoachingRules.LongestNote)),
        CoachingProblem.StepTooLong => Phrases.Of(CoachingWords.TooLong, Numbers.Count(CoachingRules.LongestStep)),
        CoachingProblem.DayPast => CoachingWords.DayPast,
        CoachingProblem.DayOutOfRange => Phrases.Of(CoachingWords.DayTooLate, Dates.Day(CoachingRules.Latest)),
        CoachingProblem.TooMany => Phrases.Of(CoachingWords.TooMany, Numbers.Count(CoachingRules.Most)),
        _ => "",
    };
}
