using Dashboard.Data.Access;

namespace Dashboard.Data.Tests.Access;

/// <summary>metrics.md, "Who sees what", said once more and without a database: what every way to results must agree with.</summary>
internal static class PlainRule
{
    /// <summary>Whether results of a team and an agent are shown; null is what nobody told us.</summary>
    public static bool Sees(Viewer viewer, int? team, int? agent)
    {
        var isTheirs = viewer.OwnAgents.Any(own => own == agent);
        var mayBeTheirs = !viewer.OwnAgents.IsEmpty && agent is null;
        if (isTheirs || mayBeTheirs)
            return false;
        if (viewer.Roles.HasFlag(ViewerRoles.Manager))
            return true;
        return viewer.Roles.HasFlag(ViewerRoles.Supervisor) && team is not null && viewer.Teams.Any(assigned => assigned == team);
    }
}
