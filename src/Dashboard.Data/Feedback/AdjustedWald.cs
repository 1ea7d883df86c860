namespace Dashboard.Data.Feedback;

/// <summary>
/// The adjusted-Wald estimate behind the interval of an NPS: three made-up answers are added, ¾ of them promoters and ¾ detractors;
/// with n′ = n + 3, P′ = P + ¾, D′ = D + ¾: e = (P′ − D′)/n′ and se² = ((P′ + D′)/n′ − e²)/n′ (metrics.md, "How sure").
/// se is never 0, so one answer alone proves nothing.
/// </summary>
/// <param name="Estimate">e, −1 … 1; nearer to 0 than the plain NPS.</param>
/// <param name="Variance">se².</param>
internal readonly record struct AdjustedWald(double Estimate, double Variance)
{
    private const double AddedAnswers = 3;
    private const double AddedToEachEnd = 0.75;

    /// <summary>The 95 % interval, in shares, not cut to the scale.</summary>
    public Interval Interval
    {
        get
        {
            var half = Confidence.Z * Math.Sqrt(Variance);
            return new Interval(Estimate - half, Estimate + half);
        }
    }

    /// <summary>
    /// The estimate of <paramref name="promoters"/> and <paramref name="detractors"/> among <paramref name="total"/> answers.
    /// </summary>
    public static AdjustedWald FromCounts(long promoters, long detractors, long total)
    {
        var n = total + AddedAnswers;
        var estimate = (promoters - detractors) / n;
        var atTheEnds = (promoters + detractors + (2 * AddedToEachEnd)) / n;
        return new AdjustedWald(estimate, (atTheEnds - (estimate * estimate)) / n);
    }
}
