using Microsoft.Extensions.Primitives;

namespace Dashboard.Identity;

/// <summary>
/// Tells requests that pages of this product make from those that pages of other sites make with the same cookies. Programs name no origin,
/// and are none of these.
/// </summary>
internal static class OwnOrigin
{
    private const string FetchSite = "Sec-Fetch-Site";

    /// <summary>Whether a page of another site, or of a sibling of ours, asks: by what the browser says of it.</summary>
    public static bool IsForeign(HttpRequest request, IConfiguration configuration) =>
        request.Headers[FetchSite].ToString() is "cross-site" or "same-site"
        || !IsOurs(request.Headers.Origin, request, configuration);

    /// <summary>Whether a browser says that a page of a site which has nothing to do with ours asks.</summary>
    public static bool IsCrossSite(HttpRequest request) =>
        string.Equals(request.Headers[FetchSite], "cross-site", StringComparison.OrdinalIgnoreCase);

    private static bool IsOurs(StringValues origin, HttpRequest request, IConfiguration configuration)
    {
        if (origin.Count == 0)
            return true;
        if (origin.Count > 1 || !Uri.TryCreate(origin[0], UriKind.Absolute, out var page) || page.Scheme is not ("http" or "https"))
            return false;

        // A proxy that ends TLS and is not among the trusted ones leaves us with http: then the name alone decides.
        if (request.IsHttps && page.Scheme is not "https")
            return false;
        // A proxy may pass on another name than that in the browser's address bar.
        return IsSameHost(page, request.Host)
            || (page.IsDefaultPort && HostNames.Of(configuration).Contains(page.Host, StringComparer.OrdinalIgnoreCase));
    }

    private static bool IsSameHost(Uri page, HostString host) =>
        string.Equals(page.Host, host.Host, StringComparison.OrdinalIgnoreCase)
        && (host.Port is { } port ? page.Port == port : page.IsDefaultPort);
}
