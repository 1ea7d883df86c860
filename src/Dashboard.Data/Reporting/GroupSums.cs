using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Cells;

namespace Dashboard.Data.Reporting;

/// <summary>Day cells added up by group.</summary>
internal sealed class GroupSums
{
    private const int DaysPerWeek = 7;

    private readonly Dictionary<BreakdownKey, GroupSum> _groups;
    private readonly Period? _inWeeks;

    private GroupSums(Dictionary<BreakdownKey, GroupSum> groups, Period? inWeeks) => (_groups, _inWeeks) = (groups, inWeeks);

    public CellSum Total { get; private init; } = new();

    /// <summary>The groups that have anything.</summary>
    public IEnumerable<BreakdownKey> Keys => _groups.Where(group => !group.Value.All.IsEmpty).Select(group => group.Key);

    /// <summary>The sum of a group; of one that has nothing, nothing.</summary>
    public CellSum this[BreakdownKey key] => _groups.GetValueOrDefault(key)?.All ?? new CellSum();

    /// <summary>Adds up by group and, where <paramref name="inWeeks"/> names the period, by week.</summary>
    public static GroupSums FromCells(IEnumerable<Cell> cells, BreakdownBy by, Period? inWeeks)
    {
        var sums = new GroupSums(SumBy(cells, cell => Breakdowns.KeyOf(cell, by), inWeeks), inWeeks);
        foreach (var group in sums._groups.Values)
            sums.Total.Add(group.All);
        return sums;
    }

    /// <summary>
    /// As <see cref="FromCells"/>, by tag or topic: the whole is of all cells, and the groups are of those that are counted by them.
    /// </summary>
    public static GroupSums OfOverlapping(IEnumerable<Cell> all, IEnumerable<Cell> counted, BreakdownBy by, Period? inWeeks)
    {
        var groups = new Dictionary<BreakdownKey, GroupSum>();

        // What has the same tags or topics is in the same groups: it is added up once, and not once for each of them.
        foreach (var set in by is BreakdownBy.Tag
            ? SumBy(counted, static cell => cell.Tags, inWeeks).Values.AsEnumerable()
            : SumBy(counted, static cell => cell.Topics, inWeeks).Values)
        {
            foreach (var key in Breakdowns.KeysOf(set.First, by))
            {
                if (!groups.TryGetValue(key, out var group))
                    groups.Add(key, group = new GroupSum(set.First, inWeeks));
                group.Add(set);
            }
        }

        return new GroupSums(groups, inWeeks) { Total = CellSum.FromCells(all) };
    }

    /// <summary>The weeks of a group, if they were asked for.</summary>
    public IReadOnlyList<WeekResults> WeeksOf(BreakdownKey key, ReportingConventions conventions)
    {
        if (_inWeeks is not { } period)
            return [];
        var weeks = _groups.GetValueOrDefault(key)?.Weeks ?? new CellSum?[WeeksIn(period)];
        return
        [
            .. weeks.Select((week, index) => new WeekResults(
                period.From.AddDays(index * DaysPerWeek), (week?.Tally ?? Tally.Empty).JudgedBy(conventions))),
        ];
    }

    /// <summary>The same with some groups as one, <see cref="BreakdownKey.Together"/>; whole and weeks add up as before.</summary>
    public GroupSums Merge(IReadOnlySet<BreakdownKey> keys)
    {
        var groups = new Dictionary<BreakdownKey, GroupSum>();
        foreach (var (key, sum) in _groups)
        {
            var named = keys.Contains(key) ? BreakdownKey.Together : key;
            if (!groups.TryGetValue(named, out var group))
                groups.Add(named, group = new GroupSum(sum.First, _inWeeks));
            group.Add(sum);
        }

        return new GroupSums(groups, _inWeeks) { Total = Total };
    }

    /// <summary>The same without some groups.</summary>
    public GroupSums Without(IReadOnlySet<BreakdownKey> keys)
    {
        var groups = _groups.Where(group => !keys.Contains(group.Key)).ToDictionary(group => group.Key, group => group.Value);
        return new GroupSums(groups, _inWeeks) { Total = Total };
    }

    private static int WeeksIn(Period period) => (period.Days + DaysPerWeek - 1) / DaysPerWeek;

    private static Dictionary<T, GroupSum> SumBy<T>(IEnumerable<Cell> cells, Func<Cell, T> keyOf, Period? inWeeks)
        where T : IEquatable<T>
    {
        var groups = new Dictionary<T, GroupSum>();

        // The cells of a day lie by what they are about, so that the next one is mostly of the same group.
        (T Key, GroupSum Sum)? last = null;
        foreach (var cell in cells)
        {
            var key = keyOf(cell);
            if (last is not { } before || !before.Key.Equals(key))
            {
                if (!groups.TryGetValue(key, out var group))
                    groups.Add(key, group = new GroupSum(cell, inWeeks));
                last = (key, group);
            }

            last.Value.Sum.Add(cell);
        }

        return groups;
    }

    /// <summary>The sum of a group and, where a period is given, of each of its weeks.</summary>
    /// <param name="first">Any cell of the group.</param>
    private sealed class GroupSum(Cell first, Period? inWeeks)
    {
        public Cell First => first;

        public CellSum All { get; } = new();

        public CellSum?[]? Weeks { get; } = inWeeks is null ? null : new CellSum?[WeeksIn(inWeeks)];

        public void Add(Cell cell)
        {
            All.Add(cell);
            if (Weeks is not null)
                (Weeks[(cell.Day.DayNumber - inWeeks!.From.DayNumber) / DaysPerWeek] ??= new CellSum()).Add(cell);
        }

        public void Add(GroupSum other)
        {
            All.Add(other.All);
            for (var week = 0; week < (Weeks?.Length ?? 0); week++)
            {
                if (other.Weeks![week] is { } sum)
                    (Weeks![week] ??= new CellSum()).Add(sum);
            }
        }
    }
}
