using Dashboard.Data.Access;
using Dashboard.Data.Store.Changes;

namespace Dashboard.Data.Planning.Coaching;

/// <summary>Who sees, and so may change, what is noted about an agent.</summary>
public static class CoachingAccess
{
    /// <summary>
    /// Whoever sees the results of the agent in that team: managers and the team's supervisors, but never the agent, by whatever spelling.
    /// </summary>
    public static bool Sees(Viewer viewer, AgentInTeam about)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.SeesResults && about is { TeamId: > 0, AgentId: > 0 } && viewer.Scope.Sees(about);
    }
}
