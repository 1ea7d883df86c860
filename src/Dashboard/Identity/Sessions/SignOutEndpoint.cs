using Dashboard.Data.Store.Entities;
using Dashboard.Links;
using Dashboard.Identity.SignOn;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Identity.Sessions;

/// <summary>Signs out; a post with the page's antiforgery token, so that no other site can do it.</summary>
internal static class SignOutEndpoint
{
    public static async Task<RedirectHttpResult> SignOutAsync(
        HttpContext context, IAntiforgery antiforgery, SignInManager<User> signIn, SignOnProvider provider)
    {
        // Someone whose session has ended meanwhile wants to be signed out and is; their page's token no longer fits.
        if (context.User.Identity?.IsAuthenticated != true)
            return TypedResults.LocalRedirect(Paths.Login);
        if (!await antiforgery.IsRequestValidAsync(context))
            return TypedResults.LocalRedirect(StaleForms.Page);

        var user = await signIn.UserManager.GetUserAsync(context.User);
        await signIn.SignOutAsync();

        // Else the next person at the same screen would be signed in as this one by a single click.
        var isLinked = user is not null && (await signIn.UserManager.GetLoginsAsync(user)).Count > 0;
        return isLinked && await provider.SignOutPageAsync(context.Request, context.RequestAborted) is { } page
            ? TypedResults.Redirect(page)
            : TypedResults.LocalRedirect(Paths.Login);
    }
}
