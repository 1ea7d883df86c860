using Dashboard.Data.Sync.Health;

namespace Dashboard.Telemetry;

/// <summary>Reads the gauges of the store every fifteen seconds, which is how often metrics are commonly asked for.</summary>
internal sealed partial class GaugeWorker(SyncGauges gauges, TimeProvider clock, ILogger<GaugeWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await gauges.ReadAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // Their age says so too.
                Log.CannotRead(logger, exception.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static partial class Log
    {
        [LoggerMessage(7001, LogLevel.Warning, "The store's state cannot be read for the metrics now: {Reason}")]
        public static partial void CannotRead(ILogger logger, string reason);
    }
}
