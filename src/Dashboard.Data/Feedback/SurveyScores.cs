namespace Dashboard.Data.Feedback;

/// <summary>Some scores of each survey: which answers a filter by score leaves. A value; the default is the empty one.</summary>
/// <param name="Csat">The CSAT scores.</param>
/// <param name="Nps">The NPS scores.</param>
public readonly record struct SurveyScores(ScoreSet Csat, ScoreSet Nps)
{
    /// <summary>Without a score; as a filter it leaves out none.</summary>
    public static SurveyScores None => default;

    /// <summary>Every score that can be given.</summary>
    public static SurveyScores All { get; } = new(ScoreRules.All(SurveyKind.Csat), ScoreRules.All(SurveyKind.Nps));

    /// <summary>Whether there is no score in it.</summary>
    public bool IsEmpty => Csat.IsEmpty && Nps.IsEmpty;

    /// <summary>The one survey that it has scores of; null for both, and for none.</summary>
    public SurveyKind? Only => Csat.IsEmpty == Nps.IsEmpty ? null : Csat.IsEmpty ? SurveyKind.Nps : SurveyKind.Csat;

    /// <summary>The scores of one survey.</summary>
    public ScoreSet this[SurveyKind kind] => kind == SurveyKind.Nps ? Nps : Csat;

    /// <summary>Some scores of one survey, and none of the other.</summary>
    public static SurveyScores Of(SurveyKind kind, ScoreSet scores) =>
        kind == SurveyKind.Nps ? new(ScoreSet.None, scores) : new(scores, ScoreSet.None);

    /// <summary>Some scores of whichever survey knows them.</summary>
    public static SurveyScores OfAny(ScoreSet scores) => All.Among(scores);

    /// <summary>Whether a score of a survey is in it.</summary>
    public bool Contains(SurveyKind kind, int score) => this[kind].Contains(score);

    /// <summary>Whether all scores of another are in it.</summary>
    public bool Holds(SurveyScores other) => other.Without(this).IsEmpty;

    /// <summary>The scores of either.</summary>
    public SurveyScores Plus(SurveyScores other) => new(Csat.Plus(other.Csat), Nps.Plus(other.Nps));

    /// <summary>Its scores that another does not have.</summary>
    public SurveyScores Without(SurveyScores other) => new(Csat.Without(other.Csat), Nps.Without(other.Nps));

    /// <summary>Of both surveys its scores that are among some.</summary>
    public SurveyScores Among(ScoreSet scores) => new(Csat.And(scores), Nps.And(scores));
}
