using Dashboard.Identity.Refusals;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
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

    public override async Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        await context.HttpContext.RequestServices.GetRequiredService<RefusedAccess>().NoteAsync(context.HttpContext);
        if (!Navigation.IsPerson(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (RefusedAccess.PolicyOf(context.HttpContext.GetEndpoint()) is { } policy)
            context.RedirectUri = QueryHelpers.AddQueryString(context.RedirectUri, SignInQuery.Needs, policy);
        await base.RedirectToAccessDenied(context);
    }
}
