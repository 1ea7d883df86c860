using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dashboard.Data.Sync;

/// <summary>The door of this floor.</summary>
public static class SyncRegistration
{
    /// <summary>Adds pulling and receiving.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">Its section "Sync" is read and checked at start.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddSync(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<SyncOptions>().Bind(configuration.GetSection(SyncOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<FeedbackMerger>();
        services.AddSingleton<Watermarks>();
        services.AddSingleton<EventPuller>();
        services.AddSingleton<RecentPuller>();
        services.AddSingleton<PullJournal>();
        services.AddSingleton(CreatePuller);
        services.AddSingleton(CreateReceiver);
        return services;
    }

    private static AccountPuller CreatePuller(IServiceProvider provider) => new(
        provider.GetRequiredService<IDbContextFactory<DashboardContext>>(),
        provider.GetRequiredService<SecretProtector>(),
        provider.GetRequiredService<EventPuller>(),
        provider.GetRequiredService<RecentPuller>(),
        provider.GetRequiredService<PullJournal>(),
        provider.GetRequiredService<ILogger<AccountPuller>>());

    private static FeedbackReceiver CreateReceiver(IServiceProvider provider) => new(
        provider.GetRequiredService<FeedbackMerger>(),
        provider.GetRequiredService<StoreWriter>(),
        provider.GetRequiredService<IDbContextFactory<DashboardContext>>(),
        provider.GetRequiredService<TimeProvider>());
}
