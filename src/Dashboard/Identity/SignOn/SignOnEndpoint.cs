using Dashboard.Configuration;
using Dashboard.Data.Foundation;
using Dashboard.Identity.Limits;
using Dashboard.Links;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Dashboard.Identity.SignOn;

/// <summary>
/// Sends people to the provider. A link, not a form: nothing here changes by it, and the provider's answer fits one browser only.
/// </summary>
internal static partial class SignOnEndpoint
{
    private const int LongestReason = 500;

    public static async Task<IResult> BeginAsync(
        HttpContext context, IOptions<SignOnOptions> options, DoorLimits limits, ILogger<SignOnEvents> logger)
    {
        var returnUrl = context.Request.Query[SignInQuery.ReturnUrl].ToString();
        if (context.User.Identity?.IsAuthenticated == true)
            return Results.LocalRedirect(LocalUrl.OrHome(returnUrl));
        if (!options.Value.IsOn || limits.AccountForms.Take(ClientPlace.Of(context)) is not null)
            return Results.LocalRedirect(Paths.Login);
        return await SendAsync(context, SignOnErrand.SignIn(LocalUrl.OrHome(returnUrl)), returnUrl, logger);
    }

    /// <summary>Sends somebody who is signed in to the provider, to be asked anew who they are.</summary>
    public static async Task<IResult> ConfirmAsync(
        HttpContext context, IOptions<SignOnOptions> options, DoorLimits limits, ILogger<SignOnEvents> logger)
    {
        if (!options.Value.IsOn || limits.AccountForms.Take(ClientPlace.Of(context)) is not null)
            return Results.LocalRedirect(Paths.Security);
        return await SendAsync(context, SignOnErrand.Confirm(Paths.Security, context.User.SessionId()), Paths.Security, logger);
    }

    private static async Task<IResult> SendAsync(
        HttpContext context, AuthenticationProperties errand, string returnUrl, ILogger<SignOnEvents> logger)
    {
        try
        {
            // What it is for comes back within the state, which nobody else can make.
            await context.ChallengeAsync(SignOnScheme.Name, errand);
            return Results.Empty;
        }
        catch (Exception exception) when (exception is InvalidOperationException or HttpRequestException or IOException)
        {
            Log.Away(logger, OutsideText.Line(exception.Message, LongestReason));
            return Results.LocalRedirect(
                SignOnErrand.SessionOf(errand) is null
                    ? SignOnTrouble.Page(SignOnTrouble.Away, returnUrl)
                    : QueryHelpers.AddQueryString(Paths.Security, SignInQuery.Done, SignOnTrouble.NotConfirmed));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(6003, LogLevel.Warning, "Nobody can be sent to the provider of single sign-on: {Reason}")]
        public static partial void Away(ILogger logger, string reason);
    }
}
