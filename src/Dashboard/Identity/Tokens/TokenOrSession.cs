using Microsoft.AspNetCore.Identity;

namespace Dashboard.Identity.Tokens;

/// <summary>
/// A way in for people by their session and for programs by a token: whoever shows a token is taken by it alone, whatever cookie comes
/// along, so that nobody is two at once.
/// </summary>
internal static class TokenOrSession
{
    public const string Scheme = "token or session";

    private const string Bearer = "Bearer ";

    public static IServiceCollection AddTokenOrSession(this IServiceCollection services)
    {
        services.AddAuthentication().AddPolicyScheme(Scheme, displayName: null, either => either.ForwardDefaultSelector = Choose);
        services.AddAuthorizationBuilder().AddPolicy(Policies.Files, rule => rule
            .AddAuthenticationSchemes(Scheme)
            .RequireAuthenticatedUser()
            .RequireAssertion(asked => asked.User.TokenId() is null
                ? Array.Exists(Policies.Roles[Policies.Downloads], asked.User.IsInRole)
                : asked.User.HasClaim(TokenClaims.Scope, Data.Access.Tokens.TokenScopes.ReadReports)));
        return services;
    }

    private static string Choose(HttpContext context) =>
        context.Request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? BearerTokens.Scheme
            : IdentityConstants.ApplicationScheme;
}
