using System.Linq.Expressions;
using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Schedules;

/// <summary>Who sees and who changes which schedule, and to whom somebody may have reports sent.</summary>
internal static class ScheduleAccess
{
    /// <summary>
    /// Supervisors and managers see their own, managers also the organisation's and those whose owner is gone, and admins all.
    /// </summary>
    public static Expression<Func<ReportSchedule, bool>> SeenBy(Viewer viewer)
    {
        var (id, seesAll) = (viewer.UserId, viewer.Roles.HasFlag(ViewerRoles.Admin));
        var (sees, isManager) = (viewer.SeesResults, viewer.SeesAllTeams);
        return schedule => seesAll
            || (sees && schedule.OwnerId == id)
            || (isManager && (schedule.OwnerId == null || schedule.State == ScheduleState.OwnerGone));
    }

    /// <summary>Whether somebody decides what is sent, when and to whom: the owner, and managers for the organisation.</summary>
    public static bool Changes(Viewer viewer, string? ownerId) => ownerId is null
        ? viewer.SeesAllTeams
        : viewer.SeesResults && string.Equals(ownerId, viewer.UserId, StringComparison.Ordinal);

    /// <summary>Whether somebody may pause, resume or remove it: also admins, who see no result in it.</summary>
    public static bool Stops(Viewer viewer, string? ownerId) => viewer.Roles.HasFlag(ViewerRoles.Admin) || Changes(viewer, ownerId);

    /// <summary>Whether somebody may make it theirs.</summary>
    public static bool TakesOver(Viewer viewer, string? ownerId, ScheduleState state) =>
        viewer.SeesAllTeams && (ownerId is null || state is ScheduleState.OwnerGone);

    /// <summary>Everybody who sees results now.</summary>
    public static IQueryable<User> Seers(DashboardContext context) =>
        RoleHolders.Of(context, RoleNames.Manager).Union(RoleHolders.Of(context, RoleNames.Supervisor));

    /// <summary>
    /// To whom somebody may have reports sent: themselves, managers, and of supervisors those who lead one of the same teams; managers
    /// choose among all who see results.
    /// </summary>
    public static IQueryable<User> OfferedTo(Viewer viewer, DashboardContext context)
    {
        var (id, teams) = (viewer.UserId, viewer.Teams.ToArray());
        var supervisors = RoleHolders.Of(context, RoleNames.Supervisor);
        return !viewer.SeesResults ? context.Users.Where(_ => false)
            : viewer.SeesAllTeams ? Seers(context)
            : RoleHolders.Of(context, RoleNames.Manager)
                .Union(supervisors.Where(user => user.Id == id || user.Teams.Any(team => teams.Contains(team.TeamId))));
    }
}
