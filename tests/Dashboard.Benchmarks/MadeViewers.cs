using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Benchmarks;

/// <summary>Who looks at a made store, and at which days of it.</summary>
internal static class MadeViewers
{
    /// <summary>Sees everything.</summary>
    public static Viewer Manager { get; } = new("manager", "manager", ViewerRoles.Manager, [], []);

    /// <summary>Sees three of the twelve teams, less two agents that they are themselves.</summary>
    public static Viewer Supervisor { get; } = new("supervisor", "supervisor", ViewerRoles.Supervisor, [1, 2, 3], [1, 2]);

    /// <summary>Both, with a name for figures.</summary>
    public static IReadOnlyList<(string Role, Viewer Viewer)> All { get; } = [("manager", Manager), ("supervisor", Supervisor)];

    /// <summary>The newest days of the store.</summary>
    public static async Task<Period> LastDaysAsync(IServiceProvider services, int days, CancellationToken cancellationToken)
    {
        await using var context = await services
            .GetRequiredService<IDbContextFactory<DashboardContext>>()
            .CreateDbContextAsync(cancellationToken);
        var last = await context.DayCells.MaxAsync(cell => cell.Day, cancellationToken);
        return new Period(last.AddDays(1 - days), last);
    }
}
