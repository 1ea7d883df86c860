namespace Dashboard.Data.Feedback.Parts;

/// <summary>
/// How an estimate goes with what is known of one period: by how much it grows with the group's share of the scores, with the group's mean
/// and with the mean of the whole.
/// </summary>
internal readonly record struct Slopes(double Share, double Mean, double Whole);

/// <summary>A group within the whole of one period.</summary>
internal sealed class PartSide
{
    /// <summary>
    /// Made-up scores, as spread as the whole, that a group's own variance is drawn towards: five scores that happen to be alike are no
    /// proof that all are.
    /// </summary>
    private const int MadeUp = 2;

    private readonly double _meanVariance;
    private readonly double _restVariance;
    private readonly double _shareVariance;
    private readonly double _restMean;
    private readonly long _restCount;

    /// <param name="sign">−1 before, +1 after.</param>
    /// <param name="meanElsewhere">The group's mean in the other period, which it has here too where it has no scores.</param>
    public PartSide(int sign, ScoreMoments whole, ScoreMoments group, ScoreMoments rest, double meanElsewhere)
    {
        Sign = sign;
        Count = group.Count;
        Share = (double)group.Count / whole.Count;
        Mean = group.Count > 0 ? group.Mean : meanElsewhere;
        _restCount = rest.Count;
        _restMean = rest.Count > 0 ? rest.Mean : Mean;
        _meanVariance = VarianceOfMean(group, whole.Variance);
        _restVariance = VarianceOfMean(rest, whole.Variance);

        // One score in the group and one outside are added (Agresti and Caffo, 2000): a share of 0 is not known to be 0.
        var share = (group.Count + 1.0) / (whole.Count + 2.0);
        _shareVariance = share * (1 - share) / whole.Count;
    }

    public int Sign { get; }

    public long Count { get; }

    public double Share { get; }

    public double Mean { get; }

    public double ShareVariance => _shareVariance;

    /// <summary>
    /// Adds the variance that an estimate with these slopes has by this period. Given how many scores the group has, its mean and that of
    /// the rest are independent; the whole's is Share · Mean + (1 − Share) · that of the rest.
    /// </summary>
    public void AddTo(Uncertainty sum, Slopes slopes)
    {
        var mean = slopes.Mean + (slopes.Whole * Share);
        var rest = slopes.Whole * (1 - Share);
        var share = slopes.Share + (slopes.Whole * (Mean - _restMean));
        sum.Add(mean * mean * _meanVariance, FreedomOf(Count));
        sum.Add(rest * rest * _restVariance, FreedomOf(_restCount));
        sum.Add(share * share * _shareVariance, double.PositiveInfinity);
    }

    private static double VarianceOfMean(ScoreMoments scores, double ofWhole) => scores.Count == 0
        ? 0
        : (((scores.Count - 1) * scores.Variance) + (MadeUp * ofWhole)) / FreedomOf(scores.Count) / scores.Count;

    private static double FreedomOf(long count) => count - 1 + MadeUp;
}
