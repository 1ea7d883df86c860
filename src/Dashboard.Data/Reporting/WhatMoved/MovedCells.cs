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

    private MovedCells(SurveyKind kind, PeriodCells before, PeriodCells after)
    {
        _kind = kind;
        _before = before;
        _after = after;
    }

    /// <summary>The scores before and after.</summary>
    public (ScoreCounts Before, ScoreCounts After) Counts => (_before.Total.Tally.Of(_kind), _after.Total.Tally.Of(_kind));

    /// <summary>The question families that any of the scores are of.</summary>
    public IReadOnlySet<QuestionFamily> Families => _before.Total.Families.Union(_after.Total.Families).ToHashSet();

    /// <summary>The cells under the filter.</summary>
    public static MovedCells FromReading(MoveQuestion question, Period compared, MovedReading reading)
    {
        var (filter, kind) = (question.Filter, ScoreMeasures.KindOf(question.Measure));
        var (before, after) = OfBoth(compared, filter.Period, Of);
        return new MovedCells(kind, before, after);

        PeriodCells Of(Period days)
        {
            var once = Scored(reading.All);
            return new PeriodCells(kind, once)
            {
                ByTags = Counted(reading.Tagged),
                ByComments = Counted(reading.Commented),
                ByScores = reading.Hours is { } single ? Singly(single) : null,
            };

            List<Cell>? Counted(CellsInScope? cells) => cells is null ? null : ReferenceEquals(cells, reading.All) ? once : Scored(cells);

            List<Cell> Scored(CellsInScope cells) =>
                [.. cells.In(filter, days).Where(cell => cell.Kind == kind && (cell.IsOneScore || cell.Scores.IndexOfAnyExcept(0) >= 0))];

            SingleScores Singly(CellsInScope cells)
            {
                var matches = new FilterScope(filter).OfCells();
                var hours = new HourCut(filter.Hours.Values);
                return new SingleScores(
                    [.. cells.In(days, cell => cell.Kind == kind && matches(cell))],
                    CountsAll: !reading.HasHoursOfTags,
                    KnowsTags: reading.HasHoursOfTags || !filter.Tags.IsEmpty || !filter.Topics.IsEmpty,
                    KnowsClosings: filter.Topics.IsEmpty)
                {
                    IsMeant = filter.Hours.IsEmpty ? static _ => true : hours.Has,
                };
            }
        }
    }

    /// <summary>The cells of one group; null where they cannot be told.</summary>
    public MovedCells? Within(BreakdownBy by, BreakdownKey key) =>
        OfBoth(_before, _after, period => period.Within(by, key)) is ({ } before, { } after) ? new MovedCells(_kind, before, after) : null;

    /// <summary>Every group that has a score in either period, with its scores before and after; none where they cannot be told.</summary>
    public IEnumerable<(BreakdownKey Key, ScoreCounts Before, ScoreCounts After)> GroupsOf(BreakdownBy by) =>
        OfBoth(_before, _after, period => period.CountsBy(by)) is ({ } before, { } after)
            ? before.Keys.Union(after.Keys).Select(key => (
                key, before.GetValueOrDefault(key, ScoreCounts.Empty), after.GetValueOrDefault(key, ScoreCounts.Empty)))
            : [];

    // A year has a million comments to go through, each period its own.
    private static (TResult Before, TResult After) OfBoth<TPeriod, TResult>(
        TPeriod before, TPeriod after, Func<TPeriod, TResult> work)
    {
        var results = new TResult[2];
        Parallel.Invoke(() => results[0] = work(before), () => results[1] = work(after));
        return (results[0], results[1]);
    }
}
