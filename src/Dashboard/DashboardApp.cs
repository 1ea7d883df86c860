using Dashboard.Api;
using Dashboard.Commands;
using Dashboard.Configuration;
using Dashboard.Consent;
using Dashboard.Conversations;
using Dashboard.Data;
using Dashboard.Data.Store;
using Dashboard.Deliveries;
using Dashboard.Demo;
using Dashboard.Exports;
using Dashboard.Exports.Limits;
using Dashboard.Identity;
using Dashboard.Identity.Doors;
using Dashboard.Identity.Limits;
using Dashboard.Jobs;
using Dashboard.Links;
using Dashboard.Mailing;
using Dashboard.Printouts;
using Dashboard.Telemetry;
using Dashboard.Webhooks;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Dashboard;

/// <summary>The web app, put together: which floors it has and in which order a request passes them.</summary>
internal static class DashboardApp
{
    private const string DefaultAddress = "http://localhost:5080";
    private const string KeysFolder = $"{SecurityOptions.Section}:{nameof(SecurityOptions.KeysFolder)}";
    private const string DefaultStore = "Data Source=data/dashboard.db";

    /// <summary>
    /// What a stop gives requests that are under way, so that the process has ended after five seconds: a restart is not to be waited for.
    /// </summary>
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(3);

    /// <summary>How long browsers that came by https once are to come by nothing else; not on this machine itself (RFC 6797).</summary>
    private static readonly TimeSpan OnlyHttps = TimeSpan.FromDays(365);

    /// <summary>Runs a command, or else the server until it is told to stop.</summary>
    public static Task<int> RunAsync(string[] args) => CommandLine.IsCommand(args)
        ? DashboardCommands.RunAsync(args)
        : DashboardServer.RunAsync(args);

    /// <summary>Reads the settings; what the settings leave open is decided here.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        // Settings and pages lie beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // The demo keeps a store and keys of its own, so that nothing invented ever mixes with what is real.
        var isDemo = DemoStage.IsWanted(builder.Configuration, builder.Environment);
        if (IsStoreOpen(builder.Configuration))
            builder.Configuration[$"ConnectionStrings:{StoreOptions.ConnectionStringName}"] = isDemo
                ? DemoStage.DefaultStore
                : DefaultStore;
        if (isDemo)
            builder.Configuration[KeysFolder] ??= DemoStage.DefaultKeys;
        return builder;
    }

    /// <summary>Whether the settings leave open where the store is.</summary>
    private static bool IsStoreOpen(ConfigurationManager configuration) =>
        string.IsNullOrWhiteSpace(configuration.GetConnectionString(StoreOptions.ConnectionStringName))
        && !StoreOptions.IsPostgres(configuration[$"{StoreOptions.Section}:{nameof(StoreOptions.Provider)}"]);

    /// <summary>Where the product listens: the first configured address, as one can reach it from this machine.</summary>
    public static Uri Address(IConfiguration configuration)
    {
        var first =
            configuration[WebHostDefaults.ServerUrlsKey]?.Split(';', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault()
            ?? DefaultAddress;
        var parsed = Parse(first);
        return new UriBuilder(parsed.Scheme, parsed.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : parsed.Host, parsed.Port).Uri;
    }

    private static BindingAddress Parse(string address)
    {
        try
        {
            return BindingAddress.Parse(address);
        }
        catch (FormatException exception)
        {
            throw new InvalidDataException($"urls: \"{address}\" is not an address to listen on, such as {DefaultAddress}.", exception);
        }
    }

    /// <summary>Puts the services of every floor together.</summary>
    public static WebApplication Build(WebApplicationBuilder builder, RunningDemo? demo)
    {
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null)
            builder.WebHost.UseUrls(DefaultAddress);
        AddServices(builder.Services, builder.Configuration);
        if (DemoStage.IsWanted(builder.Configuration, builder.Environment))
            builder.Services.AddDemoClock(builder.Configuration);
        demo?.AddTo(builder.Services);
        return builder.Build();
    }

    /// <summary>The way of a request.</summary>
    public static WebApplication MapEverything(this WebApplication app)
    {
        app.UseMiddleware<UnnamedProxies>();
        // Before all else, so that everything after it knows the client's own address and scheme.
        app.UseForwardedHeaders();
        app.Use(RelativeRedirects.PassAsync);
        // Before the error page, which speaks the reader's language too.
        app.UseRequestLocalization();
        // Programs are answered by MachineAnswers, which is before all of this.
        app.UseWhen(
            context => !Navigation.IsForPrograms(context.Request),
            people => people.UseExceptionHandler(Paths.Error, createScopeForErrors: true));
        // For a post, the page's own answer would take the place of the status.
        app.UseWhen(
            context => Navigation.IsPerson(context.Request) && !Navigation.IsForPrograms(context.Request),
            people => people.UseStatusCodePagesWithReExecute(Paths.NotFound));
        app.UseHsts();
        app.UseMiddleware<SecurityHeaders>();
        app.Use(StatusPages.PassAsync);
        app.Use(FileLimit.PassAsync);
        app.UseMiddleware<FormLimit>();
        app.UseMiddleware<CircuitDoor>();
        app.Use(StoppingCircuits.PassAsync);

        // After the status pages, so that a request which is run again as one of them is routed again.
        app.UseRouting();
        app.UseMiddleware<DoorWatch>();
        app.UseWebhooks();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.Use(StaleForms.PassAsync);
        app.Services.GetRequiredService<OpenHosts>().WatchStart(() => app.Urls);
        app.MapHealth();
        app.MapPages().MapDashboardIdentity().MapConsent();
        app.MapExports().MapPrintouts().MapReading().MapWebhooks().MapConversations().MapTelemetry().MapNothingElse();
        return app;
    }

    /// <summary>Every floor's services; commands use them as well as the server.</summary>
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddConfiguration(configuration).AddDashboardData(configuration);
        services.AddMailing();
        services.AddPages().AddDashboardIdentity().AddExports().AddReading();
        services.AddWebhooks(configuration).AddConversations(configuration).AddJobs().AddDeliveries().AddPrintouts();
        services.AddTelemetry(configuration);
        services.Configure<HostOptions>(host =>
        {
            host.ShutdownTimeout = LongestStop;

            // The jobs do not wait until the last page has gone: whoever leads lets another lead at once.
            host.ServicesStopConcurrently = true;
        });
        services.AddHealthChecks().AddDbContextCheck<DashboardContext>().AddCheck<StoreCheck>("writes").AddCheck<AuditCheck>("audit");
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, MachineAnswers.First>());
        services.Configure<HostFilteringOptions>(hosts => hosts.IncludeFailureMessage = false);
        services.AddSingleton<OpenHosts>();
        services.AddSingleton<KeysPlace>();
        services.AddHsts(https => https.MaxAge = OnlyHttps);
    }

    private static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks(Paths.HealthLive, new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteHealthAsync })
            .AllowAnonymous();
        app.MapHealthChecks(Paths.HealthReady, new HealthCheckOptions { ResponseWriter = WriteHealthAsync }).AllowAnonymous();
    }

    // What is wrong, MachineAnswers says.
    private static Task WriteHealthAsync(HttpContext context, HealthReport report) => context.Response.StatusCode == StatusCodes.Status200OK
        ? context.Response.WriteAsync($"{report.Status}", context.RequestAborted)
        : Task.CompletedTask;
}
