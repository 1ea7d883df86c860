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

    public const string Email = "manager@example.com";
    public const string Password = "only-for-this-measurement";

    /// <summary>
    /// Lets a manager in, once: changes are asked of the store for the right to them, and who signs in must be there.
    /// </summary>
    public static async Task<Viewer> LetInAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var context = await services
            .GetRequiredService<IDbContextFactory<DashboardContext>>()
            .CreateDbContextAsync(cancellationToken);
        var known = context.Users.Where(user => user.Email == Email).Select(user => user.Id);
        if (!await known.AnyAsync(cancellationToken))
            await services.GetRequiredService<UserRegistry>()
                .AddAsync(Email, [RoleNames.Manager], Password, Actor.CommandLine, cancellationToken);
        return await services.GetRequiredService<ViewerReader>().ForAsync(await known.SingleAsync(cancellationToken), cancellationToken);
    }

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
