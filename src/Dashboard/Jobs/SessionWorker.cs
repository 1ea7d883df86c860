using Dashboard.Identity.Sessions;

namespace Dashboard.Jobs;

/// <summary>Ends open pages within two seconds of the end of their session, whichever instance or command has ended it.</summary>
internal sealed partial class SessionWorker(OpenSessions sessions, TimeProvider clock, ILogger<SessionWorker> logger) : LookWorker(clock)
{
    protected override Task LookAsync(CancellationToken stoppingToken) => sessions.LookAsync(stoppingToken);

    protected override void Tell(string reason) => Log.CannotLook(logger, reason);

    private static partial class Log
    {
        [LoggerMessage(3006, LogLevel.Warning, "Whether sessions have ended cannot be seen now; it is looked at every second: {Reason}")]
        public static partial void CannotLook(ILogger logger, string reason);
    }
}
