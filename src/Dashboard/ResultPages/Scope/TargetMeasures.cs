using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;

namespace Dashboard.ResultPages.Scope;

/// <summary>The measures that targets are set for.</summary>
internal static class TargetMeasures
{
    /// <summary>All of them, in the order that people name them.</summary>
    public static IReadOnlyList<(TargetMeasure Target, Measure Measure)> All { get; } =
    [
        (TargetMeasure.CsatSatisfied, Measure.CsatSatisfied),
        (TargetMeasure.CsatAverage, Measure.CsatAverage),
        (TargetMeasure.Nps, Measure.Nps),
        (TargetMeasure.ResponseRate, Measure.ResponseRate),
    ];

    /// <summary>The measure that a target is for.</summary>
    public static Measure MeasureOf(TargetMeasure target) => All.Single(known => known.Target == target).Measure;
}
