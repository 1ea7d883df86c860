using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Feedback.Parts;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Reporting.WhatMoved;

/// <summary>
/// What moved a number: how much of its change between two periods comes from each team, agent, account, question, tag, topic and
/// weekday. See <see cref="ChangeSplit"/> for the sums.
/// </summary>
/// <param name="spans">Since when the store is complete.</param>
/// <param name="contexts">Where contexts come from, for the names.</param>
public sealed class WhatMovedQuery(VisibleCells cells, ReportSpans spans, IDbContextFactory<DashboardContext> contexts)
{
    /// <summary>
    /// While the store is written to all the time, tags and topics may not be as of the state of the rest; then they are left out.
    /// </summary>
    private const int Attempts = 3;

    /// <summary>Splits a change by every breakdown.</summary>
    public async Task<WhatMovedReport> RunAsync(Viewer viewer, MoveQuestion question, CancellationToken cancellationToken)
    {
        var (span, seen) = await ReadAsync(viewer, question, cancellationToken);
        var report = new WhatMovedReport(span.Current, span.Compared, null, []) { HistoryFrom = span.HistoryFrom };
        if (seen is null || SplitOf(question, seen) is not { } split)
            return report;
        var (before, after) = seen.Total;
        var lists = new List<MovedBy>();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var by in Breakdowns.OfChanges)
        {
            if (await PartsAsync(context, split, seen, null, by, cancellationToken) is { Parts.Count: > 0 } list)
                lists.Add(list);
        }

        return report with
        {
            Number = new MovedNumber(question.Measure, split.Before, split.After, split.CountBefore, split.CountAfter, split.Change),
            Breakdowns = lists,
            Families = before.Families.Union(after.Families).ToHashSet(),
            Headline = MoveHeadlines.Of(split.Change, lists),
        };
    }

    /// <summary>Splits what one group adds to a change by each of some second breakdowns, all as of one state of the store.</summary>
    /// <param name="by">The breakdown that the group is of.</param>
    /// <param name="seconds">By which its part is split.</param>
    /// <returns>
    /// The pieces by each; none where there is no change to explain, or the group has no score in either period.
    /// </returns>
    public async Task<IReadOnlyList<MovedSplit>> SplitAsync(
        Viewer viewer,
        MoveQuestion question,
        BreakdownBy by,
        BreakdownKey group,
        IReadOnlyList<BreakdownBy> seconds,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seconds);
        var (_, seen) = await ReadAsync(viewer, question, cancellationToken);
        if (seen is null || SplitOf(question, seen) is not { } split)
            return [];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var list = await PartsAsync(context, split, seen, null, by, cancellationToken);
        if (list.Parts.FirstOrDefault(part => part.Key == group) is not { } part || seen.Within(by, group) is not { } within)
            return [];
        var counts = CountsOf(question, within);
        var splits = new List<MovedSplit>();
        foreach (var second in seconds)
        {
            var pieces = await PartsAsync(context, split, within, counts, second, cancellationToken);
            splits.Add(new MovedSplit(by, part, pieces) { Headline = MoveHeadlines.Of(part.Part.Total, pieces) });
        }

        return splits;
    }

    private static ChangeSplit? SplitOf(MoveQuestion question, MovedCells seen)
    {
        var (before, after) = CountsOf(question, seen);
        return ChangeSplit.Between(question.Measure, before, after);
    }

    private static (ScoreCounts Before, ScoreCounts After) CountsOf(MoveQuestion question, MovedCells seen)
    {
        var kind = ScoreMeasures.KindOf(question.Measure);
        var (before, after) = seen.Total;
        return (before.Tally.Of(kind), after.Tally.Of(kind));
    }

    private static ChangePart? Without(
        ChangeSplit split, (ScoreCounts Before, ScoreCounts After) whole, (BreakdownKey, ScoreCounts Before, ScoreCounts After) group)
    {
        var (before, after) = (whole.Before.Minus(group.Before), whole.After.Minus(group.After));
        return before.Total + after.Total == 0 ? null : split.PartOf(before, after);
    }

    /// <summary>The parts of the groups within the whole, or within one group of it.</summary>
    private static async Task<MovedBy> PartsAsync(
        DashboardContext context,
        ChangeSplit split,
        MovedCells seen,
        (ScoreCounts, ScoreCounts)? within,
        BreakdownBy by,
        CancellationToken cancellationToken)
    {
        var names = await Names.OfAsync(context, by, cancellationToken);
        var groups = seen.GroupsOf(by).ToList();
        var judged = ChangePart.Judge([.. groups.Select(group => split.PartOf(group.Before, group.After))]);
        var parts = groups.Select((group, place) => new MovedPart(group.Key, names.GetValueOrDefault(group.Key.Id), judged[place])
        {
            Without = Breakdowns.Overlap(by) ? Without(split, within ?? split.Counts, group) : null,
        });
        return new MovedBy(
            by,
            [
                .. parts.OrderByDescending(part => Math.Abs(part.Part.Total.Value))
                    .ThenBy(part => part.Choice?.Name, NameOrder.ForReader).ThenBy(part => part.Key.Id),
            ]);
    }

    private async Task<(ReportSpan Span, MovedCells? Cells)> ReadAsync(
        Viewer viewer, MoveQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(question);
        var span = await spans.SpanAsync(question.Filter, question.Compared, cancellationToken);
        if (span.Compared is not { } compared)
            return (span, null);
        for (var attempt = 1; ; attempt++)
        {
            var read = await ReadOnceAsync(viewer, question.Filter, span, cancellationToken);
            if (read is { Tagged: not null, Commented: not null } || attempt == Attempts)
                return (span, MovedCells.FromCells(question, compared, read.All, read.Tagged, read.Commented));
        }
    }

    /// <summary>
    /// All cells, and those by tags and topics as far as they are as of the same state. What knows topics is made of comments, of which
    /// nobody knows the state: it is that of the others where these are the same before and after.
    /// </summary>
    private async Task<(CellsInScope All, CellsInScope? Tagged, CellsInScope? Commented)> ReadOnceAsync(
        Viewer viewer, ReportFilter filter, ReportSpan span, CancellationToken cancellationToken)
    {
        var all = await cells.ReadAsync(viewer, filter, span.Periods, cancellationToken);
        if (!filter.Topics.IsEmpty)
            return (all, all, all);
        var commented = await cells.ReadCommentsAsync(viewer, span.Periods, cancellationToken);
        var again = await cells.ReadAsync(viewer, filter, span.Periods, cancellationToken);
        var tagged = filter.Tags.IsEmpty ? await cells.ReadTaggedAsync(viewer, filter, span.Periods, cancellationToken) : all;
        return (all, tagged.AgreesWith(all) ? tagged : null, again.AgreesWith(all) ? commented : null);
    }
}
