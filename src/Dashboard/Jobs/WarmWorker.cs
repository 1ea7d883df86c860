using Dashboard.Data.Store;
using Dashboard.Data.Store.Cells;

namespace Dashboard.Jobs;

/// <summary>Reads the sums by day into memory once the product runs, so that the first pages are as quick as any; the start does not wait for it.</summary>
internal sealed partial class WarmWorker(CellWarmth warmth, ZoneInForce zones, TimeProvider clock, ILogger<WarmWorker> logger) : BackgroundService
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
        [LoggerMessage(3004, LogLevel.Warning, "The sums by day could not be read ahead; the first pages read them.")]
        public static partial void NotWarmed(ILogger logger, Exception exception);
    }
}
