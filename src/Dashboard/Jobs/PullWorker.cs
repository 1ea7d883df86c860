using Dashboard.Data.Rollups;
using Dashboard.Data.Sync;
using Microsoft.Extensions.Options;

namespace Dashboard.Jobs;

/// <summary>Pulls all accounts, again and again, for as long as the product runs.</summary>
internal sealed partial class PullWorker(
    AccountPuller puller, RollupRebuild rollups, IOptions<SyncOptions> options, TimeProvider clock, ILogger<PullWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await rollups.RunIfZoneChangedAsync(stoppingToken);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.IntervalSeconds), clock);
        do
        {
            await PullAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task PullAsync(CancellationToken stoppingToken)
    {
        try
        {
            await puller.PullAllAsync(null, stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A pull that fails for a reason nobody foresaw must not end pulling for good.
            Log.PullFailed(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3001, LogLevel.Error, "A pull ended in an unforeseen error; the next one goes on.")]
        public static partial void PullFailed(ILogger logger, Exception exception);
    }
}
