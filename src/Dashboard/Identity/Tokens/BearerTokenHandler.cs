using System.Text.Encodings.Web;
using Dashboard.Data.Access.Tokens;
using Dashboard.Data.Store;
using Dashboard.Identity.Limits;
using Dashboard.Identity.Refusals;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Dashboard.Identity.Tokens;

/// <summary>
/// Asks the store with each request whom a token lets in: one that is ended, or whose owner is, opens nothing from then on.
/// </summary>
internal sealed partial class BearerTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    TokenQuery tokens,
    WrongCredentials wrong,
    RefusedAccess refused) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Prefix = "Bearer ";
    private const string Realm = "Bearer realm=\"Dashboard\"";

    private TimeSpan? _wait;
    private bool _wasShown;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        if (await tokens.FindAsync(header[Prefix.Length..], Context.RequestAborted) is { } token)
        {
            await NoteAsync(token);
            return AuthenticateResult.Success(new AuthenticationTicket(TokenClaims.PrincipalOf(token), Scheme.Name));
        }

        (_wasShown, _wait) = (true, await wrong.CountAsync(Context, Scheme.Name));
        return AuthenticateResult.Fail("No such token.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => DoorChallenge.RefuseAsync(
        Response, _wait, _wasShown ? Realm + ", error=\"invalid_token\"" : Realm, () => base.HandleChallengeAsync(properties));

    protected override async Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        await refused.NoteAsync(Context);
        Response.Headers.Append(HeaderNames.WWWAuthenticate, Realm + ", error=\"insufficient_scope\"");
        await base.HandleForbiddenAsync(properties);
    }

    // When it was last used is not worth a refusal.
    private async Task NoteAsync(LiveToken token)
    {
        try
        {
            await tokens.NoteUseAsync(token, Context.RequestAborted);
        }
        catch (Exception exception) when (StoreTrouble.Is(exception))
        {
            Log.NotNoted(Logger, token.Id, exception.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(5010, LogLevel.Debug, "That the token {Id} is used was not noted: {Reason}")]
        public static partial void NotNoted(ILogger logger, string id, string reason);
    }
}
