using Dashboard.Data.Store;
using Dashboard.Data.Store.Files;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Dashboard;

/// <summary>
/// Not ready while the store cannot be written, which a store on a full disk does not show to those who only read, or while its file is not
/// where it was.
/// </summary>
internal sealed class StoreCheck(StoreHealth health, StoreFile file) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(
            Fault() is { } fault ? HealthCheckResult.Unhealthy($"The store is in trouble: {fault}.") : HealthCheckResult.Healthy());

    private StoreFault? Fault()
    {
        try
        {
            file.Check();
        }
        catch (StoreFileGoneException gone)
        {
            health.Note(gone);
        }

        return health.Failure?.Fault;
    }
}
