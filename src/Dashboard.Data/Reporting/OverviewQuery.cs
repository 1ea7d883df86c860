using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting.LeastNumbers;
using Dashboard.Data.Store.Cells;

namespace Dashboard.Data.Reporting;

/// <summary>Where do we stand, and what changed: the numbers of the Overview and of the pages about one survey.</summary>
/// <param name="spans">Of which days the store has everything.</param>
public sealed class OverviewQuery(VisibleCells cells, ReportSpans spans)
{
    /// <summary>Asks for the period and, if the filter compares, for the compared one.</summary>
    /// <param name="filter">What is asked for; its scores, comment and words are left out, since they do not belong to sums.</param>
    /// <returns>Totals and days; without data the counts are empty and every number made of them is "no data".</returns>
    public async Task<OverviewReport> RunAsync(Viewer viewer, ReportFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(filter);
        var span = await spans.SpanAsync(filter, cancellationToken);
        var seen = await cells.ReadAsync(viewer, filter, span.Periods, cancellationToken);
        var (total, days) = Sum(seen, filter, filter.Period);
        var report = new OverviewReport(total.Tally.JudgedBy(filter.Conventions), null, days, total.Families) { Holdings = span.Holdings };
        if (span.Compared is not { } before)
            return report;
        var (totalBefore, daysBefore) = Sum(seen, filter, before);
        return report with { Compared = totalBefore.Tally.JudgedBy(filter.Conventions), ComparedDays = daysBefore };
    }

    private static (CellSum Total, IReadOnlyList<DayResults> Days) Sum(CellsInScope seen, ReportFilter filter, Period period)
    {
        var cells = new List<Cell>();
        var total = new CellSum();
        foreach (var cell in seen.In(filter, period))
        {
            total.Add(cell);
            cells.Add(cell);
        }

        var days = CellSum.ByDay(cells, period, filter.Conventions);
        return (total, LeastAnswers.Guards(seen.Scope, filter) ? DaysTogether.Of(days, seen.Scope.Rules.LeastAnswers) : days);
    }
}
