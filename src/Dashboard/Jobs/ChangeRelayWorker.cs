using Dashboard.Data.Store.Changes;

namespace Dashboard.Jobs;

/// <summary>Passes the change signal between instances for as long as the product runs.</summary>
internal sealed class ChangeRelayWorker(ChangeRelay relay) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => relay.RunAsync(stoppingToken);
}
