using Dashboard.Data.Store;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Dashboard;

/// <summary>Not ready while the store cannot be written, which a store on a full disk does not show to those who only read.</summary>
internal sealed class StoreCheck(StoreHealth health) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(health.Failure is { } failure ? HealthCheckResult.Unhealthy($"The store is in trouble: {failure.Fault}.") : HealthCheckResult.Healthy());
}
