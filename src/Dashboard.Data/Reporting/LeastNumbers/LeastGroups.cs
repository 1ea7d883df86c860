using Dashboard.Data.Access;
using Dashboard.Data.Foundation;

namespace Dashboard.Data.Reporting.LeastNumbers;

/// <summary>
/// Groups of a breakdown that are of too few answers: they are one group together with those that hide them or, where groups overlap, left
/// out.
/// </summary>
internal sealed class LeastGroups
{
    private readonly CellsInScope _seen;
    private readonly ReportFilter _filter;
    private readonly BreakdownBy _by;

    private LeastGroups(CellsInScope seen, ReportFilter filter, BreakdownBy by) => (_seen, _filter, _by) = (seen, filter, by);

    /// <summary>Whether any group may be too few: all about agents and teams, and all parts of what is.</summary>
    public bool IsOn => _seen.Scope.Rules.LeastAnswers > 0
        && (_by is BreakdownBy.Team or BreakdownBy.Agent || LeastAnswers.IsPersonal(_seen.Scope, _filter));

    private int Least => _seen.Scope.Rules.LeastAnswers;

    public static LeastGroups Of(CellsInScope seen, ReportFilter filter, BreakdownBy by) => new(seen, filter, by);

    /// <summary>The groups of both periods as they may be shown: what is too few in one of them is so in both.</summary>
    public (GroupSums Current, GroupSums? Compared) Guard(GroupSums current, GroupSums? compared, ReportSpan span)
    {
        if (!IsOn)
            return (current, compared);
        var isOut = OutOf(current, span.Current).Union(compared is null ? [] : OutOf(compared, span.Compared!)).ToHashSet();
        return Breakdowns.Overlap(_by)
            ? (current.Without(isOut), compared?.Without(isOut))
            : (current.Merge(isOut), compared?.Merge(isOut));
    }

    private IEnumerable<BreakdownKey> OutOf(GroupSums sums, Period days) => _by switch
    {
        BreakdownBy.Team => LeastAnswers.PoolsOf(_seen, _filter, days).Teams.Select(team => new BreakdownKey(team)),
        BreakdownBy.Agent => LeastAnswers.PoolsOf(_seen, _filter, days).Agents(_filter)
            .Where(agent => _filter.Agents.Allows(agent))
            .Select(agent => new BreakdownKey(agent)),
        _ when Breakdowns.Overlap(_by) => sums.Keys.Where(key => IsTooFew(sums, key)),
        _ => LeftOut(sums, [.. sums.Keys]),
    };

    private IEnumerable<BreakdownKey> LeftOut(GroupSums sums, IReadOnlyList<BreakdownKey> keys) => Suppression
        .LeftOut(keys.Index().ToDictionary(key => key.Index, key => CellCounts.Of(sums[key.Item].Tally)), static _ => true, Least)
        .Select(index => keys[index]);

    // What is not in the group is a cell as well, since the whole is known.
    private bool IsTooFew(GroupSums sums, BreakdownKey key)
    {
        var (part, whole) = (CellCounts.Of(sums[key].Tally), CellCounts.Of(sums.Total.Tally));
        return part.IsTooFew(Least)
            || new CellCounts(whole.Csat - part.Csat, whole.Nps - part.Nps, 0).IsTooFew(Least);
    }
}
