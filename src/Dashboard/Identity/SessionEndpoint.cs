using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Identity;

/// <summary>
/// Says whose session it is, compared with the store now: a page that was away for long may be looked at by another person, or by nobody
/// who may.
/// </summary>
internal static class SessionEndpoint
{
    public static async Task<IResult> TellAsync(HttpContext context, SignInManager<User> signIn)
    {
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            var user = await signIn.ValidateSecurityStampAsync(context.User);
            return Results.Text(user is null ? "" : context.User.UserId());
        }
        catch (Exception exception) when (StoreTrouble.Is(exception))
        {
            // The page asks again.
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
