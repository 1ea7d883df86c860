using Microsoft.AspNetCore.Http.Extensions;

namespace Dashboard;

/// <summary>
/// Leads to a path and never to a host: the framework makes whole addresses of the host that the request names, which need not be ours, so
/// that who names another one would have us send people there (RFC 9110, 10.2.2 allows the path alone).
/// </summary>
internal static class RelativeRedirects
{
    public static Task PassAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(Shorten, context);
        return next(context);
    }

    private static Task Shorten(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        if (Uri.TryCreate(headers.Location.ToString(), UriKind.Absolute, out var target) && IsHere(target, context.Request))
            headers.Location = $"/{target.PathAndQuery.TrimStart('/', '\\')}{target.Fragment}";
        return Task.CompletedTask;
    }

    private static bool IsHere(Uri target, HttpRequest request) =>
        target.Scheme is "http" or "https"
        && Uri.TryCreate(UriHelper.BuildAbsolute(request.Scheme, request.Host), UriKind.Absolute, out var here)
        && string.Equals(target.Authority, here.Authority, StringComparison.OrdinalIgnoreCase);
}
