using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Cells;

namespace Dashboard.Data.Reporting;

/// <summary>Day cells added up by group.</summary>
internal sealed class GroupSums
{
    private const int DaysPerWeek = 7;

    private readonly Dictionary<BreakdownKey, CellSum> _groups = [];
    private readonly Dictionary<BreakdownKey, CellSum?[]> _weeks = [];
    private readonly Period? _inWeeks;

    // The cells of a day lie by what they are about, so that the next one is mostly of the same group.
    private BreakdownKey _last;
    private CellSum? _lastSum;

    private GroupSums(Period? inWeeks) => _inWeeks = inWeeks;

    public CellSum Total { get; private init; } = new();

    /// <summary>The groups that have anything.</summary>
    public IEnumerable<BreakdownKey> Keys => _groups.Where(group => !group.Value.IsEmpty).Select(group => group.Key);

    /// <summary>The sum of a group; of one that has nothing, nothing.</summary>
    public CellSum this[BreakdownKey key] => _groups.GetValueOrDefault(key) ?? new CellSum();

    /// <summary>Adds up by group and, where <paramref name="inWeeks"/> names the period, by week.</summary>
    public static GroupSums FromCells(IEnumerable<Cell> cells, BreakdownBy by, Period? inWeeks)
    {
        var sums = new GroupSums(inWeeks);
        foreach (var cell in cells)
            sums.Add(Breakdowns.KeyOf(cell, by), cell);
        foreach (var group in sums._groups.Values)
            sums.Total.Add(group);
        return sums;
    }

    /// <summary>
    /// As <see cref="FromCells"/>, by tag or topic: the whole is of all cells, and the groups are of those that are counted by them.
    /// </summary>
    public static GroupSums OfOverlapping(IEnumerable<Cell> all, IEnumerable<Cell> counted, BreakdownBy by, Period? inWeeks)
    {
        var sums = new GroupSums(inWeeks) { Total = CellSum.FromCells(all) };
        var sets = new Dictionary<(string, ulong), IReadOnlyList<BreakdownKey>>();
        foreach (var cell in counted)
        {
            var set = by is BreakdownBy.Tag ? (cell.Tags, 0) : ("", cell.Topics);
            if (!sets.TryGetValue(set, out var keys))
                sets.Add(set, keys = Breakdowns.KeysOf(cell, by));
            foreach (var key in keys)
                sums.Add(key, cell);
        }

        return sums;
    }

    /// <summary>The weeks of a group, if they were asked for.</summary>
    public IReadOnlyList<WeekResults> WeeksOf(BreakdownKey key)
    {
        if (_inWeeks is not { } period)
            return [];
        var weeks = _weeks.GetValueOrDefault(key) ?? new CellSum?[WeeksIn(period)];
        return [.. weeks.Select((week, index) => new WeekResults(period.From.AddDays(index * DaysPerWeek), week?.Tally ?? Tally.Empty))];
    }

    private static int WeeksIn(Period period) => (period.Days + DaysPerWeek - 1) / DaysPerWeek;

    private CellSum SumOf(BreakdownKey key)
    {
        if (_lastSum is not null && key == _last)
            return _lastSum;
        if (!_groups.TryGetValue(key, out var sum))
            _groups.Add(key, sum = new CellSum());
        (_last, _lastSum) = (key, sum);
        return sum;
    }

    private void Add(BreakdownKey key, Cell cell)
    {
        SumOf(key).Add(cell);
        if (_inWeeks is not { } period)
            return;
        if (!_weeks.TryGetValue(key, out var weeks))
            _weeks.Add(key, weeks = new CellSum?[WeeksIn(period)]);
        (weeks[(cell.Day.DayNumber - period.From.DayNumber) / DaysPerWeek] ??= new CellSum()).Add(cell);
    }
}
