using System.Collections.Frozen;

namespace Dashboard.Data.Access;

/// <summary>The Viewer rule for a team and an agent, quick enough to be asked for every cell.</summary>
/// <param name="viewer">Who is looking.</param>
internal sealed class CellSight(Viewer viewer)
{
    private readonly bool _seesAll = viewer is { SeesAllTeams: true, OwnAgents.Count: 0 };
    private readonly FrozenSet<int>? _teams = viewer.SeesAllTeams ? null : viewer.Teams.ToFrozenSet();
    private readonly FrozenSet<int> _own = viewer.OwnAgents.ToFrozenSet();
    private readonly bool _permitted = viewer.SeesResults;

    /// <summary>Whether the viewer may see it; 0 stands for Unattributed, which belongs to no team of a supervisor.</summary>
    public bool Includes(int teamId, int agentId) =>
        _seesAll || (_permitted && !_own.Contains(agentId) && (_teams is null || (teamId != 0 && _teams.Contains(teamId))));
}
