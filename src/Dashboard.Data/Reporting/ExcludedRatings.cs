using Dashboard.Data.Feedback;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Reporting;

/// <summary>Ratings that somebody has taken out of the count.</summary>
/// <param name="Count">How many.</param>
/// <param name="Rows">The latest of them.</param>
/// <param name="Csat">The CSAT scores that are counted.</param>
/// <param name="Nps">The NPS scores that are counted.</param>
/// <param name="ExcludedCsat">The CSAT scores that are not.</param>
/// <param name="ExcludedNps">The NPS scores that are not.</param>
public sealed record ExcludedRatings(
    int Count,
    IReadOnlyList<ExcludedRating> Rows,
    ScoreCounts Csat,
    ScoreCounts Nps,
    ScoreCounts ExcludedCsat,
    ScoreCounts ExcludedNps)
{
    /// <summary>Everything is counted, or it is not to be told what is not.</summary>
    public static ExcludedRatings None { get; } =
        new(0, [], ScoreCounts.FromScores([]), ScoreCounts.FromScores([]), ScoreCounts.FromScores([]), ScoreCounts.FromScores([]));

    /// <summary>Whether two say the same.</summary>
    public bool IsSameAs(ExcludedRatings other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Count == other.Count && Rows.SequenceEqual(other.Rows) && Csat.Equals(other.Csat) && Nps.Equals(other.Nps);
    }
}

/// <summary>A rating that somebody has taken out of the count.</summary>
/// <param name="FeedbackId">X's id.</param>
/// <param name="Kind">CSAT or NPS.</param>
/// <param name="ScoredAt">When it was given.</param>
/// <param name="Reason">Why it is not counted.</param>
/// <param name="By">Who has taken it out: their name at that time.</param>
/// <param name="At">When they have.</param>
public sealed record ExcludedRating(
    string FeedbackId, SurveyKind Kind, int Score, DateTimeOffset ScoredAt, ExclusionReason Reason, string By, DateTimeOffset At);
