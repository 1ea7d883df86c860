using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;
using Dashboard.Formats;
using Dashboard.ResultPages.Cards;

namespace Dashboard.Printouts;

/// <summary>A number of the report, as it is written.</summary>
/// <param name="Result">The number.</param>
internal sealed record PaperMeasure(ResultMeasure Result)
{
    public string Name => Result is ResultMeasure.CommentRate ? CardWords.CommentRate : Measure.Name;

    /// <summary>How it is computed.</summary>
    public string Formula => Result switch
    {
        ResultMeasure.CsatAverage => CardWords.FormulaAverage,
        ResultMeasure.CsatSatisfied => CardWords.FormulaSatisfied,
        ResultMeasure.Nps => CardWords.FormulaNps,
        ResultMeasure.ResponseRate => CardWords.FormulaRate,
        _ => CardWords.FormulaComments,
    };

    /// <summary>Whether tables of groups show its interval and its change.</summary>
    public bool IsTested => Result is ResultMeasure.CsatAverage or ResultMeasure.Nps;

    /// <summary>The measure that is written alike; a share of comments is written as one of answers.</summary>
    public Measure Measure => Result switch
    {
        ResultMeasure.CsatAverage => Measure.CsatAverage,
        ResultMeasure.CsatSatisfied => Measure.CsatSatisfied,
        ResultMeasure.Nps => Measure.Nps,
        _ => Measure.ResponseRate,
    };

    public string Value(Tally? tally) => Measure.Write(tally is null ? null : Result.ValueIn(tally)?.Value);

    /// <summary>Between which ends it lies; a dash where there is no number.</summary>
    public string Interval(Tally tally) => Measure.WriteInterval(Result.ValueIn(tally)?.Interval);

    public string Basis(Tally tally) => Numbers.Count(Result.ValueIn(tally)?.Count ?? 0);

    public bool IsThin(Tally tally) => Result.ValueIn(tally) is { } value && tally.IsThin(value.Count);

    public Change? ChangeOf(Tally? before, Tally now) => before is null ? null : Result.ChangeBetween(before, now);
}
