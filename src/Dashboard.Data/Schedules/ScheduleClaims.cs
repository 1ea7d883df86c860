using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Schedules;

/// <summary>
/// Turns schedules that are due into deliveries. The next due time and the deliveries are written in one transaction that only one of
/// several instances can win, so that no run is made twice or lost. However many times were missed, one run is made of them.
/// </summary>
public sealed class ScheduleClaims
{
    /// <summary>How long the history of what was sent is kept.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(400);

    private static readonly DeliveryState[] Open = [DeliveryState.Waiting, DeliveryState.Sending];

    private readonly StoreWriter _writer;
    private readonly StoreChanges _changes;
    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly TimeProvider _clock;

    internal ScheduleClaims(
        StoreWriter writer, StoreChanges changes, IDbContextFactory<DashboardContext> contexts, TimeProvider clock) =>
        (_writer, _changes, _contexts, _clock) = (writer, changes, contexts, clock);

    /// <summary>Claims all that are due, one after the other.</summary>
    /// <returns>The schedules that were stopped, since they belong to nobody who may send them, or are for nobody any more.</returns>
    public async Task<IReadOnlyList<StoppedSchedule>> RunAsync(CancellationToken cancellationToken)
    {
        var stopped = new List<StoppedSchedule>();
        while (await NextDueAsync(cancellationToken) is { } due)
        {
            if (await _writer.WriteAsync((context, token) => ClaimAsync(context, due.Id, due.At, token), cancellationToken) is { } one)
                stopped.Add(one);
            _changes.Publish(StoreChange.OfKinds(ChangeKinds.Schedules));
        }

        return stopped;
    }

    /// <summary>Stops the schedules whose owner may not send them any more, whenever they are due.</summary>
    /// <returns>Those that were stopped.</returns>
    public async Task<IReadOnlyList<StoppedSchedule>> StopOrphansAsync(CancellationToken cancellationToken)
    {
        await using (var context = await _contexts.CreateDbContextAsync(cancellationToken))
        {
            if (!await ScheduleAccess.Orphans(context).AnyAsync(cancellationToken))
                return [];
        }

        var stopped = await _writer.WriteAsync(StopAsync, cancellationToken);
        _changes.Publish(StoreChange.OfKinds(ChangeKinds.Schedules));
        return stopped;

        async Task<IReadOnlyList<StoppedSchedule>> StopAsync(DashboardContext context, CancellationToken token)
        {
            var orphans = await ScheduleAccess.Orphans(context).OrderBy(schedule => schedule.Id).ToListAsync(token);
            return [.. orphans.Select(schedule => Stop(context, schedule, ScheduleState.OwnerGone))];
        }
    }

    // Where nothing is due, as nearly always, nothing is written.
    private async Task<DueSchedule?> NextDueAsync(CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.ReportSchedules.AsNoTracking()
            .Where(schedule => schedule.State == ScheduleState.Active && schedule.NextDueAt <= now)
            .OrderBy(schedule => schedule.NextDueAt).ThenBy(schedule => schedule.Id)
            .Select(schedule => new DueSchedule(schedule.Id, schedule.NextDueAt!.Value))
            .FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<StoppedSchedule?> ClaimAsync(DashboardContext context, Guid id, DateTimeOffset due, CancellationToken token)
    {
        var schedule = await context.ReportSchedules.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, token);
        if (schedule is null)
            return null;
        var now = _clock.GetUtcNow();
        DateTimeOffset? next = ScheduleRules.NextOf(schedule, now);

        // Who comes second waits here for who came first, and finds another time.
        var taken = await context.ReportSchedules
            .Where(row => row.Id == id && row.NextDueAt == due && row.State == ScheduleState.Active)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.NextDueAt, next), token);
        if (taken == 0)
            return null;
        await ForgetAsync(context, now, token);
        var targets = await TargetsAsync(context, schedule, token);
        var why = !await ScheduleAccess.HasOwnerAsync(context, schedule, token) ? ScheduleState.OwnerGone
            : targets.Count == 0 ? ScheduleState.NobodyLeft
            : ScheduleState.Active;
        if (why is not ScheduleState.Active)
            return Stop(context, await context.ReportSchedules.SingleAsync(row => row.Id == id, token), why);
        var (run, latest) = (Guid.CreateVersion7(now), due);

        // What was missed is made up for once, by its latest time: nobody waits for the week before last.
        for (var later = due; later <= now; later = ScheduleRules.NextOf(schedule, later))
            latest = later;
        foreach (var (userId, to) in targets)
            context.ReportDeliveries.Add(DeliveryQueue.NewDelivery(schedule, run, latest, now, userId, to, isTest: false));
        return null;
    }

    /// <summary>Whose report goes to whom, or to which place.</summary>
    private static async Task<List<(string UserId, string To)>> TargetsAsync(
        DashboardContext context, ReportSchedule schedule, CancellationToken token)
    {
        if (schedule is { Destination.Kind: not DestinationKind.Mail, OwnerId: { } owner })
            return [(owner, schedule.Destination.Shown)];
        var recipients = await context.ScheduleRecipients.Where(recipient => recipient.ScheduleId == schedule.Id)
            .Join(context.Users, recipient => recipient.UserId, user => user.Id, (_, user) => new { user.Id, user.UserName })
            .OrderBy(user => user.Id).ToListAsync(token);
        return [.. recipients.Select(user => (user.Id, user.UserName ?? user.Id))];
    }

    private StoppedSchedule Stop(DashboardContext context, ReportSchedule schedule, ScheduleState why)
    {
        (schedule.State, schedule.NextDueAt) = (why, null);
        var reason = why is ScheduleState.OwnerGone ? "its owner may not send it any more" : "it is for nobody any more";
        context.AuditLog.Add(AuditEntries.New(_clock, Actor.Product, AuditActions.ScheduleStopped, $"{schedule.Name}: {reason}"));
        return new StoppedSchedule(schedule.Id, schedule.Name, why);
    }

    private static Task<int> ForgetAsync(DashboardContext context, DateTimeOffset now, CancellationToken token)
    {
        var until = now - KeptFor;
        return context.ReportDeliveries
            .Where(delivery => delivery.DueAt < until && !Open.Contains(delivery.State)).ExecuteDeleteAsync(token);
    }

    private sealed record DueSchedule(Guid Id, DateTimeOffset At);
}

/// <summary>A schedule that the product has stopped.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Why">Why it is not sent.</param>
public sealed record StoppedSchedule(Guid Id, string Name, ScheduleState Why);
