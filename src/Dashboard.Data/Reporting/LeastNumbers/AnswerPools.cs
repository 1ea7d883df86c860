using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Reporting.LeastNumbers;

/// <summary>
/// Which agents and teams cannot be looked at alone, since they have too few answers, or hide others that have. They lie in pools: the
/// teams of too few with those that hide them, and in every other team its agents of too few with those that hide them. What is asked for
/// has all of a pool or none of it; so no sums and differences of answers that are given tell a part of one.
/// </summary>
internal sealed class AnswerPools
{
    private readonly List<HashSet<(int Team, int Agent)>> _pools = [];
    private readonly IReadOnlyDictionary<(int Team, int Agent), CellCounts> _pairs;
    private readonly int _least;

    private AnswerPools(IReadOnlyDictionary<(int Team, int Agent), CellCounts> pairs, int least)
    {
        (_pairs, _least) = (pairs, least);
        Teams = Suppression.LeftOut(Sums(pairs, pair => pair.Team), team => team > DayCell.Unattributed, least).ToHashSet();
        if (Teams.Count > 0)
            _pools.Add([.. pairs.Keys.Where(pair => Teams.Contains(pair.Team))]);
        foreach (var team in pairs.Keys.Select(pair => pair.Team).Distinct().Where(team => !Teams.Contains(team)))
        {
            var agents = pairs.Where(pair => pair.Key.Team == team).ToDictionary(pair => pair.Key.Agent, pair => pair.Value);
            var isOut = Suppression.LeftOut(agents, agent => agent > DayCell.Unattributed, least);
            if (isOut.Count > 0)
                _pools.Add([.. isOut.Select(agent => (team, agent))]);
        }
    }

    /// <summary>The teams that are not shown alone.</summary>
    public IReadOnlySet<int> Teams { get; }

    /// <summary>The agents that are not shown alone, in the teams that a filter leaves.</summary>
    public IReadOnlySet<int> Agents(ReportFilter filter) =>
        _pools.SelectMany(pool => pool).Where(pair => filter.Teams.Allows(pair.Team)).Select(pair => pair.Agent).ToHashSet();

    /// <summary>Finds them.</summary>
    /// <param name="pairs">The answers of each agent in each team, whoever is asked for.</param>
    /// <param name="least">How many answers there must be.</param>
    public static AnswerPools Of(IReadOnlyDictionary<(int Team, int Agent), CellCounts> pairs, int least) => new(pairs, least);

    /// <summary>Whether answers are given under a filter's agents and teams: of enough, and of all or none of each pool.</summary>
    public bool Allows(ReportFilter filter)
    {
        var asked = _pairs.Where(pair => filter.Teams.Allows(pair.Key.Team) && filter.Agents.Allows(pair.Key.Agent)).ToList();
        if (asked.Aggregate(default(CellCounts), (sum, pair) => sum.Plus(pair.Value)).IsTooFew(_least))
            return false;
        var keys = asked.Select(pair => pair.Key).ToHashSet();
        return _pools.TrueForAll(pool => pool.IsSubsetOf(keys) || !pool.Overlaps(keys));
    }

    private static Dictionary<int, CellCounts> Sums(
        IReadOnlyDictionary<(int Team, int Agent), CellCounts> pairs, Func<(int Team, int Agent), int> keyOf) => pairs
        .GroupBy(pair => keyOf(pair.Key))
        .ToDictionary(group => group.Key, group => group.Aggregate(default(CellCounts), (sum, pair) => sum.Plus(pair.Value)));
}
