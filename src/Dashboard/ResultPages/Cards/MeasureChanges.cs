using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;
using Dashboard.Data.Feedback.Parts;

namespace Dashboard.ResultPages.Cards;

/// <summary>The test of change that belongs to each measure (metrics.md, "How sure").</summary>
internal static class MeasureChanges
{
    /// <summary>What may be said of a change; null when nothing is compared, or a side has no data.</summary>
    public static Change? Of(Measure measure, Tally? before, Tally now)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(now);
        if (before is null)
            return null;
        return measure is { Splits: { } ofScores, Kind: { } kind }
            ? ScoreMeasures.ChangeOf(ofScores, before.Of(kind), now.Of(kind), now.ThinBelow)
            : ChangeTest.OfShares(before.Answered, before.Sent, now.Answered, now.Sent, now.ThinBelow);
    }
}
