using Dashboard.Data.Access;
using Dashboard.Data.Store;

namespace Dashboard.Jobs;

/// <summary>Has open pages read again when a command or another instance has changed what people may see.</summary>
internal sealed class RightsWorker(RightsWatch watch, TimeProvider clock) : BackgroundService
{
    /// <summary>How soon a change is seen.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, clock);
        do
        {
            try
            {
                await watch.LookAsync(stoppingToken);
            }
            catch (Exception exception) when (StoreTrouble.Is(exception))
            {
                // Pages say so themselves, and the next look sees what this one could not.
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
