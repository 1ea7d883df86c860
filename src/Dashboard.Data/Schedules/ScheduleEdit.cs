using Dashboard.Data.Access;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

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

    public void Refuse(TimeProvider clock, string what) => Context.AddRefusal(clock, Actor.FromViewer(Viewer), what);

    /// <summary>Sends nothing any more of what waits to be sent.</summary>
    public Task WithdrawAsync()
    {
        var id = Schedule.Id;
        return Context.ReportDeliveries
            .Where(delivery => delivery.ScheduleId == id && delivery.State == DeliveryState.Waiting)
            .ExecuteUpdateAsync(row => row.SetProperty(delivery => delivery.State, DeliveryState.Withdrawn), Token);
    }
}
