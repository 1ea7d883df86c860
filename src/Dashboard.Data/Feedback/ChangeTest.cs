using MathNet.Numerics.Distributions;

namespace Dashboard.Data.Feedback;

/// <summary>
/// Tests of change between two periods (metrics.md, "How sure"). All are two-sided. "Up" or "down" needs p &lt; 0.05 and, on either side,
/// as many as make a number that is not thin, 5 or more: the approximations mean nothing below. Where a side has no data there is no
/// change, so the answer is null.
/// </summary>
public static class ChangeTest
{
    private const double NoEvidence = 1;

    /// <summary>
    /// The difference of two averages by Welch's t (B. L. Welch, 1947): t = (m₂ − m₁)/√(s₁²/n₁ + s₂²/n₂) on the degrees of freedom of
    /// Welch and Satterthwaite. Without a spread to judge by (a side with one score, or both sides all alike) nothing is claimed: p = 1.
    /// </summary>
    public static Change? OfAverages(ScoreCounts before, ScoreCounts after, int thinBelow = Confidence.ThinBelow)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Average is not { } averageBefore || after.Average is not { } averageAfter)
            return null;

        var difference = averageAfter - averageBefore;
        return Judge(difference, WelchP(difference, before, after), before.Total, after.Total, thinBelow);
    }

    /// <summary>
    /// The difference of two shares by the pooled z of two proportions: z = (p₂ − p₁)/√(p(1 − p)(1/n₁ + 1/n₂)), p = all hits / all.
    /// Where all or none hit on both sides there is no difference and p = 1.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or a side has more hits than its whole.</exception>
    public static Change? OfShares(
        long hitsBefore, long totalBefore, long hitsAfter, long totalAfter, int thinBelow = Confidence.ThinBelow)
    {
        var before = RateResult.FromCounts(hitsBefore, totalBefore);
        var after = RateResult.FromCounts(hitsAfter, totalAfter);
        if (before is null || after is null)
            return null;

        var pooled = ((double)hitsBefore + hitsAfter) / ((double)totalBefore + totalAfter);
        var variance = pooled * (1 - pooled) * ((1.0 / totalBefore) + (1.0 / totalAfter));
        var difference = after.Share - before.Share;
        return Judge(difference, NormalP(difference, variance), totalBefore, totalAfter, thinBelow);
    }

    /// <summary>
    /// The difference of two NPS by the z of their adjusted-Wald estimates: z = (e₂ − e₁)/√(se₁² + se₂²). The difference given is that
    /// of the plain NPS, in points. The estimates are drawn towards 0, so they may differ the other way, but from 5 scores up never enough
    /// for a claim: each stays within 1.64 standard errors of its plain NPS.
    /// </summary>
    public static Change? OfNps(ScoreCounts before, ScoreCounts after, int thinBelow = Confidence.ThinBelow)
    {
        if (NpsResult.FromCounts(before) is not { } npsBefore || NpsResult.FromCounts(after) is not { } npsAfter)
            return null;

        var (estimateBefore, varianceBefore) = npsBefore.Estimate;
        var (estimateAfter, varianceAfter) = npsAfter.Estimate;
        var p = NormalP(estimateAfter - estimateBefore, varianceBefore + varianceAfter);
        return Judge(npsAfter.Score - npsBefore.Score, p, npsBefore.N, npsAfter.N, thinBelow);
    }

    private static Change Judge(double difference, double p, long before, long after, int thinBelow)
    {
        var mayClaim = p < Confidence.SignificantBelow && !Confidence.IsThin(Math.Min(before, after), thinBelow);
        var verdict = mayClaim
            ? difference > 0 ? ChangeVerdict.Up : ChangeVerdict.Down
            : ChangeVerdict.NoClearChange;
        return new Change(difference, p, verdict);
    }

    private static double WelchP(double difference, ScoreCounts before, ScoreCounts after)
    {
        if (before.Variance is not { } varianceBefore || after.Variance is not { } varianceAfter)
            return NoEvidence;

        var partBefore = varianceBefore / before.Total;
        var partAfter = varianceAfter / after.Total;
        var variance = partBefore + partAfter;
        if (variance <= 0)
            return NoEvidence;

        var freedom = variance * variance
            / ((partBefore * partBefore / (before.Total - 1)) + (partAfter * partAfter / (after.Total - 1)));
        return 2 * StudentT.CDF(0, 1, freedom, -Math.Abs(difference) / Math.Sqrt(variance));
    }

    private static double NormalP(double difference, double variance) =>
        variance <= 0 ? NoEvidence : 2 * Normal.CDF(0, 1, -Math.Abs(difference) / Math.Sqrt(variance));
}
