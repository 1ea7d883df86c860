namespace Dashboard.Data.Feedback;

/// <summary>A part of a survey's scale that has a name.</summary>
public enum Segment
{
    /// <summary>NPS 0 to 6.</summary>
    Detractors = 0,

    /// <summary>NPS 7 and 8.</summary>
    Passives = 1,

    /// <summary>NPS 9 and 10.</summary>
    Promoters = 2,

    /// <summary>CSAT 1 and 2.</summary>
    Unsatisfied = 3,

    /// <summary>CSAT 3, which is neither satisfied nor unsatisfied.</summary>
    Neither = 4,

    /// <summary>CSAT 4 and 5.</summary>
    Satisfied = 5,
}

/// <summary>What segments are made of: names of sets of scores, and no other way to choose answers than by their scores.</summary>
public static class Segments
{
    /// <summary>All segments, survey by survey, from the lowest scores up.</summary>
    public static IReadOnlyList<Segment> All { get; } = Enum.GetValues<Segment>();

    /// <summary>The survey whose scale it is a part of.</summary>
    public static SurveyKind Kind(this Segment segment) => segment < Segment.Unsatisfied ? SurveyKind.Nps : SurveyKind.Csat;

    /// <summary>Its scores.</summary>
    public static SurveyScores Scores(this Segment segment) => SurveyScores.Of(segment.Kind(), segment switch
    {
        Segment.Detractors => ScoreRules.Detractors,
        Segment.Passives => ScoreRules.Passives,
        Segment.Promoters => ScoreRules.Promoters,
        Segment.Unsatisfied => ScoreRules.Unsatisfied,
        Segment.Neither => ScoreRules.Neither,
        _ => ScoreRules.Satisfied,
    });

    /// <summary>The scores of several.</summary>
    public static SurveyScores ScoresOf(IEnumerable<Segment> segments)
    {
        ArgumentNullException.ThrowIfNull(segments);
        return segments.Aggregate(SurveyScores.None, (scores, segment) => scores.Plus(segment.Scores()));
    }

    /// <summary>The segments that are in some scores wholly.</summary>
    public static IReadOnlyList<Segment> In(SurveyScores scores) => [.. All.Where(segment => scores.Holds(segment.Scores()))];

    /// <summary>The scores that are in no segment of which all are.</summary>
    public static SurveyScores Beside(SurveyScores scores) => scores.Without(ScoresOf(In(scores)));
}
