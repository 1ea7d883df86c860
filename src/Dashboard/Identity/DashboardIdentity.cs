using Dashboard.Data.Store.Entities;
using Dashboard.Links;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Dashboard.Identity;

/// <summary>The doors of this folder.</summary>
public static class DashboardIdentity
{
    /// <summary>
    /// Adds sign-in by cookie, the policies, and the rule that everything is closed to those who are not signed in. Call it after
    /// <c>AddAccess</c> and after <c>AddInteractiveServerComponents</c>, whose own state provider it replaces.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddDashboardIdentity(this IServiceCollection services)
    {
        services.AddOptions<SessionOptions>();
        AddSignIn(services);
        AddPolicies(services);
        services.AddCascadingAuthenticationState();
        services.Replace(ServiceDescriptor.Scoped<AuthenticationStateProvider, SessionRevalidation>());
        services.AddScoped<ViewerAccessor>();
        services.AddScoped<PasswordSignIn>();
        services.TryAddSingleton(DemoSignIns.None);
        services.AddAntiforgery();
        return services;
    }

    /// <summary>Maps <c>POST /account/logout</c> and <c>GET /account/session</c>; the pages of the account map themselves.</summary>
    /// <param name="endpoints">The application's endpoints.</param>
    /// <returns>The same endpoints.</returns>
    public static IEndpointRouteBuilder MapDashboardIdentity(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(Paths.Logout, SignOutEndpoint.SignOutAsync).AllowAnonymous();
        endpoints.MapGet(Paths.Session, SessionEndpoint.TellAsync).AllowAnonymous();
        return endpoints;
    }

    private static void AddSignIn(IServiceCollection services)
    {
        new IdentityBuilder(typeof(User), typeof(IdentityRole), services).AddSignInManager();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme);
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, SessionCookie>();
        services.AddOptions<SecurityStampValidatorOptions>().Configure<IOptions<SessionOptions>>(
            (options, session) => options.ValidationInterval = session.Value.Revalidation);
    }

    private static void AddPolicies(IServiceCollection services)
    {
        var builder = services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        foreach (var (policy, roles) in Policies.Roles)
            builder.AddPolicy(policy, rule => rule.RequireRole(roles));
    }
}
