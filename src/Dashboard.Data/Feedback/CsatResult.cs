using MathNet.Numerics.Distributions;

namespace Dashboard.Data.Feedback;

/// <summary>What CSAT scores say (metrics.md, "Numbers"). There is none without data: see <see cref="FromCounts"/>.</summary>
public sealed record CsatResult
{
    // By n − 1. To find one takes longer than all else here, and lists of groups and weeks ask for the same ones again and again.
    private static readonly double[] Quantiles = new double[4_096];

    private CsatResult(ScoreCounts counts)
    {
        N = counts.Total;
        Average = (double)counts.Sum / counts.Total;
        AverageInterval = IntervalOf(counts);
        Satisfied = counts.In(ScoreRules.Satisfied);
        SatisfiedInterval = Wilson.IntervalOf(Satisfied, N);
    }

    /// <summary>How many scores; at least 1.</summary>
    public long N { get; }

    /// <summary>The mean of the scores, 1 … 5, unrounded; shown with two decimals.</summary>
    public double Average { get; }

    /// <summary>
    /// The t interval of the average: average ± t(0.975; n − 1)·s/√n, as computed, so it may pass the ends of the scale. Null where
    /// there is no spread to judge by: one score, or scores that are all alike (the formula would claim to be perfectly sure).
    /// </summary>
    public Interval? AverageInterval { get; }

    /// <summary><see cref="AverageInterval"/> cut to the scale 1 … 5: the one to show.</summary>
    public Interval? AverageIntervalShown =>
        AverageInterval?.CutTo(ScoreRules.Lowest(SurveyKind.Csat), ScoreRules.Highest(SurveyKind.Csat));

    /// <summary>How many scores are 4 or 5.</summary>
    public long Satisfied { get; }

    /// <summary>The share of scores 4 and 5, 0 … 1, unrounded; shown as a whole percent.</summary>
    public double SatisfiedShare => (double)Satisfied / N;

    /// <summary>Wilson's interval of <see cref="SatisfiedShare"/>, within 0 … 1.</summary>
    public Interval SatisfiedInterval { get; }

    /// <summary>The result of these scores; null when there are none, which is shown as "—", never as 0.</summary>
    /// <exception cref="ArgumentException">The counts hold a score that is not 1 to 5.</exception>
    public static CsatResult? FromCounts(ScoreCounts counts)
    {
        ScoreRules.Require(SurveyKind.Csat, counts);
        return counts.Total == 0 ? null : new CsatResult(counts);
    }

    private static Interval? IntervalOf(ScoreCounts counts)
    {
        if (counts is not { Average: { } average, Variance: { } variance and > 0 })
            return null;

        var half = QuantileOf(counts.Total - 1) * Math.Sqrt(variance / counts.Total);
        return new Interval(average - half, average + half);
    }

    private static double QuantileOf(long freedom)
    {
        if (freedom >= Quantiles.Length)
            return StudentT.InvCDF(0, 1, freedom, Confidence.UpperQuantile);

        // Who finds it beside us finds the same.
        if (Quantiles[freedom] is 0)
            Quantiles[freedom] = StudentT.InvCDF(0, 1, freedom, Confidence.UpperQuantile);
        return Quantiles[freedom];
    }
}
