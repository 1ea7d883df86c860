using Dashboard.Data.Feedback.Parts;
using Dashboard.Data.Foundation;

namespace Dashboard.Data.Reporting.WhatMoved;

/// <summary>Which change is to be explained.</summary>
/// <param name="Filter">Of which results; its scores, comment and words are left out, since they do not belong to sums.</param>
/// <param name="Measure">Of which number.</param>
public sealed record MoveQuestion(ReportFilter Filter, ScoreMeasure Measure)
{
    /// <summary>
    /// The days before, where they are chosen by themselves, as two points of a chart are; null for what the filter compares with. They
    /// may not overlap the filter's own.
    /// </summary>
    public Period? Against { get; init; }

    /// <summary>Whether <see cref="Against"/> has days in common with the filter's period.</summary>
    internal bool ContradictsItself => Against is not null && Overlaps(Against);

    /// <summary>
    /// The days before; null when nothing is compared, and when a filter's comparison has days in common with its period, whose scores
    /// would stand on both sides.
    /// </summary>
    internal Period? Compared => Against ?? (Filter.ComparedPeriod is { } before && !Overlaps(before) ? before : null);

    private bool Overlaps(Period other) => other.From <= Filter.Period.To && other.To >= Filter.Period.From;
}
