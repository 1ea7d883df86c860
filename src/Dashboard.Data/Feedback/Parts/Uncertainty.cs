using MathNet.Numerics.Distributions;

namespace Dashboard.Data.Feedback.Parts;

/// <summary>
/// A variance that is added up from independent terms, some of them estimated from few scores: on the degrees of freedom of Welch and
/// Satterthwaite, (Σv)²/Σ(v²/f).
/// </summary>
internal sealed record Uncertainty
{
    /// <summary>From here on Student's t and the normal distribution agree to the digits that anybody sees.</summary>
    private const double Many = 10_000;

    private double _overFreedom;

    public double Variance { get; private set; }

    private double Freedom => _overFreedom > 0 ? Variance * Variance / _overFreedom : double.PositiveInfinity;

    /// <param name="freedom">How many degrees of freedom the term was estimated on.</param>
    public void Add(double variance, double freedom)
    {
        Variance += variance;
        _overFreedom += variance * variance / freedom;
    }

    /// <summary>The two-sided p of a value against 0.</summary>
    public double POf(double value)
    {
        var distance = -Math.Abs(value) / Math.Sqrt(Variance);
        return 2 * (Freedom < Many ? StudentT.CDF(0, 1, Freedom, distance) : Normal.CDF(0, 1, distance));
    }

    /// <summary>The 95 % interval round a value.</summary>
    public Interval IntervalOf(double value)
    {
        var half = (Freedom < Many ? StudentT.InvCDF(0, 1, Freedom, Confidence.UpperQuantile) : Confidence.Z) * Math.Sqrt(Variance);
        return new Interval(value - half, value + half);
    }
}
