using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Sync.Applying;
using Dashboard.Data.Sync.Control;
using Dashboard.Data.Sync.Health;
using Dashboard.Data.Sync.Inbox;
using Dashboard.Data.Sync.Pulling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dashboard.Data.Sync;

/// <summary>The door of this floor.</summary>
public static class SyncRegistration
{
    /// <summary>Adds receiving, pulling and applying, what admins do about them, and how they go.</summary>
    /// <param name="configuration">Its section "Sync" is read and checked at start.</param>
    public static IServiceCollection AddSync(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<SyncOptions>().Bind(configuration.GetSection(SyncOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services.AddInbox().AddApplying().AddPulling().AddControl();
    }

    private static IServiceCollection AddInbox(this IServiceCollection services)
    {
        services.AddSingleton<InboxSignal>();
        services.AddSingleton<InboxWriter>();
        services.AddSingleton<InboxRoom>();
        services.AddSingleton(provider => new FeedbackReceiver(
            provider.GetRequiredService<InboxWriter>(),
            provider.GetRequiredService<StoreHealth>(),
            provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    private static IServiceCollection AddApplying(this IServiceCollection services)
    {
        services.AddSingleton<BatchApply>();
        services.AddSingleton<RefusedEvents>();
        services.AddSingleton(provider => new InboxApplier(
            provider.GetRequiredService<IDbContextFactory<DashboardContext>>(),
            provider.GetRequiredService<StoreWriter>(),
            provider.GetRequiredService<BatchApply>(),
            provider.GetRequiredService<RefusedEvents>(),
            provider.GetRequiredService<StoreChanges>()));
        return services;
    }

    private static IServiceCollection AddPulling(this IServiceCollection services)
    {
        services.AddSingleton<PullRanges>();
        services.AddSingleton<PageKeeper>();
        services.AddSingleton<LimitWait>();
        services.AddSingleton<EventReach>();
        services.AddSingleton<LossKeeper>();
        services.AddSingleton<EventPuller>();
        services.AddSingleton<RecentPuller>();
        services.AddSingleton<PullJournal>();
        services.AddSingleton<DueAccounts>();
        services.AddSingleton(provider => new AccountPuller(
            provider.GetRequiredService<IDbContextFactory<DashboardContext>>(),
            provider.GetRequiredService<SecretProtector>(),
            provider.GetRequiredService<EventPuller>(),
            provider.GetRequiredService<RecentPuller>(),
            provider.GetRequiredService<InboxApplier>(),
            provider.GetRequiredService<PullJournal>(),
            provider.GetRequiredService<IOptions<SyncOptions>>(),
            provider.GetRequiredService<ILogger<AccountPuller>>()));
        return services;
    }

    private static IServiceCollection AddControl(this IServiceCollection services)
    {
        services.AddSingleton<ControlDesk>();
        services.AddSingleton(provider => new PullRequests(provider.GetRequiredService<ControlDesk>()));
        services.AddSingleton(provider => new AccountPauses(provider.GetRequiredService<ControlDesk>()));
        services.AddSingleton(provider => new BackfillRequests(
            provider.GetRequiredService<ControlDesk>(),
            provider.GetRequiredService<ZoneInForce>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new QuarantineRetry(
            provider.GetRequiredService<ControlDesk>(),
            provider.GetRequiredService<InboxSignal>(),
            provider.GetRequiredService<IDbContextFactory<DashboardContext>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new QuarantineDesk(
            provider.GetRequiredService<ControlDesk>(),
            provider.GetRequiredService<StoreWriter>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SyncHealthQuery>();
        services.AddSingleton<SyncRunsQuery>();
        services.AddSingleton<QuarantineQuery>();
        return services;
    }
}
