using Dashboard.Data.Reporting;
using Dashboard.Data.Store;

namespace Dashboard.Jobs;

/// <summary>Makes the first pages as quick as any once the product runs; the start does not wait for it.</summary>
internal sealed partial class WarmWorker(ReportWarmth warmth, ZoneInForce zones, TimeProvider clock, ILogger<WarmWorker> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var zone = await zones.RefreshAsync(stoppingToken);
            await warmth.RunAsync(zone.DayOf(clock.GetUtcNow()), stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Nothing is lost: the first questions read what they need themselves.
            Log.NotWarmed(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3004, LogLevel.Warning, "Reports could not be read ahead; the first pages read what they need.")]
        public static partial void NotWarmed(ILogger logger, Exception exception);
    }
}
