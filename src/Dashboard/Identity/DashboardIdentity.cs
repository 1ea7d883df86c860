using Dashboard.Data.Store.Entities;
using Dashboard.Identity.Codes;
using Dashboard.Identity.Limits;
using Dashboard.Identity.Passkeys;
using Dashboard.Identity.Refusals;
using Dashboard.Identity.Sessions;
using Dashboard.Identity.SignOn;
using Dashboard.Identity.Tokens;
using Dashboard.Links;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
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
        AddSignIn(services);
        AddPolicies(services);
        services.AddBearerTokens();
        services.AddSingleton<WrongCredentials>();
        services.AddSingleton(provider => new RecentRefusals(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<RefusedAccess>();
        services.AddCascadingAuthenticationState();
        services.AddSingleton<DoorLimits>();
        services.AddSingleton<OpenSessions>();
        services.AddScoped<CircuitSession>();
        services.Replace(ServiceDescriptor.Scoped<AuthenticationStateProvider>(provider => provider.GetRequiredService<CircuitSession>()));
        services.AddScoped<CircuitHandler, SessionUse>();
        services.AddScoped<ViewerAccessor>();
        services.AddScoped<EvenPasswords>();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<OwnPassword>();
        services.AddScoped<PendingSignIn>();
        services.AddScoped<CodeSignIn>();
        services.AddScoped<FirstPage>();
        services.TryAddSingleton(DemoSignIns.None);
        services.AddHttpContextAccessor();
        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().Configure<IHttpContextAccessor>(
            (forms, contexts) => forms.Cookie = new FormCookie(contexts)
            {
                HttpOnly = true,
                IsEssential = true,
                Path = "/",
                SameSite = SameSiteMode.Strict,
                SecurePolicy = CookieSecurePolicy.SameAsRequest,
            });
        return services;
    }

    /// <summary>
    /// Maps <c>POST /account/logout</c>, <c>POST /account/passkey</c>, <c>GET /account/sign-on</c>,
    /// <c>GET /account/sign-on/confirm</c>, <c>GET /account/session</c>, and what API tokens open here; the pages of the account map
    /// themselves.
    /// </summary>
    /// <param name="endpoints">The application's endpoints.</param>
    /// <returns>The same endpoints.</returns>
    public static IEndpointRouteBuilder MapDashboardIdentity(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Paths.SignOn, SignOnEndpoint.BeginAsync).AllowAnonymous();
        endpoints.MapGet(Paths.SignOnConfirm, SignOnEndpoint.ConfirmAsync).RequireAuthorization();
        endpoints.MapPost(Paths.Passkey, PasskeySignIn.AskAsync).AllowAnonymous();
        endpoints.MapPost(Paths.Logout, SignOutEndpoint.SignOutAsync).AllowAnonymous();
        endpoints.MapGet(Paths.Session, SessionEndpoint.Tell).AllowAnonymous();
        return endpoints.MapTokens();
    }

    private static void AddSignIn(IServiceCollection services)
    {
        new IdentityBuilder(typeof(User), typeof(IdentityRole), services).AddSignInManager();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme)
            .AddCookie(PendingCookie.Scheme, PendingCookie.Configure);
        SignOnScheme.AddTo(services);
        PasskeyRegistration.AddTo(services);
        services.AddSingleton(provider => new KnownSessions(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SessionTickets>();
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, SessionCookie>();
    }

    private static void AddPolicies(IServiceCollection services)
    {
        var builder = services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        foreach (var (policy, roles) in Policies.Roles)
            builder.AddPolicy(policy, rule => rule.RequireRole(roles));
    }
}
