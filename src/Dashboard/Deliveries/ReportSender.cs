using Dashboard.Data.Access;
using Dashboard.Data.Schedules;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Store.Instances;
using Dashboard.Deliveries.Carriers;
using Dashboard.Printing;

namespace Dashboard.Deliveries;

/// <summary>
/// Claims what is due, makes each report and has it carried to its place, one after the other; done by the instance that leads.
/// </summary>
/// <param name="claims">Turns due schedules into deliveries.</param>
/// <param name="queue">What is to be sent.</param>
/// <param name="viewers">Who somebody is now.</param>
/// <param name="scopes">A report is made within a scope of its own.</param>
/// <param name="carriers">Every way on which reports go out.</param>
/// <param name="notices">Tells whom it concerns what went wrong.</param>
/// <param name="leadership">Whether this instance leads.</param>
/// <param name="clock">When it looks for schedules that are nobody's.</param>
internal sealed partial class ReportSender(
    ScheduleClaims claims,
    DeliveryQueue queue,
    ViewerReader viewers,
    IServiceScopeFactory scopes,
    IEnumerable<IReportCarrier> carriers,
    DeliveryNotices notices,
    Leadership leadership,
    TimeProvider clock,
    ILogger<ReportSender> logger)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    private DateTimeOffset _lookedAt;

    /// <summary>Sends all that is due now.</summary>
    public async Task SendDueAsync(CancellationToken cancellationToken)
    {
        if (!leadership.IsHeld)
            return;
        if (clock.GetUtcNow() - _lookedAt >= BetweenLooks)
        {
            await notices.TellAsync(await claims.StopOrphansAsync(cancellationToken), cancellationToken);
            _lookedAt = clock.GetUtcNow();
        }

        await notices.TellAsync(await claims.RunAsync(cancellationToken), cancellationToken);
        while (leadership.IsHeld && await queue.NextAsync(cancellationToken) is { } due)
            await SendAsync(due, cancellationToken);
    }

    private async Task SendAsync(DueDelivery due, CancellationToken cancellationToken)
    {
        var end = await TryAsync(due, cancellationToken);

        // What was sent is written down also where the product is being ended.
        await queue.EndAsync(due, end, end.State is DeliveryState.Sent ? CancellationToken.None : cancellationToken);

        // Whatever became of the last of a run: what has failed of it before is told then.
        if (!due.IsTest && await queue.FailureOfAsync(due, cancellationToken) is { } failed)
            await notices.TellAsync(failed, cancellationToken);
    }

    private async Task<DeliveryEnd> TryAsync(DueDelivery due, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var viewer = await viewers.ForAsync(due.UserId, cancellationToken);
            var made = await scope.ServiceProvider.GetRequiredService<ReportMaker>().MakeAsync(viewer, due, cancellationToken);
            if (made.Withheld is { } why)
                return new DeliveryEnd(DeliveryState.Withheld, made.Details) { Reason = why };
            if (made.Fault is { } fault)
                return new DeliveryEnd(DeliveryState.Failed, made.Details) { Reason = fault };
            if (made.Report is null)
                return new DeliveryEnd(DeliveryState.Skipped, made.Details);
            var carrier = carriers.Single(one => one.Carries(due.To.Kind));
            return await IsStillAsync(viewer, cancellationToken)
                ? EndOf(await carrier.CarryAsync(due, made.Report, cancellationToken), made.Details)
                : Again(made.Details, "Their rights were changed while it was made.");
        }
        catch (PrintFailedException exception)
        {
            return Again(due.Query, exception.Message);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.CannotMake(logger, due.ScheduleName, exception);
            return Again(due.Query, "It could not be made.");
        }
    }

    private static DeliveryEnd EndOf(CarriedReport carried, string details) => carried.Fault is { } fault
        ? Again(details, fault) with { MayBeTriedAgain = !carried.IsLasting, IsPlaceGone = carried.IsPlaceGone }
        : new DeliveryEnd(DeliveryState.Sent, details) { Bytes = carried.Bytes };

    private static DeliveryEnd Again(string details, string why) =>
        new(DeliveryState.Failed, details) { Reason = why, MayBeTriedAgain = true };

    // A right that ended while the report was made ends with it.
    private async Task<bool> IsStillAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var now = await viewers.ForAsync(viewer.UserId, cancellationToken);
        return now.Roles == viewer.Roles && now.Scope.Equals(viewer.Scope);
    }

    private static partial class Log
    {
        [LoggerMessage(3023, LogLevel.Error, "The report \"{Schedule}\" could not be made; it is tried again.")]
        public static partial void CannotMake(ILogger logger, string schedule, Exception exception);
    }
}
