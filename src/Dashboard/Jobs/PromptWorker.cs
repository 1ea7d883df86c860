using Dashboard.Data.Prompting.Outbox;

namespace Dashboard.Jobs;

/// <summary>Sends the prompts of closed conversations, within a second or two of when they are due.</summary>
internal sealed partial class PromptWorker(PromptOutbox outbox, TimeProvider clock, ILogger<PromptWorker> logger) : LookWorker(clock)
{
    protected override Task LookAsync(CancellationToken stoppingToken) => outbox.RunAsync(stoppingToken);

    protected override void Tell(string reason) => Log.CannotSend(logger, reason);

    private static partial class Log
    {
        [LoggerMessage(3040, LogLevel.Warning, "Prompts cannot be looked at now; those that are due are sent later: {Reason}")]
        public static partial void CannotSend(ILogger logger, string reason);
    }
}
