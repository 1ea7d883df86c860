using Dashboard.Configuration;
using Dashboard.Data.Access.Sessions;
using Dashboard.Data.Store;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Dashboard.Identity.Sessions;

/// <summary>
/// Keeps sign-ins in the store: the cookie holds a secret and nothing else, and who is signed in, with which roles, is read with each
/// request. While the store is away, whom it knew a moment ago is believed: nothing can be read then anyway, and a page that says so is
/// better than one that asks for a password.
/// </summary>
/// <param name="sessions">The store's sessions.</param>
/// <param name="known">Those seen a moment ago.</param>
/// <param name="options">How long sessions last.</param>
internal sealed class SessionTickets(
    SessionRegister sessions, KnownSessions known, IOptions<SessionTimeOptions> options, TimeProvider clock) : ITicketStore
{
    /// <summary>How exactly it is kept when a session was last used: to write with every request would be much for little.</summary>
    public static readonly TimeSpan Exactness = TimeSpan.FromMinutes(5);

    /// <summary>The owner has shown a password.</summary>
    public const string Password = "password";

    /// <summary>A provider has said who the owner is.</summary>
    public const string SignOn = "single sign-on";

    /// <summary>The owner has shown a passkey, and the authenticator has looked that it is they.</summary>
    public const string Passkey = "passkey";

    private const string Method = "method";

    private static readonly string StampClaim = new ClaimsIdentityOptions().SecurityStampClaimType;

    /// <summary>What a sign-in brings along.</summary>
    /// <param name="method">How its owner has shown who they are.</param>
    public static AuthenticationProperties PropertiesOf(string method) => new() { Items = { [Method] = method } };

    public Task<string> StoreAsync(AuthenticationTicket ticket) => StoreAsync(ticket, "unknown", "unknown", CancellationToken.None);

    public Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken) =>
        StoreAsync(ticket, ClientPlace.Of(httpContext), httpContext.Request.Headers.UserAgent.ToString(), cancellationToken);

    /// <summary>
    /// A session is renewed by being used. The framework would put the sign-in of another person into a session that is live: whoever is
    /// signed
    /// in signs out first.
    /// </summary>
    public Task RenewAsync(string key, AuthenticationTicket ticket) =>
        throw new InvalidOperationException("Somebody is signed in already.");

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => RetrieveAsync(key, CancellationToken.None);

    public async Task<AuthenticationTicket?> RetrieveAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            var session = await sessions.FindAsync(key, cancellationToken);
            known.Note(key, session);
            if (session is not null && clock.GetUtcNow() - session.SeenAt >= Exactness)
                await sessions.UseAsync([session.Id], options.Value.Idle, cancellationToken);
            return session is null ? null : TicketOf(session);
        }
        catch (Exception exception) when (StoreTrouble.Is(exception) && known.Find(key) is { } session)
        {
            return TicketOf(session);
        }
    }

    public Task RemoveAsync(string key) => RemoveAsync(key, CancellationToken.None);

    public Task RemoveAsync(string key, CancellationToken cancellationToken)
    {
        known.Note(key, null);
        return sessions.EndAsync(key, cancellationToken);
    }

    private Task<string> StoreAsync(AuthenticationTicket ticket, string source, string client, CancellationToken cancellationToken)
    {
        var method = ticket.Properties.Items.TryGetValue(Method, out var name) && name is not null ? name : "unknown";
        return sessions.BeginAsync(
            new SessionStart(ticket.Principal.UserId(), source, client, method)
            {
                SecurityStamp = ticket.Principal.FindFirst(StampClaim)?.Value,
            },
            new SessionLimits(options.Value.Idle, options.Value.Longest),
            cancellationToken);
    }

    private static AuthenticationTicket TicketOf(LiveSession session) => new(
        SignedInUser.PrincipalOf(session),
        new AuthenticationProperties { IssuedUtc = session.SeenAt, ExpiresUtc = session.IdleUntil },
        IdentityConstants.ApplicationScheme);
}
