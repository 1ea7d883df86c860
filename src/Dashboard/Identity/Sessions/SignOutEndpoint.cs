using Dashboard.Data.Store.Entities;
using Dashboard.Links;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Identity.Sessions;

/// <summary>Signs out; a post with the page's antiforgery token, so that no other site can do it.</summary>
internal static class SignOutEndpoint
{
    public static async Task<RedirectHttpResult> SignOutAsync(HttpContext context, IAntiforgery antiforgery, SignInManager<User> signIn)
    {
        // Someone whose session has ended meanwhile wants to be signed out and is; their page's token no longer fits.
        if (context.User.Identity?.IsAuthenticated != true)
            return TypedResults.LocalRedirect(Paths.Login);
        if (!await antiforgery.IsRequestValidAsync(context))
            return TypedResults.LocalRedirect(StaleForms.Page);

        await signIn.SignOutAsync();
        return TypedResults.LocalRedirect(Paths.Login);
    }
}
