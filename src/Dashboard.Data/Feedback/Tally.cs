namespace Dashboard.Data.Feedback;

/// <summary>
/// What is counted of some feedback, whatever they have in common: a period, a day, a team. Every number of a page is computed from it.
/// </summary>
/// <param name="Csat">CSAT scores given.</param>
/// <param name="Nps">NPS scores given.</param>
/// <param name="Sent">Prompts sent.</param>
/// <param name="Answered">Of those, the ones that have a score by now.</param>
/// <param name="Commented">Scores given that have a comment by now.</param>
public sealed record Tally(ScoreCounts Csat, ScoreCounts Nps, long Sent = 0, long Answered = 0, long Commented = 0)
{
    /// <summary>Nothing at all.</summary>
    public static Tally Empty { get; } = new(ScoreCounts.Empty, ScoreCounts.Empty);

    /// <summary>A number of fewer scores, or prompts, than this is thin.</summary>
    public int ThinBelow { get; init; } = Confidence.ThinBelow;

    /// <summary>Scores given, of both surveys.</summary>
    public long Scored => Csat.Total + Nps.Total;

    /// <summary>Both together; neither is changed.</summary>
    public Tally Plus(Tally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new Tally(
            Csat.Plus(other.Csat), Nps.Plus(other.Nps), Sent + other.Sent, Answered + other.Answered, Commented + other.Commented)
        {
            // What is empty has been judged by nobody, and nobody can ask for fewer.
            ThinBelow = Math.Max(ThinBelow, other.ThinBelow),
        };
    }

    /// <summary>The same counts, judged by what the installation has agreed on.</summary>
    public Tally JudgedBy(ReportingConventions conventions)
    {
        ArgumentNullException.ThrowIfNull(conventions);
        return ThinBelow == conventions.ThinBelow ? this : this with { ThinBelow = conventions.ThinBelow };
    }

    /// <summary>Whether a number that rests on so many of these is thin.</summary>
    public bool IsThin(long count) => Confidence.IsThin(count, ThinBelow);

    /// <summary>How many scores are among some.</summary>
    public long In(SurveyScores scores) => Csat.In(scores.Csat) + Nps.In(scores.Nps);

    /// <summary>The scores of one survey.</summary>
    public ScoreCounts Of(SurveyKind kind) => kind is SurveyKind.Csat ? Csat : Nps;
}
