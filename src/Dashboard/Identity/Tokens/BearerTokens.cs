using Dashboard.Data.Access.Tokens;
using Microsoft.AspNetCore.Authentication;

namespace Dashboard.Identity.Tokens;

/// <summary>API tokens (RFC 6750): the one way in for programs beside the credentials of a door, and no way in for pages.</summary>
internal static class BearerTokens
{
    public const string Scheme = "Bearer";

    public static IServiceCollection AddBearerTokens(this IServiceCollection services)
    {
        services.AddTokenOrSession();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, BearerTokenHandler>(Scheme, _ => { });
        var policies = services.AddAuthorizationBuilder()
            .AddPolicy(Policies.AnyToken, rule => rule.AddAuthenticationSchemes(Scheme).RequireAuthenticatedUser());
        foreach (var scope in TokenScopes.All)
        {
            policies.AddPolicy(
                Policies.OfScope(scope),
                rule => rule.AddAuthenticationSchemes(Scheme).RequireAuthenticatedUser().RequireClaim(TokenClaims.Scope, scope));
        }

        return services;
    }

    /// <summary>Lets in programs whose token has a scope, and each of them only so often a minute.</summary>
    public static TBuilder RequireToken<TBuilder>(this TBuilder endpoint, string policy)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(policy).AddEndpointFilter<TBuilder, TokenUseLimit>();

    /// <summary>Maps <c>GET /api/v1/me</c>: what a token is, as it is known here.</summary>
    public static IEndpointRouteBuilder MapTokens(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Links.Paths.ApiMe, MeEndpoint.Tell).RequireToken(Policies.AnyToken);
        endpoints.RefuseOtherMethods(Links.Paths.ApiMe, HttpMethods.Get);
        return endpoints;
    }
}
