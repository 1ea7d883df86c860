using Dashboard.Configuration;
using Dashboard.Links;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Dashboard.Identity.SignOn;

/// <summary>
/// The framework's handler of OpenID Connect, where a provider is configured: the code flow with PKCE (RFC 7636), whose answer comes back
/// by address, so that our cookies can stay Lax.
/// </summary>
/// <param name="signOn">The provider.</param>
internal sealed class SignOnScheme(IOptions<SignOnOptions> signOn) : IConfigureNamedOptions<OpenIdConnectOptions>
{
    public const string Name = "sign-on";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // It keeps claims that the framework would drop: issuer and subject together say who somebody is, others how that was found out.
    private const string Issuer = "iss";

    public static void AddTo(IServiceCollection services)
    {
        services.AddOptions<SignOnOptions>();
        services.AddOptions<AuthenticationOptions>().Configure<IOptions<SignOnOptions>>(AddScheme);
        services.AddTransient<OpenIdConnectHandler>();
        services.AddSingleton<IConfigureOptions<OpenIdConnectOptions>, SignOnScheme>();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>());
        services.AddSingleton<FreshSignOn>();
        services.AddScoped<OwnProof>();
        services.AddScoped<SignOnEvents>();
        services.AddScoped<SignOnDoor>();
        services.AddSingleton<SignOnProvider>();
    }

    public void Configure(string? name, OpenIdConnectOptions options)
    {
        if (string.Equals(name, Name, StringComparison.Ordinal))
            Configure(options);
    }

    public void Configure(OpenIdConnectOptions options)
    {
        var provider = signOn.Value;
        options.Authority = provider.Authority;
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.RequireHttpsMetadata = provider.Authority.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MaxAge = provider.MaxAge;
        options.BackchannelTimeout = Patience;
        options.SignInScheme = IdentityConstants.ApplicationScheme;
        options.CallbackPath = Paths.SignOnAnswer;

        // Whoever can make a browser load an address must not be able to sign people out.
        options.RemoteSignOutPath = default;
        options.EventsType = typeof(SignOnEvents);
        options.Scope.Add("email");
        foreach (var scope in provider.Scopes)
            options.Scope.Add(scope);
        KeepClaims(options, provider);
        KeepCookies(options);
    }

    private static void AddScheme(AuthenticationOptions authentication, IOptions<SignOnOptions> signOn)
    {
        if (signOn.Value.IsOn)
            authentication.AddScheme<OpenIdConnectHandler>(Name, displayName: null);
    }

    private static void KeepClaims(OpenIdConnectOptions options, SignOnOptions provider)
    {
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        foreach (var kept in new[] { Issuer, SignOnStrength.Acr, SignOnStrength.Amr, SignOnStrength.Time })
            options.ClaimActions.Remove(kept);
        foreach (var claim in new[] { provider.GroupsClaim, provider.VerifiedClaim, provider.AgentClaim })
        {
            if (claim.Length > 0)
                options.ClaimActions.MapJsonKey(claim, claim);
        }
    }

    private static void KeepCookies(OpenIdConnectOptions options)
    {
        options.NonceCookie.Name = "dashboard.nonce.";
        options.CorrelationCookie.Name = "dashboard.sign-on.";
        foreach (var cookie in new[] { options.NonceCookie, options.CorrelationCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }
    }
}
