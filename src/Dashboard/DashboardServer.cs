using Dashboard.Commands;
using Dashboard.Configuration;
using Dashboard.Data.Access.Audit;
using Dashboard.Data.Access.People;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Instances;
using Dashboard.Demo;
using Dashboard.Links;
using Microsoft.Extensions.Options;

namespace Dashboard;

/// <summary>
/// Starts the server: settings first, then the schema, then traffic. What is wrong is said in sentences, with an exit code.
/// </summary>
internal static class DashboardServer
{
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await ServeAsync(args);
            return ExitCodes.Ok;
        }
        catch (Exception exception) when (StartupErrors.Explain(exception) is { } problem)
        {
            foreach (var line in problem.Lines)
                await Console.Error.WriteLineAsync(line);
            return problem.ExitCode;
        }
    }

    private static async Task ServeAsync(string[] args)
    {
        var builder = DashboardApp.CreateBuilder(args);
        var address = DashboardApp.Address(builder.Configuration);
        await using var demo = DemoStage.IsWanted(builder.Configuration, builder.Environment)
            ? await DemoStage.StartAsync(builder, address, CancellationToken.None)
            : null;
        await using var app = DashboardApp.Build(builder, demo);
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        await OpenStoreAsync(app, isDemo: demo is not null);

        // The demo's X has another address each time.
        if (demo is null)
            await app.Services.GetRequiredService<SettingsAgreement>().RequireAsync(isCommand: false, app.Lifetime.ApplicationStopping);
        await app.Services.GetRequiredService<ZoneInForce>().RefreshAsync(app.Lifetime.ApplicationStopping);
        if (demo is not null)
            await demo.OpenAsync(app.Services, address, app.Lifetime.ApplicationStopping);
        await app.Services.GetRequiredService<AuditWatch>().BeginAsync(app.Lifetime.ApplicationStopping);
        app.MapEverything();
        await app.StartAsync();
        Console.WriteLine($"Dashboard listens on {string.Join(", ", app.Urls)}");
        if (demo is null)
        {
            app.Services.GetRequiredService<KeysPlace>().Look();
            await OfferSetupAsync(app, address);
        }

        await app.WaitForShutdownAsync();
    }

    /// <summary>
    /// Where nobody can sign in, whoever reads the machine's console makes the first admin: the link is shown there, once, and kept
    /// nowhere.
    /// </summary>
    private static async Task OfferSetupAsync(WebApplication app, Uri address)
    {
        var passwords = app.Services.GetRequiredService<Passwords>();
        if (await passwords.OfferSetupAsync(app.Lifetime.ApplicationStopping) is { } offer)
            Console.WriteLine(offer.Secret is { } secret
                ? $"Nobody can sign in yet. Make the first admin, once and within a day: {new Uri(address, PasswordLink.PathOf(secret))}"
                : "Nobody can sign in yet. The link that an earlier start has shown opens still; \"users setup-link\" shows another.");
    }

    /// <summary>
    /// Opens the store. A first start makes one; where there are keys already it would not be the first, and whatever came would be
    /// acknowledged into an empty one. Only the demo invents everything anew, and so needs no store of an earlier version.
    /// </summary>
    private static async Task OpenStoreAsync(WebApplication app, bool isDemo)
    {
        var store = app.Services.GetRequiredService<StoreMigrator>();
        var keys = app.Services.GetRequiredService<IOptions<SecurityOptions>>().Value.KeysFolder;
        if (!isDemo && Directory.EnumerateFiles(keys, "key-*.xml").Any())
            await MissingStore.RefuseAsync(store, keys, app.Lifetime.ApplicationStopping);
        app.Services.GetRequiredService<InstanceLock>().Take();
        if (isDemo && DemoStage.HasOwnStore(app.Configuration) && await store.IsForeignAsync(app.Lifetime.ApplicationStopping))
        {
            store.Remove();
            Console.WriteLine($"Demo: the store of an earlier version is made anew: {store.Place()}");
        }

        await store.MigrateAsync(app.Lifetime.ApplicationStopping);
        Console.WriteLine($"{CommandHost.StoreLine}{store.Place()}");
    }
}
