using Dashboard.Data.Feedback;

namespace Dashboard.Charts.Measures;

/// <summary>What every measure is computed from: the scores and prompts that one point of a chart stands for.</summary>
/// <param name="Csat">CSAT scores.</param>
/// <param name="Nps">NPS scores.</param>
/// <param name="Sent">Prompts sent.</param>
/// <param name="Answered">Of those, the ones that have a score by now.</param>
public sealed record Tally(ScoreCounts Csat, ScoreCounts Nps, long Sent = 0, long Answered = 0)
{
    /// <summary>Nothing at all.</summary>
    public static Tally Empty { get; } = new(ScoreCounts.Empty, ScoreCounts.Empty);

    /// <summary>Both together.</summary>
    public Tally Plus(Tally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new Tally(Csat.Plus(other.Csat), Nps.Plus(other.Nps), Sent + other.Sent, Answered + other.Answered);
    }

    /// <summary>The scores of one survey.</summary>
    public ScoreCounts Of(SurveyKind kind) => kind == SurveyKind.Csat ? Csat : Nps;
}
