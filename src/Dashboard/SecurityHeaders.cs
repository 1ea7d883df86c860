using Dashboard.Configuration;
using Microsoft.Extensions.Options;

namespace Dashboard;

/// <summary>Headers that every answer carries: no script but our own files, no sniffing, no framing, no address given away, and
/// nothing for pages of others.</summary>
/// <param name="signOn">Whom signing out leads to.</param>
internal sealed class SecurityHeaders(RequestDelegate next, IOptions<SignOnOptions> signOn)
{
    // Style attributes carry the places of bars and points; style sheets come from our own files all the same. Pictures are made of charts
    // in the browser, as data and blobs. The circuit's WebSocket is of the same origin.
    private readonly string _contentSecurity =
        "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; "
        + $"font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action {FormTargets(signOn.Value)}; "
        + "frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = _contentSecurity;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        // What is ours stays out of windows and pages of others, so that they cannot measure it (Spectre, XS-Leaks).
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["X-Permitted-Cross-Domain-Policies"] = "none";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return next(context);
    }

    // The form that signs out is led on to the provider's page, and browsers ask for that too (Content Security Policy Level 3, 6.4.1).
    private static string FormTargets(SignOnOptions signOn) =>
        signOn.IsOn ? $"'self' {new Uri(signOn.Authority).GetLeftPart(UriPartial.Authority)}" : "'self'";
}
