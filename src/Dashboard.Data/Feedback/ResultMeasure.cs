using Dashboard.Data.Feedback.Parts;

namespace Dashboard.Data.Feedback;

/// <summary>A number that is made of results (metrics.md, "Numbers").</summary>
public enum ResultMeasure
{
    /// <summary>The mean of the CSAT scores, 1 … 5.</summary>
    CsatAverage = 0,

    /// <summary>The share of CSAT scores 4 and 5, 0 … 1.</summary>
    CsatSatisfied = 1,

    /// <summary>100 × (promoters − detractors) ÷ scores, −100 … 100.</summary>
    Nps = 2,

    /// <summary>Prompts sent that have a score by now ÷ prompts sent, 0 … 1.</summary>
    ResponseRate = 3,

    /// <summary>Scores with a comment ÷ scores, 0 … 1.</summary>
    CommentRate = 4,
}

/// <summary>One value of a measure. Where there is no data there is none; it is never 0.</summary>
/// <param name="Value">The value, in the measure's unit.</param>
/// <param name="Interval">Its 95 % interval, within the measure's scale; null where there is no spread to judge by.</param>
/// <param name="Count">How many scores, or prompts, it rests on; at least 1.</param>
public sealed record MeasuredValue(double Value, Interval? Interval, long Count);

/// <summary>What each measure makes of what was counted: its value, its test of change, its target.</summary>
public static class ResultMeasures
{
    /// <summary>All of them, in the order in which people name them.</summary>
    public static IReadOnlyList<ResultMeasure> All { get; } = Enum.GetValues<ResultMeasure>();

    /// <summary>Its value; null without answers.</summary>
    public static MeasuredValue? ValueIn(this ResultMeasure measure, Tally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        return measure switch
        {
            ResultMeasure.CsatAverage => CsatResult.FromCounts(tally.Csat) is { } csat
                ? new MeasuredValue(csat.Average, csat.AverageIntervalShown, csat.N)
                : null,
            ResultMeasure.CsatSatisfied => CsatResult.FromCounts(tally.Csat) is { } csat
                ? new MeasuredValue(csat.SatisfiedShare, csat.SatisfiedInterval, csat.N)
                : null,
            ResultMeasure.Nps => NpsResult.FromCounts(tally.Nps) is { } nps ? new MeasuredValue(nps.Score, nps.Interval, nps.N) : null,
            ResultMeasure.ResponseRate => Rate(tally.Answered, tally.Sent),
            ResultMeasure.CommentRate => Rate(tally.Commented, tally.Scored),
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Not a measure."),
        };
    }

    /// <summary>The test of change that belongs to it (metrics.md, "How sure"); null where a side has no data.</summary>
    public static Change? ChangeBetween(this ResultMeasure measure, Tally before, Tally after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var least = after.ThinBelow;
        return measure switch
        {
            ResultMeasure.CsatAverage => ScoreMeasures.ChangeOf(ScoreMeasure.CsatAverage, before.Csat, after.Csat, least),
            ResultMeasure.CsatSatisfied => ScoreMeasures.ChangeOf(ScoreMeasure.CsatSatisfied, before.Csat, after.Csat, least),
            ResultMeasure.Nps => ScoreMeasures.ChangeOf(ScoreMeasure.Nps, before.Nps, after.Nps, least),
            ResultMeasure.ResponseRate => ChangeTest.OfShares(before.Answered, before.Sent, after.Answered, after.Sent, least),
            ResultMeasure.CommentRate => ChangeTest.OfShares(before.Commented, before.Scored, after.Commented, after.Scored, least),
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Not a measure."),
        };
    }

    /// <summary>Which target it can have; null for none.</summary>
    public static TargetMeasure? Target(this ResultMeasure measure) => measure switch
    {
        ResultMeasure.CsatAverage => TargetMeasure.CsatAverage,
        ResultMeasure.CsatSatisfied => TargetMeasure.CsatSatisfied,
        ResultMeasure.Nps => TargetMeasure.Nps,
        ResultMeasure.ResponseRate => TargetMeasure.ResponseRate,
        _ => null,
    };

    /// <summary>The survey whose scores it is made of; null for both.</summary>
    public static SurveyKind? Kind(this ResultMeasure measure) => measure switch
    {
        ResultMeasure.CsatAverage or ResultMeasure.CsatSatisfied => SurveyKind.Csat,
        ResultMeasure.Nps => SurveyKind.Nps,
        _ => null,
    };

    private static MeasuredValue? Rate(long hits, long total) =>
        RateResult.FromCounts(hits, total) is { } rate ? new MeasuredValue(rate.Share, rate.Interval, rate.Total) : null;
}
