namespace Dashboard.Jobs;

/// <summary>
/// Looks every second for as long as the product runs. The next look sees what one that failed could not, so that it is said once until one
/// succeeds again.
/// </summary>
internal abstract class LookWorker(TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private bool _hasFailed;

    /// <summary>Looks once.</summary>
    protected abstract Task LookAsync(CancellationToken stoppingToken);

    /// <summary>Says that it cannot look now.</summary>
    protected abstract void Tell(string reason);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            await TryAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryAsync(CancellationToken stoppingToken)
    {
        try
        {
            await LookAsync(stoppingToken);
            _hasFailed = false;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            if (!_hasFailed)
                Tell(exception.Message);
            _hasFailed = true;
        }
    }
}
