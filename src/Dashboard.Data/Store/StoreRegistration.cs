using Dashboard.Data.Store.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Data.Store;

/// <summary>The door of this floor.</summary>
public static class StoreRegistration
{
    /// <summary>Adds the store: contexts, the migrator, the writer and the change signal.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="options">Which database and where.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddStore(this IServiceCollection services, StoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddPooledDbContextFactory<SqliteDashboardContext>(builder => builder
            .UseSqlite(options.ConnectionString)
            .AddInterceptors(new SqlitePragmas()));
        services.AddSingleton<IDbContextFactory<DashboardContext>, ContextFactory<SqliteDashboardContext>>();
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<DashboardContext>>().CreateDbContext());
        services.AddSingleton<StoreMigrator>();
        services.AddSingleton<StoreWriter>();
        services.AddSingleton<StoreChanges>();
        services.AddSingleton<SecretProtector>();
        return services;
    }

    private sealed class ContextFactory<TContext>(IDbContextFactory<TContext> inner) : IDbContextFactory<DashboardContext>
        where TContext : DashboardContext
    {
        public DashboardContext CreateDbContext() => inner.CreateDbContext();
    }
}
