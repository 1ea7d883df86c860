using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting.LeastNumbers;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Reporting;

/// <summary>Results by team, agent, account, question, question family, weekday, tag or topic, each against the compared period.</summary>
/// <param name="spans">Of which days the store has everything.</param>
/// <param name="contexts">Where contexts come from, for the names.</param>
public sealed class BreakdownQuery(VisibleCells cells, ReportSpans spans, IDbContextFactory<DashboardContext> contexts)
{
    /// <summary>Sums the results that the viewer may see by group, each with its compared period.</summary>
    /// <param name="filter">What is asked for; its scores, comment and words are left out, since they do not belong to sums.</param>
    /// <param name="by">By what it is broken down.</param>
    /// <param name="withWeeks">Whether each group comes with its weeks too.</param>
    /// <returns>The whole and its groups.</returns>
    public async Task<BreakdownReport> RunAsync(
        Viewer viewer, ReportFilter filter, BreakdownBy by, bool withWeeks, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(filter);
        var span = await spans.SpanAsync(filter, cancellationToken);
        var seen = await cells.ReadAsync(viewer, filter, span.Periods, cancellationToken);
        var counted = by switch
        {
            BreakdownBy.Tag => await cells.ReadTaggedAsync(viewer, filter, span.Periods, cancellationToken),
            BreakdownBy.Topic => await cells.ReadCommentsAsync(viewer, span.Periods, cancellationToken),
            _ => null,
        };
        var least = LeastGroups.Of(seen, filter, by);

        // Weeks of each group could be held against those of the whole.
        var current = Sum(span.Current, withWeeks && !least.IsOn ? span.Current : null);
        var compared = span.Compared is { } before ? Sum(before, null) : null;
        (current, compared) = least.Guard(current, compared, span);
        var names = await NamesAsync(by, cancellationToken);
        var groups = current.Keys.Union(compared?.Keys ?? [])
            .Select(key => Group(key, current, compared, names, filter.Conventions))
            .OrderBy(group => group.Choice is null).ThenBy(group => group.Choice?.Name, NameOrder.ForReader)
            .ThenBy(group => group.Key.Kind).ThenBy(group => group.Key.Id);
        return new BreakdownReport(
            by, current.Total.Tally.JudgedBy(filter.Conventions), compared?.Total.Tally.JudgedBy(filter.Conventions), [.. groups])
        {
            Holdings = span.Holdings,
        };

        GroupSums Sum(Period period, Period? inWeeks) => counted is null
            ? GroupSums.FromCells(seen.In(filter, period), by, inWeeks)
            : GroupSums.OfOverlapping(seen.In(filter, period), counted.In(filter, period), by, inWeeks);
    }

    private static BreakdownGroup Group(
        BreakdownKey key,
        GroupSums current,
        GroupSums? compared,
        IReadOnlyDictionary<int, Choice> names,
        ReportingConventions conventions) => new()
    {
        Key = key,
        Choice = names.GetValueOrDefault(key.Id),
        Current = current[key].Tally.JudgedBy(conventions),
        Compared = compared?[key].Tally.JudgedBy(conventions),
        Families = current[key].Families,
        Weeks = current.WeeksOf(key, conventions),
    };

    private async Task<IReadOnlyDictionary<int, Choice>> NamesAsync(BreakdownBy by, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Names.OfAsync(context, by, cancellationToken);
    }
}
