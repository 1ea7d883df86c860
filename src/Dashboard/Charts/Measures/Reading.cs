using Dashboard.Data.Feedback;
using Dashboard.Formats;

namespace Dashboard.Charts.Measures;

/// <summary>One value of a measure. Where there is no data there is no reading; it is never 0.</summary>
/// <param name="Value">The value, in the measure's unit.</param>
/// <param name="Interval">Its 95 % interval, within the measure's scale; null where there is none.</param>
/// <param name="N">What it rests on; at least 1.</param>
public sealed record Reading(double Value, Interval? Interval, long N)
{
    /// <summary>It is thin where it rests on fewer than this.</summary>
    public int ThinBelow { get; init; } = Confidence.ThinBelow;

    /// <summary>Whether it rests on too little to say anything.</summary>
    public bool IsThin => Confidence.IsThin(N, ThinBelow);

    /// <summary>What legends call thin numbers: "Under 5 scores".</summary>
    internal string Under => Phrases.Of(ChartWords.UnderThin, Numbers.Count(ThinBelow));
}
