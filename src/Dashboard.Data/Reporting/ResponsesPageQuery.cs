using Dashboard.Data.Access;
using Dashboard.Data.Reporting.LeastNumbers;
using Dashboard.Data.Reporting.Words;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Reporting;

/// <summary>
/// The scored feedback behind the numbers, a page at a time, at any place of the list. The day cells know on which days the rows lie, and
/// the search index has them by the words of their comments, so a page costs about the same wherever it is and whatever the filter.
/// </summary>
/// <param name="terms">Where comments hold a word or phrase, or are about a topic.</param>
/// <param name="zones">The reporting time zone in force, which decides what a day is.</param>
public sealed class ResponsesPageQuery(
    VisibleCells cells, TermComments terms, IDbContextFactory<DashboardContext> contexts, ZoneInForce zones)
{
    /// <summary>
    /// Rows that are found by words or language, or by score and comment together, are counted up to here; no page behind it need be
    /// asked for.
    /// </summary>
    public const int MostCounted = 10_000;

    /// <summary>Counting more in the search index takes longer than counting the rows.</summary>
    private const int MostCommentsCounted = 100_000;

    /// <summary>Reads the rows of a page alone, without counting all there are.</summary>
    /// <param name="filter">What is asked for, all of it.</param>
    /// <returns>The rows in their order; fewer than wanted at the end of the list.</returns>
    public async Task<IReadOnlyList<ResponseRow>> RowsAsync(
        Viewer viewer, ReportFilter filter, ResponseWindow window, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(window);
        ArgumentOutOfRangeException.ThrowIfNegative(window.Offset, nameof(window));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(window.Count, nameof(window));
        if (!viewer.SeesResults || filter.IsImpossible)
            return [];
        var gate = await GateAsync(viewer, filter, cancellationToken);
        if (gate is ListGate.Closed)
            return [];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        var finder = await FinderAsync(context, viewer, filter, window.Order, cancellationToken);
        var ids = await finder.FindAsync(window, cancellationToken);
        var rows = await LoadAsync(context, viewer, filter, ids, cancellationToken);
        return gate is ListGate.WithoutComments ? [.. rows.Select(row => row.WithoutComment())] : rows;
    }

    /// <summary>
    /// Counts the rows; exactly, but for words, languages, and score and comment together, which are counted up to
    /// <see cref="MostCounted"/>.
    /// </summary>
    /// <param name="filter">What is asked for, all of it.</param>
    /// <returns>How many rows there are.</returns>
    public async Task<ResponseTotal> TotalAsync(Viewer viewer, ReportFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(filter);
        if (!viewer.SeesResults || filter.IsImpossible)
            return new ResponseTotal(0, false);
        return await GateAsync(viewer, filter, cancellationToken) is ListGate.Closed
            ? new ResponseTotal(0, false)
            : await CountAsync(viewer, filter, cancellationToken);
    }

    private Task<ListGate> GateAsync(Viewer viewer, ReportFilter filter, CancellationToken cancellationToken) => ListGates.OfAsync(
        cells, viewer, filter, async () => (await CountAsync(viewer, filter, cancellationToken)).Count, cancellationToken);

    private async Task<ResponseTotal> CountAsync(Viewer viewer, ReportFilter filter, CancellationToken cancellationToken)
    {
        if (filter is { NamesContent: true, Review: null })
            return new ResponseTotal(await terms.CountAsync(viewer, filter, cancellationToken), false);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        if (filter.Review is not null)
            return new ResponseTotal(await Reviewed(context, viewer, filter).CountAsync(cancellationToken), false);
        if (IsFoundByIndex(filter))
            return Capped(await CommentedAsync(context, viewer, filter, MostCounted + 1, cancellationToken));
        var plan = await PlanAsync(viewer, filter, cancellationToken);
        if (plan.IsExact)
            return new ResponseTotal(plan.Count, false);

        // Left are those without a comment: all with these scores, less those with one.
        var commented = await CommentedAsync(context, viewer, filter, MostCommentsCounted, cancellationToken);
        return commented < MostCommentsCounted
            ? new ResponseTotal(plan.Count - commented, false)
            : Capped(await context.Scored(viewer, filter, zones.Current).Take(MostCounted + 1).CountAsync(cancellationToken));
    }

    /// <summary>Which of some feedback that were shown may be seen still.</summary>
    /// <param name="ids">X's ids; at most some hundred.</param>
    /// <returns>Those that are there and that the viewer may see.</returns>
    public async Task<IReadOnlySet<string>> StillSeenAsync(
        Viewer viewer,
        IReadOnlyCollection<string> ids,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var shown = ids.ToArray();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var seen = await context.FeedbackVisibleTo(viewer)
            .Where(row => EF.Parameter(shown).Contains(row.Id))
            .Select(row => row.Id)
            .ToListAsync(cancellationToken);
        return seen.ToHashSet(StringComparer.Ordinal);
    }

    private async Task<IResponseFinder> FinderAsync(
        DashboardContext context, Viewer viewer, ReportFilter filter, ResponseOrder order, CancellationToken cancellationToken)
    {
        if (filter.Review is not null)
            return Reviewed(context, viewer, filter);
        if (filter.NamesContent)
            return new TermResponses(viewer, filter, terms);
        return IsFoundByIndex(filter) || (filter.HasComment is true && order is ResponseOrder.LowScoresFirst)
            ? new FoundResponses(context, viewer, filter, zones.Current)
            : new ListedResponses(context, viewer, filter, zones.Current, await PlanAsync(viewer, filter, cancellationToken));
    }

    private ReviewedResponses Reviewed(DashboardContext context, Viewer viewer, ReportFilter filter) =>
        new(context, viewer, filter, zones.Current, terms);

    private static ResponseTotal Capped(int count) => new(Math.Min(count, MostCounted), count > MostCounted);

    private Task<int> CommentedAsync(
        DashboardContext context,
        Viewer viewer,
        ReportFilter filter,
        int most,
        CancellationToken cancellationToken) =>
        context.CountVisibleToAsync(viewer, FilteredResults.SearchQuestionOf(filter, zones.Current), most, cancellationToken);

    /// <summary>What the cells do not know and the index does, since it has every comment and its score.</summary>
    private static bool IsFoundByIndex(ReportFilter filter) =>
        filter.AsksIndex || filter is { HasComment: true, Scores.IsEmpty: false };

    private async Task<ResponsePlan> PlanAsync(Viewer viewer, ReportFilter filter, CancellationToken cancellationToken) =>
        ResponsePlan.FromCells(await cells.ReadAsync(viewer, filter, [filter.Period], cancellationToken), filter);

    /// <summary>Under the whole filter and the Viewer rule once more, whoever found the ids.</summary>
    private async Task<IReadOnlyList<ResponseRow>> LoadAsync(
        DashboardContext context, Viewer viewer, ReportFilter filter, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return [];
        var wanted = ids.ToArray();
        var names = await Names.LoadAsync(context, cancellationToken);
        var rows = await context.Scored(viewer, filter, zones.Current).AsNoTracking()
            .Where(row => EF.Parameter(wanted).Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, StringComparer.Ordinal, cancellationToken);
        return [.. ids.Where(rows.ContainsKey).Select(id => ResponseRow.FromFeedback(rows[id], names, viewer))];
    }
}

/// <summary>Finds the rows of a page.</summary>
internal interface IResponseFinder
{
    /// <summary>The ids of the feedback, in the order of the list.</summary>
    Task<IReadOnlyList<string>> FindAsync(ResponseWindow window, CancellationToken cancellationToken);
}
