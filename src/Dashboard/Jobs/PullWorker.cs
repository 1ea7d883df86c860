using Dashboard.Data.Rollups;
using Dashboard.Data.Rollups.Search;
using Dashboard.Data.Store.Instances;
using Dashboard.Data.Sync.Pulling;

namespace Dashboard.Jobs;

/// <summary>
/// Pulls every account, again and again, for as long as the product runs. Each account has its own pace: one that waits for X's limit to
/// reset, or reads a year, holds up none of the others, and is never pulled twice at a time: of several
/// instances, the one that leads pulls. An account that an admin pauses stops at once.
/// </summary>
internal sealed partial class PullWorker(
    AccountPuller puller,
    DueAccounts due,
    RollupRebuild rollups,
    SearchRebuild search,
    Leadership leadership,
    TimeProvider clock,
    ILogger<PullWorker> logger) : BackgroundService
{
    /// <summary>How soon a request of an admin, on whichever instance, is seen.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    /// <summary>How soon a rebuild that failed is tried again, and one begins that an admin asks for.</summary>
    private static readonly TimeSpan RebuildPause = TimeSpan.FromSeconds(15);

    private readonly Dictionary<int, Pull> _pulls = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await using var term = await leadership.BeginAsync(stoppingToken);
            using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, term.Lost);
            try
            {
                await LeadAsync(stopping.Token);
            }
            catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
            {
                // Another instance leads; this one waits for its next turn.
            }
        }
    }

    private async Task LeadAsync(CancellationToken stoppingToken)
    {
        var rebuild = RebuildAsync(stoppingToken);
        using var timer = new PeriodicTimer(Look, clock);
        try
        {
            do
            {
                await LookAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        finally
        {
            await Task.WhenAll([rebuild, .. _pulls.Values.Select(pull => pull.Task)]);
        }
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            var accounts = await due.RunAsync(stoppingToken);
            foreach (var (account, pull) in _pulls.Where(pull => !accounts.ContainsKey(pull.Key)))
                await pull.StopAsync();
            foreach (var account in accounts.Where(account => account.Value).Select(account => account.Key))
                Begin(account, stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A store that cannot be read for a moment must not end pulling for good.
            Log.PullFailed(logger, exception);
        }
    }

    private void Begin(int account, CancellationToken stoppingToken)
    {
        if (_pulls.TryGetValue(account, out var last) && !last.Task.IsCompleted)
            return;
        last?.Dispose();
        var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        _pulls[account] = new Pull(PullAsync(account, stop.Token), stop);
    }

    private async Task PullAsync(int account, CancellationToken cancellationToken)
    {
        try
        {
            await puller.PullAsync(account, null, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The product stops or an admin has paused the account; the next pull goes on behind the last page.
        }
        catch (Exception exception)
        {
            // Nor must one whose failure could not even be written down, be it because this instance leads no more for the same reason.
            Log.PullFailed(logger, exception);
        }
    }

    private async Task RebuildAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(RebuildPause, clock);
        do
        {
            await TryRebuildAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryRebuildAsync(CancellationToken stoppingToken)
    {
        try
        {
            await rollups.RunIfNeededAsync(stoppingToken);
            await search.RunIfNeededAsync(stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A full disk, say: what is done of it stays done, and the old sums go on to count meanwhile.
            Log.RebuildFailed(logger, exception);
        }
    }

    private sealed record Pull(Task Task, CancellationTokenSource Stop) : IDisposable
    {
        public Task StopAsync() => Stop.CancelAsync();

        public void Dispose() => Stop.Dispose();
    }

    private static partial class Log
    {
        [LoggerMessage(3001, LogLevel.Error, "A pull ended in an unforeseen error; the next one goes on.")]
        public static partial void PullFailed(ILogger logger, Exception exception);

        [LoggerMessage(
            3003,
            LogLevel.Error,
            "The sums by day or the search index could not be rebuilt; it is tried again, and the old ones go on to count.")]
        public static partial void RebuildFailed(ILogger logger, Exception exception);
    }
}
