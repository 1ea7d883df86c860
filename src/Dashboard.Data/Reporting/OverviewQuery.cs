using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Reporting;

/// <summary>Where do we stand, and what changed: the numbers of the Overview.</summary>
/// <param name="contexts">Where contexts come from.</param>
/// <param name="zones">The reporting time zone in force, which decides what a day is.</param>
public sealed class OverviewQuery(IDbContextFactory<DashboardContext> contexts, ZoneInForce zones)
{
    /// <summary>Asks for the period and, if the filter compares, for the compared one.</summary>
    /// <param name="viewer">Who is looking.</param>
    /// <param name="filter">What is asked for.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    /// <returns>Totals and days; without data the counts are empty and every number made of them is "no data".</returns>
    public async Task<OverviewReport> RunAsync(Viewer viewer, ReportFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(filter);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var cells = await CellTotals.ByDayAsync(context.Cells(viewer, filter, filter.Period), cancellationToken);
        var history = await History.FirstWholeDayAsync(context, filter, zones.Current, cancellationToken);
        var compared = filter.ComparedPeriod is { } before && !(before.From < history)
            ? Totals(before, await CellTotals.ByDayAsync(context.Cells(viewer, filter, before), cancellationToken))
            : null;
        return new OverviewReport(Totals(filter.Period, cells), compared, Days(filter.Period, cells), Families(cells)) { HistoryFrom = history };
    }

    private static PeriodResults Totals(Period period, IReadOnlyList<CellTotals> cells) => new(
        period,
        Counts(cells, SurveyKind.Csat),
        Counts(cells, SurveyKind.Nps),
        cells.Sum(cell => (long)cell.Sent),
        cells.Sum(cell => (long)cell.Answered),
        cells.Sum(cell => (long)cell.Commented));

    private static List<DayResults> Days(Period period, IReadOnlyList<CellTotals> cells)
    {
        var byDay = cells.ToLookup(cell => cell.Day);
        return [.. Enumerable.Range(0, period.Days).Select(offset => Day(period.From.AddDays(offset), [.. byDay[period.From.AddDays(offset)]]))];
    }

    private static DayResults Day(DateOnly day, IReadOnlyList<CellTotals> cells) => new(
        day,
        Counts(cells, SurveyKind.Csat),
        Counts(cells, SurveyKind.Nps),
        cells.Sum(cell => (long)cell.Sent),
        cells.Sum(cell => (long)cell.Answered));

    private static ScoreCounts Counts(IEnumerable<CellTotals> cells, SurveyKind kind) => cells
        .Where(cell => cell.Kind == kind)
        .Aggregate(ScoreCounts.Empty, (sum, cell) => sum.Plus(cell.Counts));

    private static HashSet<QuestionFamily> Families(IEnumerable<CellTotals> cells) =>
        [.. cells.Where(cell => cell.HasScores).Select(cell => QuestionVariants.FamilyOf(cell.Kind, cell.QuestionVariant))];
}
