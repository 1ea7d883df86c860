using Dashboard.Data.Feedback;

namespace Dashboard.Charts.Measures;

/// <summary>One value of a measure. Where there is no data there is no reading; it is never 0.</summary>
/// <param name="Value">The value, in the measure's unit.</param>
/// <param name="Interval">Its 95 % interval, within the measure's scale; null where there is none.</param>
/// <param name="N">What it rests on; at least 1.</param>
public sealed record Reading(double Value, Interval? Interval, long N)
{
    /// <summary>Whether it rests on too little to say anything: under 5.</summary>
    public bool IsThin => Confidence.IsThin(N);
}
