using Dashboard.Data.Access;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Settings.Connecting;
using Dashboard.Identity;
using Dashboard.Links;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dashboard.Consent;

/// <summary>
/// Where X leads an admin's browser back to, once the owner of an account has decided. It leads on at once, so that X's tokens stand in no
/// page's address, in no history and in no sign-in that leads back here: so it is open to all, and says no to all but the admin whose
/// session began the connection.
/// </summary>
internal static class ConsentEndpoint
{
    private const string Token = "oauth_token";
    private const string Verifier = "oauth_verifier";
    private const string Denied = "denied";

    public static IEndpointRouteBuilder MapConsent(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Paths.AccountConsent, EndAsync).AllowAnonymous();
        return endpoints;
    }

    private static async Task<RedirectHttpResult> EndAsync(
        HttpContext context, AccountConnections connections, ViewerAccessor viewers, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        var viewer = await viewers.CurrentAsync(context.User, cancellationToken);
        if (!viewer.Roles.HasFlag(ViewerRoles.Admin))
            return Lead(new ConnectionOutcome.Refused(ConnectionRefusal.OtherSession));
        var query = context.Request.Query;
        var (token, verifier) = query.TryGetValue(Denied, out var denied)
            ? (denied.ToString(), null)
            : (query[Token].ToString(), query[Verifier].ToString());
        try
        {
            return Lead(await connections.EndAsync(
                token, verifier, context.User.SessionId(), Actor.FromViewer(viewer), cancellationToken));
        }
        catch (RightLostException)
        {
            return Lead(new ConnectionOutcome.Refused(ConnectionRefusal.OtherSession));
        }
    }

    private static RedirectHttpResult Lead(ConnectionOutcome outcome) => TypedResults.LocalRedirect(outcome switch
    {
        ConnectionOutcome.Connected connected =>
            AccountLink.PathOf(connected.Handle, connected.IsNew ? ConnectionQuery.New : ConnectionQuery.Again),
        ConnectionOutcome.Refused refused => AccountLink.PathOf(refused.Handle, ConnectionQuery.Word(refused.Why)),
        _ => AccountLink.PathOf(null, ConnectionQuery.Word(ConnectionRefusal.Unknown)),
    });
}
