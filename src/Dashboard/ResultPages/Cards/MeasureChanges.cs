using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;

namespace Dashboard.ResultPages.Cards;

/// <summary>The test of change that belongs to each measure (metrics.md, "How sure").</summary>
internal static class MeasureChanges
{
    /// <summary>What may be said of a change; null when nothing is compared, or a side has no data.</summary>
    public static Change? Of(Measure measure, Tally? before, Tally now)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(now);
        return before is null ? null : measure.Result.ChangeBetween(before, now);
    }
}
