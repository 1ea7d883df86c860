using System.Globalization;
using System.Security.Claims;
using Dashboard.Data.Access.Tokens;

namespace Dashboard.Identity.Tokens;

/// <summary>Who shows a token, as endpoints know it: a person by the id of their user, a machine by that of the token.</summary>
internal static class TokenClaims
{
    public const string Scope = "scope";

    private const string Token = "token";
    private const string Expiry = "exp";
    private const string Machine = "machine";

    public static ClaimsPrincipal PrincipalOf(LiveToken token) => new(new ClaimsIdentity(
        [
            new Claim(Token, token.Id),
            new Claim(Expiry, token.ExpiresAt.ToString("O", CultureInfo.InvariantCulture)),
            token.UserId is { } owner ? new Claim(ClaimTypes.NameIdentifier, owner) : new Claim(Machine, token.Id),
            new Claim(ClaimTypes.Name, token.UserName ?? token.Name),
            .. token.Scopes.Select(scope => new Claim(Scope, scope)),
        ],
        BearerTokens.Scheme));

    /// <summary>The token's id; null where none was shown.</summary>
    public static string? TokenId(this ClaimsPrincipal principal) => principal.FindFirstValue(Token);

    public static IReadOnlyList<string> Scopes(this ClaimsPrincipal principal) =>
        [.. principal.FindAll(Scope).Select(claim => claim.Value)];

    public static string? ExpiresAt(this ClaimsPrincipal principal) => principal.FindFirstValue(Expiry);

    public static bool IsMachine(this ClaimsPrincipal principal) => principal.FindFirst(Machine) is not null;

    /// <summary>The machine that may read reports, by token and name; null for people, and for machines that may not.</summary>
    public static (string TokenId, string Name)? MachineReader(this ClaimsPrincipal principal) =>
        principal.IsMachine() && principal.HasClaim(Scope, TokenScopes.ReadReports) && principal.TokenId() is { } id
            ? (id, principal.Identity?.Name ?? id)
            : null;
}
