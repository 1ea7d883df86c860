using Dashboard.Data.Rollups;
using Dashboard.Data.Sync;
using Microsoft.Extensions.Options;

namespace Dashboard.Jobs;

/// <summary>
/// Pulls every account, again and again, for as long as the product runs. Each account has its own pace: one that waits for X's limit to
/// reset, or reads a year, holds up none of the others, and is never pulled twice at a time.
/// </summary>
internal sealed partial class PullWorker(
    AccountPuller puller, RollupRebuild rollups, IOptions<SyncOptions> options, TimeProvider clock, ILogger<PullWorker> logger) : BackgroundService
{
    private readonly Dictionary<int, Task> _pulls = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await rollups.RunIfZoneChangedAsync(stoppingToken);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.IntervalSeconds), clock);
        try
        {
            do
            {
                await BeginPullsAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        finally
        {
            await Task.WhenAll(_pulls.Values);
        }
    }

    private async Task BeginPullsAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var account in await puller.RunningAccountsAsync(stoppingToken))
            {
                if (!_pulls.TryGetValue(account, out var last) || last.IsCompleted)
                    _pulls[account] = PullAsync(account, stoppingToken);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A store that cannot be read for a moment must not end pulling for good.
            Log.PullFailed(logger, exception);
        }
    }

    private async Task PullAsync(int account, CancellationToken stoppingToken)
    {
        try
        {
            await puller.PullAsync(account, null, stoppingToken);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            // Nor must one whose failure could not even be written down.
            Log.PullFailed(logger, exception);
        }
        catch (OperationCanceledException)
        {
            // The product stops; the next start goes on behind the last page.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3001, LogLevel.Error, "A pull ended in an unforeseen error; the next one goes on.")]
        public static partial void PullFailed(ILogger logger, Exception exception);
    }
}
