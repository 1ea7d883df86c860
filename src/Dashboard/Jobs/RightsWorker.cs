using Dashboard.Data.Access;

namespace Dashboard.Jobs;

/// <summary>Has open pages read again when a command or another instance has changed what people may see.</summary>
internal sealed partial class RightsWorker(RightsWatch watch, TimeProvider clock, ILogger<RightsWorker> logger) : BackgroundService
{
    /// <summary>How soon a change is seen.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private bool _hasFailed;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, clock);
        do
        {
            await LookAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            await watch.LookAsync(stoppingToken);
            _hasFailed = false;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The next look sees what this one could not; once is enough to say so.
            if (!_hasFailed)
                Log.CannotLook(logger, exception.Message);
            _hasFailed = true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            3005,
            LogLevel.Warning,
            "Whether rights have changed cannot be seen now; open pages ask by themselves every minute: {Reason}")]
        public static partial void CannotLook(ILogger logger, string reason);
    }
}
