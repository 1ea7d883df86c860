using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Planning.Reviews;

/// <summary>Which answers are followed up, and by whom.</summary>
public static class ReviewRules
{
    /// <summary>The longest note, in UTF-16 units.</summary>
    public const int LongestNote = ReviewNote.LongestText;

    /// <summary>The most notes of an answer.</summary>
    public const int MostNotes = 50;

    /// <summary>The scores that are to be followed up: of detractors, and unsatisfied ones.</summary>
    public static SurveyScores LowScores { get; } = Segments.ScoresOf([Segment.Detractors, Segment.Unsatisfied]);

    /// <summary>Whether somebody follows up the answers that they see; not where single answers tell too much.</summary>
    public static bool MayReview(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.SeesResults && !viewer.Scope.HidesWhose;
    }

    /// <summary>Whether it is an answer that can be followed up: it has a score, and X does not call it a test.</summary>
    internal static bool IsReviewed(StoredFeedback feedback) => feedback.Score is not null && !feedback.IsTestAtX;
}
