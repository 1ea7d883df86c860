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
        if (before is null)
            return null;
        if (measure == Measure.CsatAverage)
            return ChangeTest.OfAverages(before.Csat, now.Csat);
        if (measure == Measure.Nps)
            return ChangeTest.OfNps(before.Nps, now.Nps);
        return measure == Measure.CsatSatisfied
            ? ChangeTest.OfShares(
                before.Csat.In(ScoreRules.Satisfied),
                before.Csat.Total,
                now.Csat.In(ScoreRules.Satisfied),
                now.Csat.Total)
            : ChangeTest.OfShares(before.Answered, before.Sent, now.Answered, now.Sent);
    }
}
