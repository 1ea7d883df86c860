using Dashboard.Emulator;
using Dashboard.Identity;

namespace Dashboard.Demo;

/// <summary>
/// The demo while it runs: the emulated side, and who can sign in. A product that was published without the emulator never comes here, and
/// so never looks for it.
/// </summary>
/// <param name="emulator">X's Feedback API on this machine.</param>
internal sealed class RunningDemo(EmulatorHost emulator) : IAsyncDisposable
{
    /// <summary>Adds the emulated side, which ends with the product, and the demo's sign-ins.</summary>
    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(_ => emulator);
        services.AddSingleton(DemoPeople.SignIns);
        services.AddSingleton<DemoPlans>();
        services.AddSingleton<DemoRules>();
        services.AddSingleton<DemoSeed>();
    }

    /// <summary>Connects accounts and people, and says on the console how to sign in.</summary>
    public async Task OpenAsync(IServiceProvider services, Uri product, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<DemoSeed>().PlantAsync(cancellationToken);
        Console.WriteLine($"Demo: X's Feedback API is emulated at {emulator.BaseAddress}");
        Console.WriteLine($"Demo: sign in at {new Uri(product, Links.Paths.Login)} as");
        foreach (var person in services.GetRequiredService<DemoSignIns>().All)
            Console.WriteLine($"  {person.Email,-26} {person.Password,-16} {person.RoleDescription}");
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => emulator.DisposeAsync();
}
