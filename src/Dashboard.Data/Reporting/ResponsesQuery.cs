using System.Runtime.CompilerServices;
using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Reporting;

/// <summary>The scored feedback behind the numbers, one row each, in the order in which the scores were given.</summary>
/// <param name="contexts">Where contexts come from.</param>
/// <param name="zones">The reporting time zone in force, which decides what a day is.</param>
public sealed class ResponsesQuery(IDbContextFactory<DashboardContext> contexts, ZoneInForce zones)
{
    /// <summary>Reads the rows one by one, in constant memory.</summary>
    /// <param name="viewer">Who is looking.</param>
    /// <param name="filter">What is asked for.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    /// <returns>As many rows as <see cref="CountAsync"/> says.</returns>
    public async IAsyncEnumerable<ResponseRow> StreamAsync(
        Viewer viewer, ReportFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(filter);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        var names = await Names.LoadAsync(context, cancellationToken);
        var rows = filter.Search is null
            ? InOrder(context.Scored(viewer, filter, zones.Current)).AsAsyncEnumerable()
            : FoundAsync(context, viewer, filter, cancellationToken);
        await foreach (var feedback in rows.WithCancellation(cancellationToken))
            yield return ResponseRow.Of(feedback, names);
    }

    /// <summary>Counts the rows.</summary>
    /// <param name="viewer">Who is looking.</param>
    /// <param name="filter">What is asked for.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The number of rows.</returns>
    public async Task<long> CountAsync(Viewer viewer, ReportFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(filter);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (filter.Search is null)
            return await context.Scored(viewer, filter, zones.Current).LongCountAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        return filter.HasComment is false
            ? 0
            : await context.CountVisibleToAsync(viewer, FilteredResults.SearchQuestionOf(filter, zones.Current), int.MaxValue, cancellationToken);
    }

    private static IQueryable<StoredFeedback> InOrder(IQueryable<StoredFeedback> rows) =>
        rows.AsNoTracking().OrderBy(row => row.ScoredAt).ThenBy(row => row.Id);

    // Day by day, so that the ids of what was found stay few however common the words are.
    private async IAsyncEnumerable<StoredFeedback> FoundAsync(
        DashboardContext context, Viewer viewer, ReportFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var offset = 0; offset < filter.Period.Days; offset++)
        {
            var day = filter.Period.From.AddDays(offset);
            var ofDay = filter with { Period = new Period(day, day) };
            var found = await context.FindAllVisibleToAsync(viewer, FilteredResults.SearchQuestionOf(ofDay, zones.Current), cancellationToken);
            var ids = found.ToArray();
            if (ids.Length == 0)
                continue;
            var rows = InOrder(context.Scored(viewer, ofDay, zones.Current).Where(row => EF.Parameter(ids).Contains(row.Id)));
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
                yield return row;
        }
    }
}
