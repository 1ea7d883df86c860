using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Identity.Sessions;

/// <summary>Refuses people with a page and programs with a status.</summary>
internal sealed class SessionEvents : CookieAuthenticationEvents
{
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (Navigation.IsPerson(context.Request))
            return base.RedirectToLogin(context);
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!Navigation.IsPerson(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        if (PolicyOf(context.HttpContext) is { } policy)
            context.RedirectUri = QueryHelpers.AddQueryString(context.RedirectUri, SignInQuery.Needs, policy);
        return base.RedirectToAccessDenied(context);
    }

    private static string? PolicyOf(HttpContext context) =>
        context
            .GetEndpoint()
            ?.Metadata.GetOrderedMetadata<IAuthorizeData>()
            .Select(data => data.Policy)
            .FirstOrDefault(name => name is not null);
}
