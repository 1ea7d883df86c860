using Dashboard.Configuration;
using Dashboard.Data.Foundation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace Dashboard.Identity.SignOn;

/// <summary>What comes back from the provider: a person, who gets a session of ours, or an error, which gets a page.</summary>
/// <param name="door">Lets people in.</param>
/// <param name="options">How strongly the provider is to ask.</param>
internal sealed partial class SignOnEvents(SignOnDoor door, IOptions<SignOnOptions> options, ILogger<SignOnEvents> logger)
    : OpenIdConnectEvents
{
    private const int LongestReason = 500;

    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        if (options.Value.AcrValues.Count > 0)
            context.ProtocolMessage.AcrValues = string.Join(' ', options.Value.AcrValues);
        return Task.CompletedTask;
    }

    public override async Task TicketReceived(TicketReceivedContext context)
    {
        if (await door.EnterAsync(context.HttpContext, context.Principal!, context.Properties, context.ReturnUri) is { } page)
            context.Response.Redirect(page);
        context.HandleResponse();
    }

    public override Task AccessDenied(AccessDeniedContext context)
    {
        context.Response.Redirect(SignOnTrouble.Page(SignOnTrouble.Denied, context.ReturnUrl));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        // The handler's own refusals are of answers that belong to no sign-in which this browser has begun, or not any more.
        var isLate = context.Failure is AuthenticationFailureException && !context.Request.Query.ContainsKey("error");
        Log.Failed(logger, OutsideText.Line(context.Failure?.Message, LongestReason));
        context.Response.Redirect(
            SignOnTrouble.Page(isLate ? SignOnTrouble.Late : SignOnTrouble.Away, context.Properties?.RedirectUri));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(6001, LogLevel.Warning, "Single sign-on failed: {Reason}")]
        public static partial void Failed(ILogger logger, string reason);
    }
}
