using Dashboard.Configuration;
using Dashboard.Controls;
using Dashboard.Controls.Dialogs;
using Dashboard.Layout.GoTo;
using Dashboard.Live;
using Dashboard.Pages.Overview;
using Dashboard.Pages.Teams;
using Dashboard.Pages.Teams.Coaching;
using Dashboard.Pages.Topics;
using Dashboard.Pages.Why;
using Dashboard.ResultPages.Frame;
using Dashboard.ResultPages.History;
using Dashboard.ResultPages.Reasons;
using Dashboard.ResultPages.Scope;
using Dashboard.ResultPages.Views;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using MudBlazor;
using MudBlazor.Services;

namespace Dashboard;

/// <summary>The doors of the pages.</summary>
internal static class DashboardPages
{
    /// <summary>
    /// Registers what the pages need. Before the identity, which replaces the circuit’s own answer to who is signed in.
    /// </summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents(WaitForBrowsers)
            .AddHubOptions(hub => hub.KeepAliveInterval = ConnectionOptions.SignOfLife);
        services.AddSingleton<GoneCircuits>().AddScoped<CircuitHandler, GoneCircuits.Handler>();
        services.AddCascadingAuthenticationState();
        services.AddMudServices(library => Toasts.Configure(library.SnackbarConfiguration));
        services.AddTransient<MudLocalizer, LibraryTexts>();
        services.AddScoped<Toasts>();
        services.AddScoped<DialogOpener>();
        services.AddScoped<PlacesReader>();
        services.AddScoped<ChartFiles>();
        services.AddScoped<ScopeReader>();
        services.AddScoped<SurveyReader>();
        services.AddScoped<OverviewReader>();
        services.AddScoped<TeamsReader>();
        services.AddScoped<SheetReader>();
        services.AddScoped<ReasonsReader>();
        services.AddScoped<WhyReader>();
        services.AddScoped<TopicsReader>();
        services.AddScoped<HistoryReader>();
        services.AddScoped<MondayMail>();
        return services;
    }

    /// <summary>
    /// Maps static files and pages. Unknown addresses want <c>UseStatusCodePagesWithReExecute(Paths.NotFound)</c> before.
    /// </summary>
    public static IEndpointRouteBuilder MapPages(this IEndpointRouteBuilder endpoints)
    {
        // Styles, scripts and fonts are for the sign-in page too.
        endpoints.MapStaticAssets().AllowAnonymous().Add(KeepVersions);
        endpoints.MapRazorComponents<App>().AddInteractiveServerRenderMode(options =>
        {
            // The one policy is that of SecurityHeaders.
            options.ContentSecurityFrameAncestorsPolicy = null;

            // Compressing would take some 300 kB for as long as a page is open, and tell who listens on the wire how well a comment that
            // they have sent fits to what else is on the page (CRIME).
            options.DisableWebSocketCompression = true;
        });
        return endpoints;
    }

    // A list says goodbye to its browser when it leaves the page. Where the connection breaks just then, no answer ever comes, and after
    // the default minute the framework would end the whole circuit for it, whose reader may be back by then.
    private static void WaitForBrowsers(CircuitOptions circuits) => circuits.JSInteropDefaultCallTimeout = Timeout.InfiniteTimeSpan;

    /// <summary>What pages and style sheets do not name by its fingerprint they name with its version, and it is kept as long.</summary>
    private static void KeepVersions(EndpointBuilder endpoint)
    {
        if (endpoint.RequestDelegate is not { } serve || !HasVersion(endpoint))
            return;
        endpoint.RequestDelegate = context =>
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.CacheControl = "max-age=31536000, immutable";
                return Task.CompletedTask;
            });
            return serve(context);
        };
    }

    private static bool HasVersion(EndpointBuilder endpoint) =>
        endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } path }
        && (path.EndsWith(".woff2", StringComparison.Ordinal) || path.Contains("_content/MudBlazor/", StringComparison.Ordinal));
}
