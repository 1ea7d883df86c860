using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;
using Dashboard.Data.Feedback.Parts;
using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.WhatMoved;

namespace Dashboard.Printouts;

/// <summary>What of a change is printed.</summary>
internal static class PaperMoves
{
    private const int MostParts = 10;

    /// <summary>Where chance may explain the whole, its parts are told only as far as chance does not explain them.</summary>
    public static List<(BreakdownBy By, MovedPart Moved)> Told(
        WhatMovedReport report, IEnumerable<(BreakdownBy By, MovedPart Moved)> all) =>
    [
        .. all.Where(part => part.Moved.Part.Total.IsSignificant || report.Number!.Change.Verdict is not ChangeVerdict.NoClearChange)
            .OrderByDescending(part => part.Moved.Part.Total.IsSignificant)
            .ThenByDescending(part => Math.Abs(part.Moved.Part.Total.Value))
            .Take(MostParts),
    ];

    /// <summary>How a number is written.</summary>
    public static Measure MeasureOf(ScoreMeasure measure) => measure switch
    {
        ScoreMeasure.CsatAverage => Measure.CsatAverage,
        ScoreMeasure.CsatSatisfied => Measure.CsatSatisfied,
        _ => Measure.Nps,
    };
}
