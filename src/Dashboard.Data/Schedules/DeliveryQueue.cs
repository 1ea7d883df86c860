using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Schedules.Destinations;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Schedules;

/// <summary>
/// The reports that are to be sent now, each to one person or place. Each is leased to whoever sends it; who does not come back in time
/// loses it to the next that asks. So a report that was begun is sent at least once: only where the product was ended between sending it
/// and writing that down is it sent again, which its history says.
/// </summary>
public sealed class DeliveryQueue
{
    /// <summary>How often one is tried: over half a day.</summary>
    public const int MostTries = 8;

    /// <summary>Longer than making and sending one takes.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    private readonly StoreWriter _writer;
    private readonly StoreChanges _changes;
    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly TimeProvider _clock;

    internal DeliveryQueue(
        StoreWriter writer, StoreChanges changes, IDbContextFactory<DashboardContext> contexts, TimeProvider clock) =>
        (_writer, _changes, _contexts, _clock) = (writer, changes, contexts, clock);

    /// <summary>Leases the next one.</summary>
    /// <returns>It; null where none is to be sent now.</returns>
    public async Task<DueDelivery?> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            if (await FirstAsync(context, cancellationToken) is null)
                return null;
            if (await _writer.WriteAsync(TakeAsync, cancellationToken) is { } taken)
                return taken;
        }
    }

    /// <summary>Writes down what became of one. Who has lost its lease meanwhile changes nothing.</summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Completes once it is on disk.</returns>
    public async Task EndAsync(DueDelivery delivery, DeliveryEnd end, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(end);
        await _writer.WriteAsync(WriteAsync, cancellationToken);
        _changes.Publish(StoreChange.OfKinds(ChangeKinds.Schedules));

        async Task WriteAsync(DashboardContext context, CancellationToken token)
        {
            var row = await context.ReportDeliveries.SingleOrDefaultAsync(
                one => one.Id == delivery.Id && one.State == DeliveryState.Sending && one.Tries == delivery.Tries, token);
            if (row is null)
                return;
            var now = _clock.GetUtcNow();
            row.Reason = end.Reason is null ? null : OutsideText.Line(end.Reason, ReportDelivery.LongestReason);
            if (end is { State: DeliveryState.Failed, MayBeTriedAgain: true } && row.Tries < MostTries)
            {
                (row.State, row.NextTryAt) = (DeliveryState.Waiting, now + Backoff.After(row.Tries));
                return;
            }

            (row.State, row.EndedAt, row.Bytes) = (end.State, now, end.Bytes);
            var tail = end.Reason is null ? "" : $": {end.Reason}";
            context.AuditLog.Add(AuditEntries.New(
                _clock, Actor.Product, ActionOf(end.State), $"{row.ScheduleName} to {PlaceOf(row)}, {end.Details}{tail}"));
            if (end.IsPlaceGone)
                await StopAsync(context, delivery, token);
        }
    }

    /// <summary>What could not be sent of a run, once nothing of it is open any more and something has failed.</summary>
    /// <returns>It; null where there is nothing to tell.</returns>
    public async Task<FailedRun?> FailureOfAsync(DueDelivery delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var run = await context.ReportDeliveries.AsNoTracking()
            .Where(one => one.RunId == delivery.RunId).OrderBy(one => one.UserName).ToListAsync(cancellationToken);
        var failed = run.Where(one => one.State is DeliveryState.Failed).ToList();
        if (failed.Count == 0 || run.Exists(one => one.State is DeliveryState.Waiting or DeliveryState.Sending))
            return null;
        var owner = await context.ReportSchedules.Where(one => one.Id == delivery.ScheduleId)
            .Join(context.Users, one => one.OwnerId, user => user.Id, (_, user) => user.Email).SingleOrDefaultAsync(cancellationToken);
        return new FailedRun(
            delivery.ScheduleName,
            owner,
            run[0].DueAt,
            [.. failed.Select(one => new FailedDelivery(one.Destination, one.UserName, one.Reason ?? ""))]);
    }

    internal static ReportDelivery NewDelivery(
        ReportSchedule schedule, Guid run, DateTimeOffset due, DateTimeOffset now, string userId, string userName, bool isTest) => new()
    {
        Id = Guid.CreateVersion7(now),
        RunId = run,
        ScheduleId = schedule.Id,
        ScheduleName = schedule.Name,
        DueAt = due,
        IsTest = isTest,
        Destination = schedule.Destination.Kind,
        UserId = userId,
        UserName = userName,
        NextTryAt = now,
    };

    private static string PlaceOf(ReportDelivery row) =>
        row.Destination is DestinationKind.Mail ? row.UserName : $"{row.Destination} {row.UserName}";

    /// <summary>Sends no more to a place that is gone, unless somebody has changed the schedule meanwhile.</summary>
    private async Task StopAsync(DashboardContext context, DueDelivery delivery, CancellationToken token)
    {
        var schedule = await context.ReportSchedules.SingleOrDefaultAsync(
            one => one.Id == delivery.ScheduleId && one.Version == delivery.Version && one.State == ScheduleState.Active, token);
        if (schedule is null)
            return;
        (schedule.State, schedule.NextDueAt) = (ScheduleState.PlaceGone, null);
        context.AuditLog.Add(AuditEntries.New(
            _clock, Actor.Product, AuditActions.ScheduleStopped, $"{schedule.Name}: the place that it was sent to is gone"));
    }

    private static string ActionOf(DeliveryState state) => state switch
    {
        DeliveryState.Sent => AuditActions.ReportSent,
        DeliveryState.Skipped => AuditActions.ReportSkipped,
        DeliveryState.Withheld => AuditActions.ReportWithheld,
        _ => AuditActions.ReportNotSent,
    };

    private async Task<DueDelivery?> TakeAsync(DashboardContext context, CancellationToken token)
    {
        if (await FirstAsync(context, token) is not { } row)
            return null;
        var (now, tries) = (_clock.GetUtcNow(), row.Tries);
        var isInterrupted = row.State is DeliveryState.Sending;
        var schedule = await context.ReportSchedules.AsNoTracking().SingleOrDefaultAsync(one => one.Id == row.ScheduleId, token);
        var mail = await context.Users.Where(user => user.Id == row.UserId).Select(user => user.Email).SingleOrDefaultAsync(token);
        var state = IsStillWanted(row, schedule) ? DeliveryState.Sending : DeliveryState.Withdrawn;
        var until = now + Lease;
        var taken = await context.ReportDeliveries
            .Where(one => one.Id == row.Id && one.Tries == tries && one.NextTryAt <= now)
            .ExecuteUpdateAsync(
                set => set.SetProperty(one => one.State, state)
                    .SetProperty(one => one.Tries, tries + 1)
                    .SetProperty(one => one.NextTryAt, until)
                    .SetProperty(one => one.WasInterrupted, one => one.WasInterrupted || isInterrupted),
                token);
        return taken == 0 || schedule is null || state is not DeliveryState.Sending
            ? null
            : new DueDelivery(
                row.Id, row.RunId, schedule.Id, schedule.Name, schedule.Query, schedule.Language, schedule.WhenEmpty, row.UserId,
                DueDestination.Of(schedule.Destination, mail, now), row.DueAt, row.IsTest, tries + 1)
            {
                Version = schedule.Version,
                File = schedule.File,
            };
    }

    // What others read goes there as its owner's report: where it has another owner by now, nobody has asked for that one.
    private static bool IsStillWanted(ReportDelivery row, ReportSchedule? schedule) => schedule is not null
        && schedule.Destination.Kind == row.Destination
        && (row.Destination is DestinationKind.Mail || row.IsTest || string.Equals(schedule.OwnerId, row.UserId, StringComparison.Ordinal));

    private Task<ReportDelivery?> FirstAsync(DashboardContext context, CancellationToken token)
    {
        var now = _clock.GetUtcNow();
        return context.ReportDeliveries.AsNoTracking()
            .Where(one => (one.State == DeliveryState.Waiting || one.State == DeliveryState.Sending) && one.NextTryAt <= now)
            .OrderBy(one => one.NextTryAt).ThenBy(one => one.Id)
            .FirstOrDefaultAsync(token);
    }
}
