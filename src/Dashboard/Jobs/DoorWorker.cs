using Dashboard.Data.Access.Doors;

namespace Dashboard.Jobs;

/// <summary>Writes down once a second what came to the doors for machines.</summary>
internal sealed partial class DoorWorker(DoorBook book, TimeProvider clock, ILogger<DoorWorker> logger) : LookWorker(clock)
{
    protected override Task LookAsync(CancellationToken stoppingToken) => book.WriteAsync(stoppingToken);

    protected override void Tell(string reason) => Log.CannotWrite(logger, reason);

    private static partial class Log
    {
        [LoggerMessage(
            3011,
            LogLevel.Warning,
            "What came to the doors for machines cannot be written down now; it is counted on, and written later: {Reason}")]
        public static partial void CannotWrite(ILogger logger, string reason);
    }
}
