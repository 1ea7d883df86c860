using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Schedules;

/// <summary>One change of a schedule, within its transaction.</summary>
/// <param name="Context">The transaction's.</param>
/// <param name="Viewer">Who makes it, as they are now.</param>
/// <param name="Schedule">What is changed.</param>
/// <param name="Token">Stops it before the commit.</param>
internal sealed record ScheduleEdit(DashboardContext Context, Viewer Viewer, ReportSchedule Schedule, CancellationToken Token)
{
    public void Touch(DateTimeOffset now) =>
        (Schedule.Version, Schedule.ChangedBy, Schedule.ChangedAt) = (Guid.CreateVersion7(now), Viewer.Name, now);

    public void Log(TimeProvider clock, string action, string details) =>
        Context.AuditLog.Add(AuditEntries.New(clock, Actor.FromViewer(Viewer), action, details));
}
