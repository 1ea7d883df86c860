using Dashboard.Jobs;

namespace Dashboard.Deliveries;

/// <summary>Makes files in the background, within a second or two of being asked for them.</summary>
internal sealed partial class FileWorker(FileMaker maker, TimeProvider clock, ILogger<FileWorker> logger) : LookWorker(clock)
{
    protected override Task LookAsync(CancellationToken stoppingToken) => maker.MakeDueAsync(stoppingToken);

    protected override void Tell(string reason) => Log.CannotLook(logger, reason);

    private static partial class Log
    {
        [LoggerMessage(3032, LogLevel.Warning, "Files cannot be made in the background now; it is tried every second: {Reason}")]
        public static partial void CannotLook(ILogger logger, string reason);
    }
}
