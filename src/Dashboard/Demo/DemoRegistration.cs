using Dashboard.Emulator;
using Dashboard.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dashboard.Demo;

/// <summary>The doors of this folder.</summary>
internal static class DemoRegistration
{
    /// <summary>Puts the demo's clock in the place of the machine's, for commands too.</summary>
    public static IServiceCollection AddDemoClock(this IServiceCollection services, IConfiguration configuration) =>
        services.Replace(ServiceDescriptor.Singleton(DemoStage.Clock(configuration)));

    /// <summary>Adds the emulated side, which ends with the product, and the demo's sign-ins.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services, EmulatorHost emulator)
    {
        services.AddSingleton(_ => emulator);
        services.AddSingleton(DemoPeople.SignIns);
        services.AddSingleton<DemoSeed>();
        return services;
    }

    /// <summary>Connects accounts and people, and says on the console how to sign in.</summary>
    public static async Task OpenDemoAsync(this WebApplication app, Uri product, CancellationToken cancellationToken)
    {
        await app.Services.GetRequiredService<DemoSeed>().PlantAsync(cancellationToken);
        Console.WriteLine($"Demo: X's Feedback API is emulated at {app.Services.GetRequiredService<EmulatorHost>().BaseAddress}");
        Console.WriteLine($"Demo: sign in at {new Uri(product, Links.Paths.Login)} as");
        foreach (var person in app.Services.GetRequiredService<DemoSignIns>().All)
            Console.WriteLine($"  {person.Email,-26} {person.Password,-16} {person.RoleDescription}");
    }
}
