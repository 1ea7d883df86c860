using Dashboard.Data.Access;

namespace Dashboard.Jobs;

/// <summary>Has open pages read again when a command or another instance has changed what people may see.</summary>
internal sealed partial class RightsWorker(RightsWatch watch, TimeProvider clock, ILogger<RightsWorker> logger) : LookWorker(clock)
{
    protected override Task LookAsync(CancellationToken stoppingToken) => watch.LookAsync(stoppingToken);

    protected override void Tell(string reason) => Log.CannotLook(logger, reason);

    private static partial class Log
    {
        [LoggerMessage(
            3005,
            LogLevel.Warning,
            "Whether rights have changed cannot be seen now; open pages ask by themselves every minute: {Reason}")]
        public static partial void CannotLook(ILogger logger, string reason);
    }
}
