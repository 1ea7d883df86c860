namespace Dashboard.Data.Feedback.Parts;

/// <summary>A part of a change in the number's own unit (CSAT points, share 0 … 1 or NPS points), and how sure it is.</summary>
public sealed record PartEstimate
{
    /// <summary>Less than this is what rounding leaves of 0.</summary>
    private const double Rounding = 1e-9;

    private readonly Uncertainty _uncertainty;
    private readonly bool _mayClaim;

    internal PartEstimate(double value, Uncertainty uncertainty, bool mayClaim)
    {
        Value = value;
        _uncertainty = uncertainty;
        _mayClaim = mayClaim;
        PValue = uncertainty.Variance <= 0 || Math.Abs(value) < Rounding ? 1 : uncertainty.POf(value);
    }

    /// <summary>The part; with its sign.</summary>
    public double Value { get; }

    /// <summary>Two-sided, against a part of 0, of this part alone; 1 where no test is possible.</summary>
    public double PValue { get; }

    /// <summary>
    /// Its 95 % interval, of this part alone; null where the part is 0 by definition, and where no two scores of the whole differ.
    /// </summary>
    public Interval? Interval => _uncertainty.Variance > 0 ? _uncertainty.IntervalOf(Value) : null;

    /// <summary>What may be said of it within its list; nothing before <see cref="ChangePart.Judge"/> has looked at the list.</summary>
    public ChangeVerdict Verdict { get; private init; }

    /// <summary>Whether it is claimed.</summary>
    public bool IsSignificant => Verdict is not ChangeVerdict.NoClearChange;

    internal static IReadOnlyList<PartEstimate> Judge(IReadOnlyList<PartEstimate> list)
    {
        var judged = list.ToArray();
        var tested = Enumerable.Range(0, list.Count).Where(place => list[place]._mayClaim).ToList();
        var adjusted = BenjaminiHochberg.Adjust([.. tested.Select(place => list[place].PValue)]);
        for (var test = 0; test < tested.Count; test++)
        {
            var part = list[tested[test]];
            judged[tested[test]] = part with { Verdict = VerdictOf(part.Value, adjusted[test]) };
        }

        return judged;
    }

    private static ChangeVerdict VerdictOf(double value, double p) => p >= Confidence.SignificantBelow
        ? ChangeVerdict.NoClearChange
        : value > 0 ? ChangeVerdict.Up : ChangeVerdict.Down;
}
