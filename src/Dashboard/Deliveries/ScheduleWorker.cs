using Dashboard.Jobs;

namespace Dashboard.Deliveries;

/// <summary>Sends reports, within a second or two of when they are due.</summary>
internal sealed partial class ScheduleWorker(ReportSender sender, TimeProvider clock, ILogger<ScheduleWorker> logger) : LookWorker(clock)
{
    protected override Task LookAsync(CancellationToken stoppingToken) => sender.SendDueAsync(stoppingToken);

    protected override void Tell(string reason) => Log.CannotSend(logger, reason);

    private static partial class Log
    {
        [LoggerMessage(3022, LogLevel.Warning, "Scheduled reports cannot be looked at now; those that are due are sent later: {Reason}")]
        public static partial void CannotSend(ILogger logger, string reason);
    }
}
