using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Data.Planning;

/// <summary>The door of this floor.</summary>
public static class PlanningRegistration
{
    /// <summary>Adds targets and noted events, over the store and people.</summary>
    public static IServiceCollection AddPlanning(this IServiceCollection services) => services
        .AddSingleton<PlanReader>()
        .AddSingleton<PlanWriter>()
        .AddSingleton(provider => new TargetEditor(provider.GetRequiredService<PlanWriter>()))
        .AddSingleton(provider => new EventEditor(provider.GetRequiredService<PlanWriter>()));
}
