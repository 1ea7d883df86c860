using System.Reflection;
using Dashboard.Data.Foundation;
using Dashboard.Data.Sync.Health;
using Dashboard.Identity;
using Dashboard.Identity.BasicCredentials;
using Dashboard.Links;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Dashboard.Telemetry;

/// <summary>
/// Metrics and traces by OpenTelemetry: sent to a collector where one is named, and shown at <c>/metrics</c> to who has its credentials.
/// Where
/// neither is set up, nothing is measured and the door is shut.
/// </summary>
internal static class TelemetryRegistration
{
    public const string Section = "Metrics";

    /// <summary>The one setting whose name is OpenTelemetry's own, as are those that go with it.</summary>
    public const string CollectorKey = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // Of the framework's, those that name routes, and no addresses, pages or people.
    private static readonly string[] Meters =
    [
        ProductTelemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.AspNetCore.Components.Server.Circuits", "System.Runtime",
    ];

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddBasicDoor(configuration, Section);
        var (isShown, isSent) = (IsShown(configuration), configuration[CollectorKey] is { Length: > 0 });
        if (!isShown && !isSent)
            return services;
        services.AddSingleton<SyncGauges>();
        services.AddHostedService<GaugeWorker>();
        var telemetry = services.AddOpenTelemetry().ConfigureResource(Name).WithMetrics(metrics =>
        {
            metrics.AddMeter(Meters);
            if (isShown)
                metrics.AddPrometheusExporter();
            if (isSent)
                metrics.AddOtlpExporter();
        });
        if (isSent)
            telemetry.WithTracing(Trace);
        return services;
    }

    /// <summary>Maps <c>/metrics</c>, for holders of its credentials.</summary>
    public static IEndpointRouteBuilder MapTelemetry(this IEndpointRouteBuilder endpoints)
    {
        var isShown = IsShown(endpoints.ServiceProvider.GetRequiredService<IConfiguration>());
        var door = isShown
            ? endpoints.MapPrometheusScrapingEndpoint(Paths.Metrics)
            : endpoints.Map(Paths.Metrics, () => Results.StatusCode(StatusCodes.Status404NotFound));
        door.RequireBasicDoor(Section);
        return endpoints;
    }

    private static bool IsShown(IConfiguration configuration) => configuration.GetSection($"{Section}:Credentials").GetChildren().Any();

    private static void Name(ResourceBuilder resource) => resource.AddService("dashboard", serviceVersion: Version);

    private static string? Version =>
        typeof(TelemetryRegistration).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;

    // The files that pages are made of tell nothing.
    private static bool IsTraced(HttpContext context) =>
        Navigation.IsForPrograms(context.Request) || !Path.HasExtension(context.Request.Path);

    private static void Trace(TracerProviderBuilder traces) => traces
        .AddSource(ProductTelemetry.Name)
        .AddAspNetCoreInstrumentation(requests => requests.Filter = IsTraced)
        .AddProcessor(new PrivateSpans())
        .AddOtlpExporter();
}
