using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;

namespace Dashboard.Charts.Funnels;

/// <summary>
/// The limits of a funnel plot (D. J. Spiegelhalter, 2005): whole ± z·s/√n, where s is the deviation of one answer of the whole. A part
/// that differs from the whole by chance alone lies outside the 95 % limits once in 20 times, and outside the 99.8 % limits once in 500.
/// For shares this is the same test as whether Wilson's interval at that level holds the whole's share.
/// </summary>
/// <param name="benchmark">What the parts are judged against.</param>
/// <param name="scale">The measure's scale: no limit lies outside it.</param>
internal sealed class FunnelLimits(Benchmark benchmark, MeasureScale scale)
{
    /// <summary>The two-sided 99.8 % quantile of the normal distribution.</summary>
    public const double OuterZ = 3.090232;

    /// <summary>The two-sided 95 % quantile.</summary>
    public const double InnerZ = Confidence.Z;

    /// <summary>The ends of the limits for parts of <paramref name="n"/> answers, cut to the scale.</summary>
    /// <param name="z">Which limits: <see cref="InnerZ"/> or <see cref="OuterZ"/>.</param>
    /// <param name="n">Above 0; need not be whole.</param>
    public Interval At(double z, double n)
    {
        var half = z * benchmark.Deviation / Math.Sqrt(n);
        return new Interval(benchmark.Value - half, benchmark.Value + half).CutTo(scale.Lowest, scale.Highest);
    }

    /// <summary>Where a value lies.</summary>
    public FunnelVerdict Of(Reading reading)
    {
        if (reading.IsThin)
            return FunnelVerdict.Thin;

        var distance = (reading.Value - benchmark.Value) * Math.Sqrt(reading.N) / benchmark.Deviation;
        return distance switch
        {
            > OuterZ => FunnelVerdict.FarAbove,
            > InnerZ => FunnelVerdict.Above,
            < -OuterZ => FunnelVerdict.FarBelow,
            < -InnerZ => FunnelVerdict.Below,
            _ => FunnelVerdict.Inside,
        };
    }
}
