using Dashboard.Links;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Identity;

/// <summary>
/// A form of the account's pages whose token does not fit is of another session, of another site, or older than the keys: it is not taken,
/// and the sign-in page says so instead of an empty answer. Nor is one that a browser says another site has sent, whatever its token is.
/// </summary>
internal static class StaleForms
{
    /// <summary>The page that says so.</summary>
    public static string Page { get; } = QueryHelpers.AddQueryString(Paths.Login, SignInQuery.Stale, "1");

    public static Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsStale(context))
            return next(context);
        var page = context.Request.Query[SignInQuery.ReturnUrl].ToString() is { Length: > 0 } asked
            ? QueryHelpers.AddQueryString(Page, SignInQuery.ReturnUrl, LocalUrl.OrHome(asked))
            : Page;
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = page;
        return Task.CompletedTask;
    }

    private static bool IsStale(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Paths.Account, StringComparison.OrdinalIgnoreCase)
        && (context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false }
            || (HttpMethods.IsPost(context.Request.Method) && OwnOrigin.IsCrossSite(context.Request)));
}
