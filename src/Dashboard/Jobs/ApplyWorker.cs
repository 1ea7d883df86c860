using Dashboard.Data.Store;
using Dashboard.Data.Sync.Applying;
using Dashboard.Data.Sync.Inbox;

namespace Dashboard.Jobs;

/// <summary>
/// Applies what is in the inbox, as soon as something comes and, for what another instance has left behind, every few seconds. By the way
/// it notices a store that cannot be read, and one in trouble that works again.
/// </summary>
internal sealed partial class ApplyWorker(
    InboxApplier applier, InboxSignal signal, StoreHealth health, StoreProbe probe, TimeProvider clock, ILogger<ApplyWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await ApplyAsync(stoppingToken);
            await WaitAsync(stoppingToken);
        }
    }

    private async Task ApplyAsync(CancellationToken stoppingToken)
    {
        try
        {
            await applier.DrainAsync(stoppingToken);
            await probe.RunAsync(stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A store that cannot be used for a while: what came is on disk, and the next turn goes on.
            health.Note(exception);
            Log.CannotApply(logger, exception);
        }
    }

    private async Task WaitAsync(CancellationToken stoppingToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stoppingToken);
        try
        {
            await signal.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            // Nothing was signalled here; have a look all the same.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3002, LogLevel.Error, "The inbox cannot be applied right now; it is tried again in a moment.")]
        public static partial void CannotApply(ILogger logger, Exception exception);
    }
}
