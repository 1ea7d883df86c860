using System.Runtime.CompilerServices;
using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting.LeastNumbers;
using Dashboard.Data.Reporting.Words;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Reporting;

/// <summary>
/// The scored feedback behind the numbers, one row each, in the order in which the scores were given. However long somebody takes to read
/// them, they are read in short transactions, a stretch at a time: nobody's slowness holds up the store's own housekeeping. Each row is as
/// it was when its stretch was read; what comes meanwhile is there when it lies behind the last one.
/// </summary>
/// <param name="terms">Where comments hold a word or phrase, or are about a topic.</param>
/// <param name="zones">The reporting time zone in force, which decides what a day is.</param>
public sealed class ResponsesQuery(
    TermComments terms, VisibleCells cells, IDbContextFactory<DashboardContext> contexts, ZoneInForce zones)
{
    /// <summary>How many rows one transaction reads.</summary>
    public const int RowsPerStretch = 2_000;

    /// <summary>
    /// Reads the rows one by one, in constant memory. A stretch takes a connection and gives it back: whoever reads, however slowly, keeps
    /// none from others, nor waits for a second one while holding a first.
    /// </summary>
    /// <param name="behind">The row behind which they begin; null for the first one.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>As many rows as <see cref="CountAsync"/> says, if they begin with the first one.</returns>
    public IAsyncEnumerable<ResponseRow> StreamAsync(
        Viewer viewer, ReportFilter filter, CancellationToken cancellationToken, ResponsePlace? behind = null)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(filter);
        return ReadAsync(viewer, filter, new ResponseStretch(behind, RowsPerStretch) { ReadsAhead = true }, cancellationToken);
    }

    /// <summary>Reads one page of the same rows in the same order, for somebody who keeps the place of the last one.</summary>
    /// <param name="behind">The row behind which it begins; null for the first page.</param>
    /// <param name="most">The most rows, from 1 to <see cref="RowsPerStretch"/>.</param>
    /// <returns>The rows; fewer than <paramref name="most"/> at the end.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is not in its range.</exception>
    public async Task<IReadOnlyList<ResponseRow>> PageAsync(
        Viewer viewer, ReportFilter filter, ResponsePlace? behind, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, RowsPerStretch);
        return await ReadAsync(viewer, filter, new ResponseStretch(behind, most), cancellationToken)
            .Take(most)
            .ToListAsync(cancellationToken);
    }

    private async IAsyncEnumerable<ResponseRow> ReadAsync(
        Viewer viewer, ReportFilter filter, ResponseStretch wanted, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Of the whole filter: what may be shown of it does not depend on how far somebody has come.
        var gate = await GateAsync(viewer, filter, cancellationToken);
        if (gate is ListGate.Closed)
            yield break;
        var zone = zones.Current;
        if (wanted.Left(filter, zone) is not { } left)
            yield break;
        List<long>? keys = !left.NamesContent
            ? null
            : [.. (await terms.FindAsync(viewer, left, cancellationToken)).Select(comment => comment.Key)];
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var stretches = (left is { AsksIndex: false, NamesContent: false }
            ? StretchesAsync(from => context.Scored(viewer, left, zone, from), wanted, reading.Token)
            : FoundAsync(context, viewer, left, zone, keys, wanted, reading.Token)).GetAsyncEnumerator(reading.Token);
        await context.Database.OpenConnectionAsync(cancellationToken);
        var next = NextAsync(context, viewer, stretches, reading.Token);
        try
        {
            while (await next is { } stretch)
            {
                if (wanted.ReadsAhead)
                    next = Task.Run(() => OpenNextAsync(context, viewer, stretches, reading.Token), CancellationToken.None);
                foreach (var row in stretch)
                    yield return gate is ListGate.WithoutComments ? row.WithoutComment() : row;
                if (!wanted.ReadsAhead)
                    next = OpenNextAsync(context, viewer, stretches, reading.Token);
            }
        }
        finally
        {
            await reading.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<IReadOnlyList<ResponseRow>?> OpenNextAsync(
        DashboardContext context,
        Viewer viewer,
        IAsyncEnumerator<IReadOnlyList<StoredFeedback>> stretches,
        CancellationToken cancellationToken)
    {
        await StorePatience.AgainAsync(token => OpenedAsync(context, token), cancellationToken);
        return await NextAsync(context, viewer, stretches, cancellationToken);
    }

    /// <summary>Reads a stretch by the open connection, and closes it; null after the last.</summary>
    private static async Task<IReadOnlyList<ResponseRow>?> NextAsync(
        DashboardContext context,
        Viewer viewer,
        IAsyncEnumerator<IReadOnlyList<StoredFeedback>> stretches,
        CancellationToken cancellationToken)
    {
        try
        {
            if (!await stretches.MoveNextAsync())
                return null;

            // After the rows, and so with whoever they name.
            var names = await Names.LoadAsync(context, cancellationToken);
            return [.. stretches.Current.Select(feedback => ResponseRow.FromFeedback(feedback, names, viewer))];
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
        return await GateAsync(viewer, filter, cancellationToken) is ListGate.Closed
            ? 0
            : await RowsAsync(viewer, filter, cancellationToken);
    }

    private Task<ListGate> GateAsync(Viewer viewer, ReportFilter filter, CancellationToken cancellationToken) =>
        ListGates.OfAsync(cells, viewer, filter, () => RowsAsync(viewer, filter, cancellationToken), cancellationToken);

    private async Task<long> RowsAsync(Viewer viewer, ReportFilter filter, CancellationToken cancellationToken)
    {
        if (filter.IsImpossible)
            return 0;
        if (filter is { NamesContent: true, Review: null })
            return await terms.CountAsync(viewer, filter, cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (filter.Review is not null)
            return await new ReviewedResponses(context, viewer, filter, zones.Current, terms).CountAsync(cancellationToken);
        if (!filter.AsksIndex)
            return await context.Scored(viewer, filter, zones.Current).LongCountAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        var question = FilteredResults.SearchQuestionOf(filter, zones.Current);
        return await context.CountVisibleToAsync(viewer, question, int.MaxValue, cancellationToken);
    }

    /// <summary>The rows in their order, each stretch from behind the last row of the one before.</summary>
    /// <param name="rowsFrom">All rows that were scored from then on.</param>
    private static async IAsyncEnumerable<IReadOnlyList<StoredFeedback>> StretchesAsync(
        Func<DateTimeOffset?, IQueryable<StoredFeedback>> rowsFrom,
        ResponseStretch wanted,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var behind = Behind(rowsFrom, wanted.Behind);
        while (true)
        {
            var stretch = await behind
                .AsNoTracking()
                .OrderBy(row => row.ScoredAt)
                .ThenBy(row => row.Id)
                .Select(ResponseRow.Needed)
                .Take(wanted.Rows)
                .ToListAsync(cancellationToken);
            if (stretch.Count > 0)
                yield return stretch;
            if (stretch.Count < wanted.Rows)
                yield break;
            behind = Behind(rowsFrom, new ResponsePlace(stretch[^1].ScoredAt!.Value, stretch[^1].Id));
        }
    }

    private static IQueryable<StoredFeedback> Behind(
        Func<DateTimeOffset?, IQueryable<StoredFeedback>> rowsFrom, ResponsePlace? last)
    {
        if (last is not { ScoredAt: var scoredAt, FeedbackId: var id })
            return rowsFrom(null);
#pragma warning disable CA1309 // It is the database that compares, byte by byte.
        return rowsFrom(scoredAt).Where(row => row.ScoredAt > scoredAt || string.Compare(row.Id, id) > 0);
#pragma warning restore CA1309
    }

    // Day by day, so that the ids of what was found stay few however common the words are.
    private static async IAsyncEnumerable<IReadOnlyList<StoredFeedback>> FoundAsync(
        DashboardContext context,
        Viewer viewer,
        ReportFilter filter,
        ReportingZone zone,
        List<long>? keys,
        ResponseStretch wanted,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var offset = 0; offset < filter.Period.Days; offset++)
        {
            var day = filter.Period.From.AddDays(offset);
            var ofDay = filter with { Period = new Period(day, day) };
            var ids = await IdsAsync(context, viewer, ofDay, zone, keys, cancellationToken);
            if (ids.Length == 0)
                continue;
            await foreach (
                var stretch in StretchesAsync(
                    from => context.Scored(viewer, ofDay, zone, from).Where(row => EF.Parameter(ids).Contains(row.Id)),
                    wanted,
                    cancellationToken))
                yield return stretch;
        }
    }

    /// <summary>What of a day the index finds by words and language, and of the keys of those with a term.</summary>
    private static async Task<string[]> IdsAsync(
        DashboardContext context,
        Viewer viewer,
        ReportFilter ofDay,
        ReportingZone zone,
        List<long>? keys,
        CancellationToken cancellationToken)
    {
        var searched = ofDay.AsksIndex
            ? await context.FindAllVisibleToAsync(viewer, FilteredResults.SearchQuestionOf(ofDay, zone), cancellationToken)
            : null;
        if (keys is null)
            return [.. searched ?? []];
        var (start, end) = zone.InstantsOf(ofDay.Period);
        var (from, until) = (Place(keys, SearchKey.From(start)), Place(keys, SearchKey.From(end)));
        var held = await context.FeedbackVisibleToAsync(viewer, keys[from..until], cancellationToken);
        return [.. searched is null ? held : held.Intersect(searched, StringComparer.Ordinal)];
    }

    /// <summary>Where a key is, or would be.</summary>
    private static int Place(List<long> keys, long key) => keys.BinarySearch(key) is >= 0 and var found ? found : ~keys.BinarySearch(key);
}
