using Dashboard.Pages.Admin.Sync;
using Dashboard.Pages.Overview;
using Dashboard.Pages.Teams;
using Dashboard.ResultPages;
using Dashboard.ResultPages.History;

namespace Dashboard;

/// <summary>The doors of the pages.</summary>
internal static class DashboardPages
{
    /// <summary>
    /// Registers what the pages need. Before the identity, which replaces the circuit’s own answer to who is signed in.
    /// </summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        services.AddScoped<ScopeReader>();
        services.AddScoped<SurveyReader>();
        services.AddScoped<OverviewReader>();
        services.AddScoped<TeamsReader>();
        services.AddScoped<HistoryReader>();
        services.AddScoped<SyncActs>();
        return services;
    }

    /// <summary>Maps static files and pages. Unknown addresses want <c>UseStatusCodePagesWithReExecute(Paths.NotFound)</c> before.</summary>
    public static IEndpointRouteBuilder MapPages(this IEndpointRouteBuilder endpoints)
    {
        // Styles, scripts and fonts are for the sign-in page too.
        endpoints.MapStaticAssets().AllowAnonymous();
        endpoints.MapRazorComponents<App>().AddInteractiveServerRenderMode(options =>
        {
            // The one policy is that of SecurityHeaders.
            options.ContentSecurityFrameAncestorsPolicy = null;

            // Compressing would take some 300 kB for as long as a page is open, and tell who listens on the wire how well a comment that they
            // have sent fits to what else is on the page (CRIME).
            options.DisableWebSocketCompression = true;
        });
        return endpoints;
    }
}
