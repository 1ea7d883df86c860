using Dashboard.Data.FileJobs;
using Dashboard.Data.Store.Instances;
using Dashboard.Jobs;

namespace Dashboard.Deliveries;

/// <summary>
/// Lets go of files within a second or two of when their time is over or a right has ended, also while a long one is being made. Every
/// instance looks into the folder, which should be one for all of them.
/// </summary>
internal sealed partial class FileSweepWorker(
    FileJobSweep sweep, Leadership leadership, TimeProvider clock, ILogger<FileSweepWorker> logger) : LookWorker(clock)
{
    protected override Task LookAsync(CancellationToken stoppingToken) =>
        leadership.IsHeld ? sweep.RunAsync(stoppingToken) : sweep.SweepFolderAsync(stoppingToken);

    protected override void Tell(string reason) => Log.CannotLook(logger, reason);

    private static partial class Log
    {
        [LoggerMessage(3033, LogLevel.Warning, "Files whose time is over cannot be deleted now; it is tried every second: {Reason}")]
        public static partial void CannotLook(ILogger logger, string reason);
    }
}
