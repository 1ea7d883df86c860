using Dashboard.Data.Access;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Settings.Connecting;

/// <summary>
/// Connects accounts in the browser: with the consent of the owner, whom X asks (OAuth 1.0a, RFC 5849), or with tokens that X has shown
/// its owner. What is refused is in the audit log too.
/// </summary>
public sealed class AccountConnections
{
    private readonly OAuthConnection _oauth;
    private readonly FeedbackApiClient _api;
    private readonly AccountRegistry _registry;
    private readonly PendingConnections _pending;
    private readonly AuditJournal _journal;
    private readonly IDbContextFactory<DashboardContext> _contexts;

    internal AccountConnections(
        OAuthConnection oauth,
        FeedbackApiClient api,
        AccountRegistry registry,
        PendingConnections pending,
        AuditJournal journal,
        IDbContextFactory<DashboardContext> contexts) =>
        (_oauth, _api, _registry, _pending, _journal, _contexts) = (oauth, api, registry, pending, journal, contexts);

    /// <summary>Begins a connection, which lasts 15 minutes.</summary>
    /// <param name="callback">Where X leads the browser back to; registered as a callback of the app at X.</param>
    /// <param name="sessionId">The session that it belongs to.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Where the owner consents; or what is wrong, and then nothing has begun.</returns>
    public async Task<ConnectionOutcome> BeginAsync(
        ConnectionWish wish, Uri callback, string sessionId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentException.ThrowIfNullOrEmpty(sessionId);
        var settings = AccountSettingsRules.Tidy(new AccountSettings { PrivacyUrl = wish.PrivacyUrl, DisplayName = wish.DisplayName });
        if (wish.Known is null && AccountSettingsRules.Check(settings) is { Count: > 0 } errors)
            return new ConnectionOutcome.Invalid(errors);
        try
        {
            var asked = await _oauth.RequestTokenAsync(callback, cancellationToken);
            await _pending.AddAsync(asked, sessionId, wish, settings, actor, cancellationToken);
            return new ConnectionOutcome.Consent(_oauth.AuthenticateUrl(asked.Token));
        }
        catch (FeedbackApiException failure)
        {
            return await RefuseAsync(XFailures.Of(failure), wish.Known?.Handle, actor, cancellationToken);
        }
    }

    /// <summary>Ends a connection with what the browser brought back from X; each can be ended once.</summary>
    /// <param name="token">The token of the connection.</param>
    /// <param name="verifier">That the owner has consented; null when the owner has not.</param>
    /// <param name="sessionId">The session of the browser that came back.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Connected, or why not.</returns>
    public async Task<ConnectionOutcome> EndAsync(
        string token, string? verifier, string sessionId, Actor actor, CancellationToken cancellationToken)
    {
        if (await _pending.FindAsync(token, cancellationToken) is not { } pending)
            return await RefuseAsync(ConnectionRefusal.Unknown, null, actor, cancellationToken);
        if (!string.Equals(pending.SessionId, sessionId, StringComparison.Ordinal))
            return await RefuseAsync(ConnectionRefusal.OtherSession, null, actor, cancellationToken);
        if (!await _pending.TakeAsync(pending, actor, cancellationToken))
            return await RefuseAsync(ConnectionRefusal.Unknown, null, actor, cancellationToken);
        var known = await KnownAsync(pending, cancellationToken);
        if (string.IsNullOrEmpty(verifier))
            return await RefuseAsync(ConnectionRefusal.Denied, known?.Handle, actor, cancellationToken);
        try
        {
            var account = await _oauth.AccessTokenAsync(token, _pending.SecretOf(pending), verifier, cancellationToken);
            return await RegisterAsync(account, pending, known, actor, cancellationToken);
        }
        catch (FeedbackApiException failure)
        {
            return await RefuseAsync(XFailures.Of(failure), known?.Handle, actor, cancellationToken);
        }
    }

