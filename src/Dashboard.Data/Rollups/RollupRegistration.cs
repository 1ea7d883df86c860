using Dashboard.Data.Rollups.Search;
using Dashboard.Data.Store.Changes;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Data.Rollups;

/// <summary>The door of this floor.</summary>
public static class RollupRegistration
{
    /// <summary>Adds the day cells and the search index: kept in step with every change, rebuilt and checked on request.</summary>
    public static IServiceCollection AddRollups(this IServiceCollection services)
    {
        services.AddSingleton<IFeedbackChangeHandler, DayCellWriter>();
        services.AddSingleton<IFeedbackChangeHandler, SearchWriter>();
        services.AddSingleton<RollupRebuild>();
        services.AddSingleton<ReportingZones>();
        services.AddSingleton<RollupCheck>();
        services.AddSingleton<SearchRebuild>();
        services.AddSingleton<SearchCheck>();
        return services;
    }
}
