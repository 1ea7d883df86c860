namespace Dashboard.Data.Feedback.Parts;

/// <summary>Scores as the values that a number is the mean of: how many, their sum and the sum of their squares, all exact.</summary>
internal readonly record struct ScoreMoments(long Count, long Sum, long SumOfSquares)
{
    private const long NpsPoints = 100;

    /// <summary>The mean of the values; NaN without any.</summary>
    public double Mean => (double)Sum / Count;

    /// <summary>The sample variance of the values; 0 under two, which have none.</summary>
    public double Variance => Count < 2
        ? 0
        : (double)(((Int128)Count * SumOfSquares) - ((Int128)Sum * Sum)) / ((double)Count * (Count - 1));

    public static ScoreMoments FromCounts(ScoreMeasure measure, ScoreCounts counts)
    {
        switch (measure)
        {
            case ScoreMeasure.CsatAverage:
                return new ScoreMoments(counts.Total, counts.Sum, counts.SumOfSquares);
            case ScoreMeasure.CsatSatisfied:
                var satisfied = counts.In(ScoreRules.Satisfied);
                return new ScoreMoments(counts.Total, satisfied, satisfied);
            case ScoreMeasure.Nps:
                var (promoters, detractors) = (counts.In(ScoreRules.Promoters), counts.In(ScoreRules.Detractors));
                return new ScoreMoments(
                    counts.Total, NpsPoints * (promoters - detractors), NpsPoints * NpsPoints * (promoters + detractors));
            default:
                throw new ArgumentOutOfRangeException(nameof(measure), measure, "Not a number of scores.");
        }
    }
}
