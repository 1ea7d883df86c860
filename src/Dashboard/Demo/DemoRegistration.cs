using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dashboard.Demo;

/// <summary>The door of this folder that commands use too.</summary>
internal static class DemoRegistration
{
    /// <summary>Puts the demo's clock in the place of the machine's, for commands too.</summary>
    public static IServiceCollection AddDemoClock(this IServiceCollection services, IConfiguration configuration) =>
        services.Replace(ServiceDescriptor.Singleton(DemoStage.Clock(configuration)));
}
