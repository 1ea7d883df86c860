using Dashboard.Identity.Sessions;

namespace Dashboard.Jobs;

/// <summary>Ends open pages within two seconds of the end of their session, whichever instance or command has ended it.</summary>
internal sealed partial class SessionWorker(OpenSessions sessions, TimeProvider clock, ILogger<SessionWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private bool _hasFailed;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await LookAsync(stoppingToken);
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            await sessions.LookAsync(stoppingToken);
            _hasFailed = false;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // While the store is away nothing can be read anyway; once is enough to say so.
            if (!_hasFailed)
                Log.CannotLook(logger, exception.Message);
            _hasFailed = true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3006, LogLevel.Warning, "Whether sessions have ended cannot be seen now; it is looked at every second: {Reason}")]
        public static partial void CannotLook(ILogger logger, string reason);
    }
}
