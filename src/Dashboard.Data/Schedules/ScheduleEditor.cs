using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Schedules.Destinations;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Schedules;

/// <summary>
/// Makes, changes, pauses and removes schedules. What somebody may is asked within the transaction, and every change is in the audit log.
/// </summary>
public sealed class ScheduleEditor
{
    private readonly StoreWriter _writer;
    private readonly StoreChanges _changes;
    private readonly DestinationDesk _destinations;
    private readonly ScheduleDrafts _drafts;
    private readonly TimeProvider _clock;

    internal ScheduleEditor(StoreWriter writer, StoreChanges changes, DestinationDesk destinations, TimeProvider clock)
    {
        (_writer, _changes, _clock) = (writer, changes, clock);
        (_destinations, _drafts) = (destinations, new ScheduleDrafts(destinations, clock));
    }

    /// <summary>Makes a schedule of the viewer's own.</summary>
    /// <param name="draft">What it is to be.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Done, or everything that is wrong.</returns>
    public Task<ScheduleAnswer> AddAsync(Viewer viewer, ScheduleDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return WriteAsync(viewer, AddAsync, cancellationToken);

        async Task<ScheduleAnswer> AddAsync(DashboardContext context, Viewer now, CancellationToken token)
        {
            if (!now.SeesResults)
                return ScheduleAnswer.Refused(ScheduleProblem.NotAllowed);
            if (await context.ReportSchedules.CountAsync(other => other.OwnerId == now.UserId, token) >= ScheduleDraft.MostSchedules)
                return ScheduleAnswer.Refused(ScheduleProblem.TooMany);
            var schedule = new ReportSchedule
            {
                Id = Guid.CreateVersion7(_clock.GetUtcNow()),
                OwnerId = now.UserId,
                Name = "",
                Query = "",
                Zone = "",
                Language = "",
                ChangedBy = "",
            };
            var edit = new ScheduleEdit(context, now, schedule, token);
            var answer = await _drafts.PutAsync(edit, draft, AuditActions.ScheduleAdded);
            if (answer.Succeeded)
                context.ReportSchedules.Add(schedule);
            return answer;
        }
    }

    /// <summary>Changes a schedule, which keeps its owner.</summary>
    /// <param name="known">It as it was read.</param>
    /// <param name="draft">What it is to be.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Done, or everything that is wrong.</returns>
    public Task<ScheduleAnswer> ChangeAsync(
        Viewer viewer, ScheduleListing known, ScheduleDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(draft);
        return ChangeAsync(
            viewer,
            known.Id,
            (now, schedule) => ScheduleAccess.Changes(now, schedule.OwnerId, schedule.Destination.Kind),
            async edit => edit.Schedule.Version != known.Version
                ? ScheduleAnswer.Refused(ScheduleProblem.Changed)
                : await _drafts.PutAsync(edit, draft, AuditActions.ScheduleChanged),
            cancellationToken);
    }

