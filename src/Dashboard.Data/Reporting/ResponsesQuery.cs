using System.Runtime.CompilerServices;
using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Reporting;

/// <summary>
/// The scored feedback behind the numbers, one row each, in the order in which the scores were given. However long somebody takes to read
/// them, they are read in short transactions, a stretch at a time: nobody's slowness holds up the store's own housekeeping. Each row is as
/// it was when its stretch was read; what comes meanwhile is there when it lies behind the last one.
/// </summary>
/// <param name="zones">The reporting time zone in force, which decides what a day is.</param>
public sealed class ResponsesQuery(IDbContextFactory<DashboardContext> contexts, ZoneInForce zones)
{
    /// <summary>How many rows one transaction reads.</summary>
    public const int RowsPerStretch = 2_000;

    /// <summary>
    /// Reads the rows one by one, in constant memory. A stretch takes a connection and gives it back: whoever reads, however slowly, keeps
    /// none from others, nor waits for a second one while holding a first.
    /// </summary>
    /// <returns>As many rows as <see cref="CountAsync"/> says.</returns>
    public async IAsyncEnumerable<ResponseRow> StreamAsync(
        Viewer viewer, ReportFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(filter);
        var zone = zones.Current;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var stretches = (filter.Search is null
            ? StretchesAsync(context.Scored(viewer, filter, zone), cancellationToken)
            : FoundAsync(context, viewer, filter, zone, cancellationToken)).GetAsyncEnumerator(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        while (await NextAsync(context, stretches, cancellationToken) is { } stretch)
        {
            foreach (var row in stretch)
                yield return row;
            await StorePatience.AgainAsync(token => OpenedAsync(context, token), cancellationToken);
        }
    }

    /// <summary>Reads a stretch by the open connection, and closes it; null after the last.</summary>
    private static async Task<IReadOnlyList<ResponseRow>?> NextAsync(
        DashboardContext context, IAsyncEnumerator<IReadOnlyList<StoredFeedback>> stretches, CancellationToken cancellationToken)
    {
        try
        {
            if (!await stretches.MoveNextAsync())
                return null;

            // After the rows, and so with whoever they name.
            var names = await Names.LoadAsync(context, cancellationToken);
            return [.. stretches.Current.Select(feedback => ResponseRow.FromFeedback(feedback, names))];
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    private static async Task<bool> OpenedAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        return true;
    }

    /// <summary>Counts all rows that the viewer may see and the filter leaves.</summary>
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
            : await context.CountVisibleToAsync(
                viewer,
                FilteredResults.SearchQuestionOf(filter, zones.Current),
                int.MaxValue,
                cancellationToken);
    }

    /// <summary>The rows in their order, each stretch from behind the last row of the one before.</summary>
    private static async IAsyncEnumerable<IReadOnlyList<StoredFeedback>> StretchesAsync(
        IQueryable<StoredFeedback> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var behind = rows;
        while (true)
        {
            var stretch = await behind
                .AsNoTracking()
                .OrderBy(row => row.ScoredAt)
                .ThenBy(row => row.Id)
                .Take(RowsPerStretch)
                .ToListAsync(cancellationToken);
            if (stretch.Count > 0)
                yield return stretch;
            if (stretch.Count < RowsPerStretch)
                yield break;
            behind = Behind(rows, stretch[^1]);
        }
    }

    // The first condition is what the index is entered by.
    private static IQueryable<StoredFeedback> Behind(IQueryable<StoredFeedback> rows, StoredFeedback last)
    {
        var (scoredAt, id) = (last.ScoredAt, last.Id);
#pragma warning disable CA1309 // It is the database that compares, byte by byte.
        return rows.Where(row => row.ScoredAt >= scoredAt && (row.ScoredAt > scoredAt || string.Compare(row.Id, id) > 0));
#pragma warning restore CA1309
    }

    // Day by day, so that the ids of what was found stay few however common the words are.
    private static async IAsyncEnumerable<IReadOnlyList<StoredFeedback>> FoundAsync(
        DashboardContext context,
        Viewer viewer,
        ReportFilter filter,
        ReportingZone zone,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var offset = 0; offset < filter.Period.Days; offset++)
        {
            var day = filter.Period.From.AddDays(offset);
            var ofDay = filter with { Period = new Period(day, day) };
            var found = await context.FindAllVisibleToAsync(viewer, FilteredResults.SearchQuestionOf(ofDay, zone), cancellationToken);
            var ids = found.ToArray();
            if (ids.Length == 0)
                continue;
            await foreach (
                var stretch in StretchesAsync(
                    context.Scored(viewer, ofDay, zone).Where(row => EF.Parameter(ids).Contains(row.Id)),
                    cancellationToken))
                yield return stretch;
        }
    }
}
