using Dashboard.Mailing;

namespace Dashboard.Jobs;

/// <summary>Sends, within a second or two, the mails by which people set a new password.</summary>
internal sealed partial class ResetWorker(ResetMails mails, TimeProvider clock, ILogger<ResetWorker> logger) : LookWorker(clock)
{
    protected override Task LookAsync(CancellationToken stoppingToken) => mails.SendDueAsync(stoppingToken);

    protected override void Tell(string reason) => Log.CannotSend(logger, reason);

    private static partial class Log
    {
        [LoggerMessage(
            3021,
            LogLevel.Warning,
            "Mails with new passwords cannot be sent now; those that were asked for are kept, and sent later: {Reason}")]
        public static partial void CannotSend(ILogger logger, string reason);
    }
}
