using Dashboard.Data.Store.Audit;
using Dashboard.Data.Store.Cells;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Days;
using Dashboard.Data.Store.Files;
using Dashboard.Data.Store.Instances;
using Dashboard.Data.Store.Search;
using Dashboard.Data.Store.Topics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Dashboard.Data.Store;

/// <summary>The door of this floor.</summary>
public static class StoreRegistration
{
    private static readonly CommandTimes Times = new();

    /// <summary>Adds the store: contexts, the migrator, the writer, its health, the change signal and what instances share.</summary>
    /// <param name="configuration">Its section "Store" and connection string "Store" are read, and checked at start.</param>
    public static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddSingleton<IValidateOptions<StoreOptions>, StoreOptionsValidator>();
        services
            .AddOptions<StoreOptions>()
            .Bind(configuration.GetSection(StoreOptions.Section))
            .Configure(options =>
                options.ConnectionString = configuration.GetConnectionString(StoreOptions.ConnectionStringName) ?? string.Empty)
            .ValidateOnStart();
        AddContexts(services);
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<DashboardContext>>().CreateDbContext());
        services.AddSingleton<StoreFile>();
        services.AddSingleton<StoreMigrator>();
        services.AddSingleton<StoreBackup>();
        services.AddSingleton<AuditKeys>();
        services.AddSingleton<AuditChain>();
        services.AddSingleton<StoreWriter>();
        services.AddSingleton<StoreHealth>();
        services.AddSingleton<StoreProbe>();
        services.AddSingleton<StoreChanges>();
        services.AddSingleton<ChangeRelay>();
        services.AddSingleton<InstanceLock>();
        services.AddSingleton<Leadership>(provider => StoreOptions.IsPostgres(OptionsOf(provider).Provider)
            ? ActivatorUtilities.CreateInstance<PostgresLeadership>(provider)
            : new SoleLeadership());
        services.AddSingleton<SecretProtector>();
        services.AddSingleton<SettingsAgreement>();
        services.AddSingleton<ZoneInForce>();
        services.AddSingleton(provider => new CellMemory(provider.GetRequiredService<IDbContextFactory<DashboardContext>>()));
        services.AddSingleton<CellMemories>();
        services.AddSingleton(provider => new CommentMemory(provider.GetRequiredService<IDbContextFactory<DashboardContext>>()));
        services.AddSingleton<TopicMemory>();
        services.AddSingleton(provider => new StoreWarmth(
            provider.GetRequiredService<CellMemories>(), provider.GetRequiredService<CommentMemory>()));
        return services;
    }

    // Which provider it is, the settings say only once they are checked; what the other one would need is never made.
    private static void AddContexts(IServiceCollection services)
    {
        services.AddPooledDbContextFactory<SqliteDashboardContext>((provider, builder) => builder
            .UseSqlite(SqlitePlace.FromOptions(OptionsOf(provider))?.ConnectionString ?? OptionsOf(provider).ConnectionString)
            .AddInterceptors(new SqlitePragmas(provider.GetRequiredService<StoreFile>()), Times)

            // A table that is changed is made anew with foreign keys off, which SQLite does outside the transaction; there is nothing to do
            // about it.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning)));
        services.AddSingleton(provider => PostgresConnections.CreateSource(OptionsOf(provider).ConnectionString));
        services.AddPooledDbContextFactory<PostgresDashboardContext>((provider, builder) => builder
            .UseStore(provider.GetRequiredService<NpgsqlDataSource>())
            .AddInterceptors(Times));
        services.AddSingleton<IDbContextFactory<DashboardContext>>(provider => StoreOptions.IsPostgres(OptionsOf(provider).Provider)
            ? ActivatorUtilities.CreateInstance<ContextFactory<PostgresDashboardContext>>(provider)
            : ActivatorUtilities.CreateInstance<ContextFactory<SqliteDashboardContext>>(provider));
    }

    private static StoreOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<StoreOptions>>().Value;

    private sealed class ContextFactory<TContext>(IDbContextFactory<TContext> inner) : IDbContextFactory<DashboardContext>
        where TContext : DashboardContext
    {
        public DashboardContext CreateDbContext() => inner.CreateDbContext();
    }
}
