using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Feedback.Parts;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting.LeastNumbers;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Reporting.WhatMoved;

/// <summary>
/// What moved a number: how much of its change between two periods comes from each team, agent, account, question, tag, topic, language,
/// weekday and hour, and from what closings tell. See <see cref="ChangeSplit"/> for the sums.
/// </summary>
/// <param name="spans">Of which days the store has everything.</param>
/// <param name="contexts">Where contexts come from, for the names.</param>
public sealed class WhatMovedQuery(VisibleCells cells, ReportSpans spans, IDbContextFactory<DashboardContext> contexts)
{
    /// <summary>
    /// While the store is written to all the time, tags, comments and hours may not be as of the state of the rest; then they are left out.
    /// </summary>
    private const int Attempts = 3;

    /// <summary>Splits a change by every breakdown.</summary>
    public async Task<WhatMovedReport> RunAsync(Viewer viewer, MoveQuestion question, CancellationToken cancellationToken) =>
        (await ExplainAsync(viewer, question, isSplit: false, cancellationToken)).Report;

    /// <summary>Splits a change by every breakdown, and what explains most by every other, all as of one state of the store.</summary>
    public Task<ExplainedMove> ExplainAsync(Viewer viewer, MoveQuestion question, CancellationToken cancellationToken) =>
        ExplainAsync(viewer, question, isSplit: true, cancellationToken);

    /// <summary>Splits what one group adds to a change by each of some second breakdowns, all as of one state of the store.</summary>
    /// <param name="by">The breakdown that the group is of.</param>
    /// <param name="seconds">By which its part is split.</param>
    /// <returns>
    /// The pieces by each that can be told; none where there is no change to explain, or the group has no score in either period.
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
        var (_, seen) = await ReadAsync(viewer, question, MoveWish.OfSplit(by, seconds), cancellationToken);
        if (seen is null || SplitOf(question, seen) is not { } split || !IsGiven(viewer, by))
            return [];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var list = await PartsAsync(context, split, seen, null, by, cancellationToken);
        return list.Parts.FirstOrDefault(part => part.Key == group) is { } part
            ? await SplitsAsync(
                context, split, seen, (by, part), [.. seconds.Where(second => IsGiven(viewer, second))], cancellationToken)
            : [];
    }

    // What a part adds tells its number, and pieces of pieces are of few: with a least number nothing is split by agents and teams.
    private static bool IsGiven(Viewer viewer, BreakdownBy by) =>
        viewer.Scope.Rules.LeastAnswers == 0 || by is not (BreakdownBy.Team or BreakdownBy.Agent);

    private async Task<ExplainedMove> ExplainAsync(
        Viewer viewer, MoveQuestion question, bool isSplit, CancellationToken cancellationToken)
    {
        var (span, seen) = await ReadAsync(viewer, question, MoveWish.All, cancellationToken);
        var report = new WhatMovedReport(span.Current, span.Compared, null, []) { Holdings = span.Holdings };
        if (seen is null || SplitOf(question, seen) is not { } split)
            return new ExplainedMove(report, []);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var lists = new List<MovedBy>();
        foreach (var by in Breakdowns.OfChanges.Where(by => IsGiven(viewer, by)))
        {
            if (await PartsAsync(context, split, seen, null, by, cancellationToken) is { Parts.Count: > 0 } list)
                lists.Add(list);
        }

        var headline = MoveHeadlines.Of(split.Change, lists);
        return new ExplainedMove(
            report with
            {
                Number = new MovedNumber(question.Measure, split.Before, split.After, split.CountBefore, split.CountAfter, split.Change),
                Breakdowns = lists,
                Families = seen.Families,
                Headline = headline,
            },
            headline is null || !isSplit ? [] : await SplitsAsync(
                context, split, seen, (headline.By, headline.Part), [.. lists.Select(list => list.By)], cancellationToken));
    }

    private static async Task<IReadOnlyList<MovedSplit>> SplitsAsync(
        DashboardContext context,
        ChangeSplit split,
        MovedCells seen,
        (BreakdownBy By, MovedPart Part) group,
        IReadOnlyList<BreakdownBy> seconds,
        CancellationToken cancellationToken)
    {
        var splits = new List<MovedSplit>();
        if (seen.Within(group.By, group.Part.Key) is not { } within)
            return splits;
        foreach (var second in seconds.Where(second => second != group.By))
        {
            var pieces = await PartsAsync(context, split, within, within.Counts, second, cancellationToken);
            if (pieces.Parts.Count > 0)
            {
                splits.Add(new MovedSplit(group.By, group.Part, pieces)
                {
                    Headline = MoveHeadlines.Of(group.Part.Part.Total, pieces),
                });
            }
        }

        return splits;
    }

    private static ChangeSplit? SplitOf(MoveQuestion question, MovedCells seen) =>
        ChangeSplit.Between(question.Measure, seen.Counts.Before, seen.Counts.After, question.Filter.Conventions.ThinBelow);

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
        Viewer viewer, MoveQuestion question, MoveWish wish, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(question);
        var span = await spans.SpanAsync(question.Filter, question.Compared, cancellationToken);
        if (span.Compared is not { } compared || LeastAnswers.Guards(viewer.Scope, question.Filter))
            return (span, null);
        for (var attempt = 1; ; attempt++)
        {
            var reading = await ReadOnceAsync(viewer, question.Filter, span, wish, cancellationToken);
            if (reading.IsWhole || attempt == Attempts)
                return (span, MovedCells.FromReading(question, compared, reading));
        }
    }

    /// <summary>
    /// All cells, and those by tags, comments and hours as far as they are as of the same state. What knows topics and languages is made of
    /// comments, of which nobody knows the state: it is that of the others where these are the same before and after.
    /// </summary>
    private async Task<MovedReading> ReadOnceAsync(
        Viewer viewer, ReportFilter filter, ReportSpan span, MoveWish wish, CancellationToken cancellationToken)
    {
        var all = await cells.ReadAsync(viewer, filter, span.Periods, cancellationToken);
        if (!filter.Topics.IsEmpty)
            return new MovedReading(all, all, all, all) { IsWhole = true };
        var commented = wish.Comments ? await cells.ReadWrittenAsync(viewer, span.Periods, cancellationToken) : null;
        var again = commented is null ? all : await cells.ReadAsync(viewer, filter, span.Periods, cancellationToken);
        var tagged = filter.Tags.IsEmpty ? await cells.ReadTaggedAsync(viewer, filter, span.Periods, cancellationToken) : all;
        var hours = !wish.Hours || !await cells.HasHoursAsync(cancellationToken) ? null
            : wish.HoursOfTags ? await cells.ReadTaggedHoursAsync(viewer, filter, span.Periods, cancellationToken)
            : await cells.ReadHoursAsync(viewer, filter, span.Periods, cancellationToken);
        var (isCommented, isTagged) = (again.AgreesWith(all), tagged.AgreesWith(all));
        var isByHour = hours?.AgreesWith(all) ?? false;
        return new MovedReading(all, isTagged ? tagged : null, isCommented ? commented : null, isByHour ? hours : null)
        {
            HasHoursOfTags = wish.HoursOfTags && filter.Tags.IsEmpty,
            IsWhole = isCommented && isTagged && isByHour == hours is not null,
        };
    }
}
