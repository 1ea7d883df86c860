using Dashboard.Data.Feedback.Parts;
using Dashboard.Data.Foundation;

namespace Dashboard.Data.Reporting.WhatMoved;

/// <summary>Which change is to be explained.</summary>
/// <param name="Filter">Of which results; its scores, comment and words are left out, since they do not belong to sums.</param>
/// <param name="Measure">Of which number.</param>
public sealed record MoveQuestion(ReportFilter Filter, ScoreMeasure Measure)
{
    /// <summary>
    /// The days before; null when nothing is compared, and when they have days in common with the period, whose scores would stand on both
    /// sides.
    /// </summary>
    internal Period? Compared => Filter.ComparedPeriod is { } before && !before.Overlaps(Filter.Period) ? before : null;
}