    /// <summary>Sends nothing of a schedule until it is resumed; what waits to be sent is not sent either.</summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<ScheduleAnswer> PauseAsync(Viewer viewer, Guid id, CancellationToken cancellationToken) => ChangeAsync(
        viewer,
        id,
        (now, schedule) => ScheduleAccess.Stops(now, schedule.OwnerId),
        async edit =>
        {
            if (edit.Schedule.State is not ScheduleState.Active)
                return ScheduleAnswer.Done;
            (edit.Schedule.State, edit.Schedule.NextDueAt) = (ScheduleState.Paused, null);
            await edit.WithdrawAsync();
            return Done(edit, AuditActions.SchedulePaused);
        },
        cancellationToken);

    /// <summary>Sends a schedule again, from its next time on: what was missed stays missed.</summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<ScheduleAnswer> ResumeAsync(Viewer viewer, Guid id, CancellationToken cancellationToken) => ChangeAsync(
        viewer,
        id,
        (now, schedule) => ScheduleAccess.Stops(now, schedule.OwnerId),
        async edit =>
        {
            var schedule = edit.Schedule;
            if (schedule.State is ScheduleState.Active)
                return ScheduleAnswer.Done;
            if (!await ScheduleAccess.HasOwnerAsync(edit.Context, schedule, edit.Token))
                return ScheduleAnswer.Refused(ScheduleProblem.OwnerGone);
            if (schedule.Destination.Kind is DestinationKind.Mail
                && !await edit.Context.ScheduleRecipients.AnyAsync(recipient => recipient.ScheduleId == schedule.Id, edit.Token))
                return ScheduleAnswer.Refused(ScheduleProblem.NoRecipient);
            (schedule.State, schedule.NextDueAt) = (ScheduleState.Active, ScheduleRules.NextOf(schedule, _clock.GetUtcNow()));
            return Done(edit, AuditActions.ScheduleResumed);
        },
        cancellationToken);

    /// <summary>Removes a schedule; what was sent stays in its history.</summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<ScheduleAnswer> RemoveAsync(Viewer viewer, Guid id, CancellationToken cancellationToken) => ChangeAsync(
        viewer,
        id,
        (now, schedule) => ScheduleAccess.Stops(now, schedule.OwnerId),
        async edit =>
        {
            await edit.WithdrawAsync();
            edit.Context.ReportSchedules.Remove(edit.Schedule);
            return Done(edit, AuditActions.ScheduleRemoved);
        },
        cancellationToken);

    /// <summary>Makes a schedule the manager's own that is the organisation's, or whose owner is gone; it is sent again.</summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<ScheduleAnswer> TakeOverAsync(Viewer viewer, Guid id, CancellationToken cancellationToken) => ChangeAsync(
        viewer,
        id,
        (now, schedule) => ScheduleAccess.TakesOver(now, schedule.OwnerId, schedule.State),
        async edit =>
        {
            var schedule = edit.Schedule;
            var taken = await NamesOfAsync(edit.Context, edit.Viewer.UserId, edit.Token);
            (schedule.OwnerId, schedule.Name) = (edit.Viewer.UserId, FreeName.Of(schedule.Name, taken));
            if (schedule.State is ScheduleState.OwnerGone)
                (schedule.State, schedule.NextDueAt) = (ScheduleState.Active, ScheduleRules.NextOf(schedule, _clock.GetUtcNow()));
            return Done(edit, AuditActions.ScheduleTakenOver);
        },
        cancellationToken);

    /// <summary>Gives a webhook another key; the one before signs too for a day.</summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Done with the key, which is never shown again.</returns>
    public Task<ScheduleAnswer> RenewKeyAsync(Viewer viewer, Guid id, CancellationToken cancellationToken) => ChangeAsync(
        viewer,
        id,
        (now, schedule) => ScheduleAccess.Changes(now, schedule.OwnerId, schedule.Destination.Kind),
        edit =>
        {
            if (edit.Schedule.Destination.Kind is not DestinationKind.Webhook)
                return Task.FromResult(ScheduleAnswer.Refused(ScheduleProblem.NoKey));
            (edit.Schedule.Destination, var key) = _destinations.Renew(edit.Schedule.Destination, _clock.GetUtcNow());
            return Task.FromResult(Done(edit, AuditActions.ScheduleKeyRenewed) with { NewKey = key });
        },
        cancellationToken);

    /// <summary>
    /// Has a report of a schedule sent at once, made with the rights that the viewer has: to the viewer alone where it goes by mail, and to
    /// its place where it goes elsewhere.
    /// </summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<ScheduleAnswer> TestAsync(Viewer viewer, Guid id, CancellationToken cancellationToken) => ChangeAsync(
        viewer,
        id,
        (now, schedule) => ScheduleAccess.Changes(now, schedule.OwnerId, schedule.Destination.Kind),
        edit =>
        {
            var now = _clock.GetUtcNow();
            var to = edit.Schedule.Destination is { Kind: not DestinationKind.Mail } place ? place.Shown : edit.Viewer.Name;
            edit.Context.ReportDeliveries.Add(DeliveryQueue.NewDelivery(
                edit.Schedule, Guid.CreateVersion7(now), now, now, edit.Viewer.UserId, to, isTest: true));
            edit.Log(_clock, AuditActions.ScheduleTested, edit.Schedule.Name);
            return Task.FromResult(ScheduleAnswer.Done);
        },
        cancellationToken);

    private async Task<ScheduleAnswer> WriteAsync(
        Viewer viewer, Func<DashboardContext, Viewer, CancellationToken, Task<ScheduleAnswer>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var answer = await _writer.WriteAsync(
            async (context, token) => await work(context, await PresentRights.OfAsync(context, viewer, token), token), cancellationToken);
        if (answer.Succeeded)
            _changes.Publish(StoreChange.OfKinds(ChangeKinds.Schedules));
        return answer;
    }

    private Task<ScheduleAnswer> ChangeAsync(
        Viewer viewer,
        Guid id,
        Func<Viewer, ReportSchedule, bool> may,
        Func<ScheduleEdit, Task<ScheduleAnswer>> work,
        CancellationToken cancellationToken)
    {
        return WriteAsync(viewer, WorkAsync, cancellationToken);

        async Task<ScheduleAnswer> WorkAsync(DashboardContext context, Viewer now, CancellationToken token)
        {
            var schedule = await context.ReportSchedules.Include(row => row.Recipients)
                .Where(ScheduleAccess.SeenBy(now)).SingleOrDefaultAsync(row => row.Id == id, token);
            if (schedule is null)
                return ScheduleAnswer.Refused(ScheduleProblem.Gone);
            if (may(now, schedule))
                return await work(new ScheduleEdit(context, now, schedule, token));
            context.AddRefusal(_clock, Actor.FromViewer(now), $"the schedule \"{schedule.Name}\"");
            return ScheduleAnswer.Refused(ScheduleProblem.NotAllowed);
        }
    }

    private static async Task<HashSet<string>> NamesOfAsync(DashboardContext context, string ownerId, CancellationToken token) =>
        (await context.ReportSchedules.Where(schedule => schedule.OwnerId == ownerId).Select(schedule => schedule.Name).ToListAsync(token))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private ScheduleAnswer Done(ScheduleEdit edit, string action)
    {
        edit.Touch(_clock.GetUtcNow());
        edit.Log(_clock, action, edit.Schedule.Name);
        return ScheduleAnswer.Done;
    }
}
