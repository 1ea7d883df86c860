using System.Linq.Expressions;
using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

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
    public static bool Changes(Viewer viewer, string? ownerId, DestinationKind kind) =>
        IsOf(viewer, ownerId) && (kind is DestinationKind.Mail || viewer.SeesAllTeams);

    /// <summary>Whether somebody may pause, resume or remove it: also admins, who see no result in it.</summary>
    public static bool Stops(Viewer viewer, string? ownerId) => viewer.Roles.HasFlag(ViewerRoles.Admin) || IsOf(viewer, ownerId);

    /// <summary>Whether somebody may make it theirs.</summary>
    public static bool TakesOver(Viewer viewer, string? ownerId, ScheduleState state) =>
        viewer.SeesAllTeams && (ownerId is null || state is ScheduleState.OwnerGone);

    /// <summary>Everybody who may have reports sent to places that others read: all of them are managers.</summary>
    public static IQueryable<User> Publishers(DashboardContext context) => RoleHolders.Of(context, RoleNames.Manager);

    /// <summary>Whether a schedule is somebody's who may send it where it goes; what others read is never nobody's.</summary>
    public static Task<bool> HasOwnerAsync(DashboardContext context, ReportSchedule schedule, CancellationToken token) => schedule switch
    {
        { Destination.Kind: DestinationKind.Mail, OwnerId: null } => Task.FromResult(true),
        { Destination.Kind: DestinationKind.Mail } => Seers(context).AnyAsync(user => user.Id == schedule.OwnerId, token),
        _ => Publishers(context).AnyAsync(user => user.Id == schedule.OwnerId, token),
    };

    /// <summary>The schedules that are sent though they are nobody's who may have that done.</summary>
    public static IQueryable<ReportSchedule> Orphans(DashboardContext context)
    {
        var (seers, publishers) = (Seers(context), Publishers(context));
        return context.ReportSchedules.Where(schedule => schedule.State == ScheduleState.Active
            && (schedule.Destination.Kind == DestinationKind.Mail
                ? schedule.OwnerId != null && !seers.Any(user => user.Id == schedule.OwnerId)
                : !publishers.Any(user => user.Id == schedule.OwnerId)));
    }

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

    private static bool IsOf(Viewer viewer, string? ownerId) => ownerId is null
        ? viewer.SeesAllTeams
        : viewer.SeesResults && string.Equals(ownerId, viewer.UserId, StringComparison.Ordinal);
}