    /// <summary>Connects an account with tokens, once X has said that it accepts them and whose they are.</summary>
    /// <param name="cancellationToken">Stops it before anything is kept.</param>
    /// <returns>Connected, or why not.</returns>
    public async Task<ConnectionOutcome> AddAsync(AccountRegistration registration, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(registration);
        var tidy = AccountRegistrationRules.Tidy(registration);
        if (AccountRegistrationRules.Check(tidy) is { Count: > 0 } errors)
            return new ConnectionOutcome.Invalid(errors);
        try
        {
            var user = await _api.GetUserAsync(CredentialsOf(tidy), tidy.XUserId, cancellationToken);
            return user.ScreenName is { } handle && !string.Equals(handle, tidy.Handle, StringComparison.OrdinalIgnoreCase)
                ? Invalid(nameof(tidy.Handle), $"X calls this account @{handle}.", FieldFault.HandleOfAnother)
                : await RegisterAsync(tidy with { ProfileName = user.Name }, actor, cancellationToken);
        }
        catch (FeedbackNotFoundException)
        {
            return Invalid(nameof(tidy.XUserId), "X knows nobody by this id.", FieldFault.XUserIdUnknown);
        }
        catch (FeedbackApiException failure)
        {
            var why = failure is CredentialsRejectedException ? ConnectionRefusal.TokensRejected : XFailures.Of(failure);
            return await RefuseAsync(why, tidy.Handle, actor, cancellationToken);
        }
    }

    private async Task<ConnectionOutcome> RegisterAsync(
        ConnectedAccount account, PendingConnection pending, Account? known, Actor actor, CancellationToken cancellationToken)
    {
        if (known is not null && !string.Equals(known.XUserId, account.UserId, StringComparison.Ordinal))
            return await RefuseAsync(ConnectionRefusal.OtherAccount, known.Handle, actor, cancellationToken);
        var registration = new AccountRegistration(
            account.ScreenName,
            account.UserId,
            new Secret(account.Credentials.Token),
            new Secret(account.Credentials.TokenSecret),
            known?.PrivacyUrl ?? pending.PrivacyUrl,
            known is null ? pending.DisplayName : known.DisplayName)
        {
            ProfileName = await NameAsync(account, cancellationToken),
        };
        var outcome = await RegisterAsync(registration, actor, cancellationToken);
        return outcome is ConnectionOutcome.Invalid
            ? await RefuseAsync(ConnectionRefusal.HandleTaken, known?.Handle, actor, cancellationToken)
            : outcome;
    }

    private async Task<ConnectionOutcome> RegisterAsync(
        AccountRegistration registration, Actor actor, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var isNew = !await context.Accounts.AnyAsync(account => account.XUserId == registration.XUserId, cancellationToken);
        return await _registry.AddAsync(registration, actor, cancellationToken) is { Count: > 0 } errors
            ? new ConnectionOutcome.Invalid(errors)
            : new ConnectionOutcome.Connected(registration.Handle, isNew);
    }

    // Nothing hangs on the name: an account is connected without it.
    private async Task<string?> NameAsync(ConnectedAccount account, CancellationToken cancellationToken)
    {
        try
        {
            return (await _api.GetUserAsync(account.Credentials, account.UserId, cancellationToken)).Name;
        }
        catch (FeedbackApiException)
        {
            return null;
        }
    }

    private async Task<Account?> KnownAsync(PendingConnection pending, CancellationToken cancellationToken)
    {
        if (pending.AccountId is not { } id)
            return null;
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Accounts.AtX().AsNoTracking().SingleOrDefaultAsync(account => account.Id == id, cancellationToken);
    }

    private async Task<ConnectionOutcome> RefuseAsync(
        ConnectionRefusal why, string? handle, Actor actor, CancellationToken cancellationToken)
    {
        await _journal.RecordAsync(
            actor, AuditActions.ConnectionRefused, handle is null ? $"{why}" : $"{handle}: {why}", rows: null, cancellationToken);
        return new ConnectionOutcome.Refused(why) { Handle = handle };
    }

    private static ConnectionOutcome.Invalid Invalid(string field, string message, FieldFault fault) =>
        new([new FieldError(field, message, fault)]);

    private static AccountCredentials CredentialsOf(AccountRegistration registration) =>
        new(registration.Token.Reveal(), registration.TokenSecret.Reveal());
}
