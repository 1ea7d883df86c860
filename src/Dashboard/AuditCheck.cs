using Dashboard.Data.Access.Audit;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Dashboard;

/// <summary>
/// Degraded, which is ready all the same, when the audit log is not as it was written: to stop working would help whoever has changed it.
/// </summary>
internal sealed class AuditCheck(AuditWatch watch) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(watch.Newest is { Verdict.IsWhole: false } look
            ? HealthCheckResult.Degraded($"The audit log is not whole: {string.Join(' ', look.Verdict.Faults)}")
            : HealthCheckResult.Healthy());
}
