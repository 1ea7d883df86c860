using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Erasure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Data.Privacy;

/// <summary>The door of this floor.</summary>
public static class PrivacyRegistration
{
    /// <summary>Adds what erases, exports and forgets what customers wrote.</summary>
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddSingleton<StoreSweep>();
        services.AddSingleton(provider => new PrivacyDesk(
            provider.GetRequiredService<IDbContextFactory<DashboardContext>>(),
            provider.GetRequiredService<StoreWriter>(),
            provider.GetRequiredService<StoreChanges>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new CustomerErasure(
            provider.GetRequiredService<IDbContextFactory<DashboardContext>>(),
            provider.GetRequiredService<StoreWriter>(),
            provider.GetServices<IFeedbackChangeHandler>(),
            provider.GetRequiredService<StoreSweep>(),
            provider.GetRequiredService<StoreChanges>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new Retention(
            provider.GetRequiredService<IDbContextFactory<DashboardContext>>(),
            provider.GetRequiredService<StoreWriter>(),
            provider.GetServices<IFeedbackChangeHandler>(),
            provider.GetRequiredService<StoreSweep>(),
            provider.GetRequiredService<StoreChanges>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<CustomerExport>();
        services.AddSingleton<AgentExport>();
        return services;
    }
}
