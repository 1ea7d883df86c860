using Dashboard.Data.Access;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Planning;

/// <summary>Who sees and who changes what is set or noted for whom.</summary>
public static class PlanAccess
{
    /// <summary>
    /// Whoever sees results sees what is for everybody or an account; what is for a team, only who sees that team.
    /// </summary>
    public static bool Sees(Viewer viewer, Audience audience)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.SeesResults
            && (audience.Kind is not AudienceKind.Team || viewer.SeesAllTeams || viewer.Teams.Contains(audience.Id));
    }

    /// <summary>Managers set targets, for whomever.</summary>
    public static bool SetsTargets(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.SeesAllTeams;
    }

    /// <summary>Managers note events for whomever, supervisors for the teams that they see.</summary>
    public static bool Notes(Viewer viewer, Audience audience)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.SeesAllTeams || (audience.Kind is AudienceKind.Team && Sees(viewer, audience));
    }
}
