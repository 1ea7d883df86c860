namespace Dashboard.Data.Feedback.Parts;

/// <summary>A number whose change can be split: each is the mean of one value that every score has.</summary>
public enum ScoreMeasure
{
    /// <summary>The CSAT average: the score itself, 1 … 5.</summary>
    CsatAverage = 0,

    /// <summary>CSAT satisfied: 1 for the scores 4 and 5, else 0; a share 0 … 1.</summary>
    CsatSatisfied = 1,

    /// <summary>NPS: +100 for a promoter, 0 for a passive, −100 for a detractor.</summary>
    Nps = 2,
}

/// <summary>What holds of the numbers whose change can be split.</summary>
public static class ScoreMeasures
{
    /// <summary>The survey whose scores a number is made of.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is none that we know.</exception>
    public static SurveyKind KindOf(ScoreMeasure measure) => measure switch
    {
        ScoreMeasure.CsatAverage or ScoreMeasure.CsatSatisfied => SurveyKind.Csat,
        ScoreMeasure.Nps => SurveyKind.Nps,
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Not a number of scores."),
    };

    /// <summary>The test of change that belongs to a number; null where a side has no score.</summary>
    public static Change? ChangeOf(
        ScoreMeasure measure, ScoreCounts before, ScoreCounts after, int thinBelow = Confidence.ThinBelow)
    {
        ScoreRules.Require(KindOf(measure), before);
        ScoreRules.Require(KindOf(measure), after);
        return measure switch
        {
            ScoreMeasure.CsatAverage => ChangeTest.OfAverages(before, after, thinBelow),
            ScoreMeasure.CsatSatisfied => ChangeTest.OfShares(
                before.In(ScoreRules.Satisfied), before.Total, after.In(ScoreRules.Satisfied), after.Total, thinBelow),
            _ => ChangeTest.OfNps(before, after, thinBelow),
        };
    }
}
