using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Feedback.Parts;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Cells;

namespace Dashboard.Data.Reporting.WhatMoved;

/// <summary>The cells of both periods with the scores of one survey, as of one state of the store.</summary>
internal sealed class MovedCells
{
    private readonly SurveyKind _kind;
    private readonly PeriodCells _before;
    private readonly PeriodCells _after;
    private (CellSum Before, CellSum After)? _total;

    private MovedCells(SurveyKind kind, PeriodCells before, PeriodCells after)
    {
        _kind = kind;
        _before = before;
        _after = after;
    }

    /// <summary>The cells under the filter.</summary>
    /// <param name="all">Those that count everything once, or by tags where the filter names any.</param>
    /// <param name="tagged">Those that count by tags; null where none agree with the others.</param>
    /// <param name="commented">Those that know topics; null where none agree with the others.</param>
    public static MovedCells FromCells(
        MoveQuestion question, Period compared, CellsInScope all, CellsInScope? tagged, CellsInScope? commented)
    {
        var kind = ScoreMeasures.KindOf(question.Measure);
        return new MovedCells(kind, Of(compared), Of(question.Filter.Period));

        PeriodCells Of(Period days)
        {
            var once = Scored(all, days);
            return new PeriodCells(once, Counted(tagged), Counted(commented));

            List<Cell>? Counted(CellsInScope? cells) => cells is null ? null : ReferenceEquals(cells, all) ? once : Scored(cells, days);
        }

        List<Cell> Scored(CellsInScope cells, Period days) =>
            [.. cells.In(question.Filter, days).Where(cell => cell.Kind == kind && cell.Scores.IndexOfAnyExcept(0) >= 0)];
    }

    public (CellSum Before, CellSum After) Total => _total ??= (CellSum.FromCells(_before.Once), CellSum.FromCells(_after.Once));

    /// <summary>The cells of one group; null where they cannot be told.</summary>
    public MovedCells? Within(BreakdownBy by, BreakdownKey key) => CanTell(by)
        ? new MovedCells(_kind, _before.Within(by, key), _after.Within(by, key))
        : null;

    /// <summary>Every group that has a score in either period, with its scores before and after; none where they cannot be told.</summary>
    public IEnumerable<(BreakdownKey Key, ScoreCounts Before, ScoreCounts After)> GroupsOf(BreakdownBy by)
    {
        if (!CanTell(by))
            return [];
        var (before, after) = (_before.SumsBy(by), _after.SumsBy(by));
        return before.Keys.Union(after.Keys).Select(key => (key, before[key].Tally.Of(_kind), after[key].Tally.Of(_kind)));
    }

    private bool CanTell(BreakdownBy by) => _before.CountedBy(by) is not null && _after.CountedBy(by) is not null;

    /// <summary>The cells of one period.</summary>
    /// <param name="Once">Those that count everything once.</param>
    /// <param name="ByTags">Those that count what has tags once more, by them.</param>
    /// <param name="ByTopics">Those that count what has a comment once more, by what it is about.</param>
    private sealed record PeriodCells(IReadOnlyList<Cell> Once, IReadOnlyList<Cell>? ByTags, IReadOnlyList<Cell>? ByTopics)
    {
        public IReadOnlyList<Cell>? CountedBy(BreakdownBy by) =>
            by switch { BreakdownBy.Tag => ByTags, BreakdownBy.Topic => ByTopics, _ => Once };

        public GroupSums SumsBy(BreakdownBy by) => Breakdowns.Overlap(by)
            ? GroupSums.OfOverlapping([], CountedBy(by)!, by, null)
            : GroupSums.FromCells(Once, by, null);

        public PeriodCells Within(BreakdownBy by, BreakdownKey key)
        {
            var byTopics = Held(ByTopics);

            // What is counted by tags does not know topics, but what is counted by topics knows tags.
            return by is BreakdownBy.Topic
                ? new PeriodCells(byTopics!, byTopics, byTopics)
                : new PeriodCells(Held(CountedBy(by))!, Held(ByTags), byTopics);

            List<Cell>? Held(IReadOnlyList<Cell>? cells) =>
                cells is null ? null : [.. cells.Where(cell => Breakdowns.Holds(cell, by, key))];
        }
    }
}
