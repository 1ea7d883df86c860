using System.Security.Claims;

namespace Dashboard.Identity.Tokens;

/// <summary>Tells a program what the token is that it shows, so that it can be tried before anything depends on it.</summary>
internal static class MeEndpoint
{
    public static IResult Tell(ClaimsPrincipal user, HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        return Results.Json(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["token"] = user.TokenId(),
            ["kind"] = user.IsMachine() ? "machine" : "person",
            ["name"] = user.Identity?.Name,
            ["scopes"] = user.Scopes(),
            ["expires_at"] = user.ExpiresAt(),
        });
    }
}
