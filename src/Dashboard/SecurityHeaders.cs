namespace Dashboard;

/// <summary>Headers that every answer carries: no script but our own files, no sniffing, no framing, no address given away, and
/// nothing for pages of others.</summary>
internal static class SecurityHeaders
{
    // Style attributes carry the places of bars and points; style sheets come from our own files all the same. Pictures are made of charts
    // in the browser, as data and blobs. The circuit's WebSocket is of the same origin.
    private const string ContentSecurity =
        "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; "
        + "font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurity;
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
}
