using System.Security.Cryptography;
using Dashboard.Identity;
using Dashboard.Identity.Tokens;
using Dashboard.Links;
using Scalar.AspNetCore;

namespace Dashboard.Api.Reference;

/// <summary>The description of what programs read, for programs (OpenAPI) and for people.</summary>
internal static class ReferenceRegistration
{
    private const string Document = "v1";
    private const int NonceLength = 18;

    public static IServiceCollection AddReference(this IServiceCollection services) =>
        services.AddOpenApi(Document, ReadingDocument.Describe);

    public static IEndpointRouteBuilder MapReference(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapOpenApi(Paths.OpenApi).RequireToken(Policies.Files);
        endpoints.MapScalarApiReference(Paths.Reference, Show).RequireAuthorization(Policies.Downloads);
        return endpoints;
    }

    // Everything of it comes from here: no font, no proxy, no assistant of others, and no script but its own.
    private static void Show(ScalarOptions options, HttpContext context)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceLength));
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "font-src 'self' data:; connect-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";
        options
            .WithTitle("API reference")
            .WithNonce(nonce)
            .WithOpenApiRoutePattern(Paths.OpenApi)
            .DisableDefaultFonts()
            .HideClientButton()
            .HideDeveloperTools()
            .DisableAgent()
            .DisableMcp();
    }
}
