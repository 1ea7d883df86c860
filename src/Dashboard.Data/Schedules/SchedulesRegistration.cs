using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Data.Schedules;

/// <summary>The door of this floor.</summary>
public static class SchedulesRegistration
{
    /// <summary>Adds reports that are sent again and again, over the store and people.</summary>
    public static IServiceCollection AddSchedules(this IServiceCollection services) => services
        .AddSingleton<ScheduleQuery>()
        .AddSingleton(provider => new ScheduleEditor(
            provider.GetRequiredService<StoreWriter>(),
            provider.GetRequiredService<StoreChanges>(),
            provider.GetRequiredService<TimeProvider>()))
        .AddSingleton(provider => new ScheduleClaims(
            provider.GetRequiredService<StoreWriter>(),
            provider.GetRequiredService<StoreChanges>(),
            provider.GetRequiredService<IDbContextFactory<DashboardContext>>(),
            provider.GetRequiredService<TimeProvider>()))
        .AddSingleton(provider => new DeliveryQueue(
            provider.GetRequiredService<StoreWriter>(),
            provider.GetRequiredService<StoreChanges>(),
            provider.GetRequiredService<IDbContextFactory<DashboardContext>>(),
            provider.GetRequiredService<TimeProvider>()));
}
