using Dashboard.Data.Access;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Settings;

/// <summary>Connects accounts. Registering one again renews its tokens and lets a paused account run again.</summary>
/// <param name="writer">The one way to change the store.</param>
/// <param name="changes">Tells open pages.</param>
public sealed class AccountRegistry(StoreWriter writer, SecretProtector protector, StoreChanges changes, TimeProvider clock)
{
    /// <summary>
    /// Adds an account; one that is known by its X id gets the tokens and the handle anew, keeps its settings, and runs again if it was
    /// paused.
    /// </summary>
    /// <param name="actor">Who does it, for the history and the audit log.</param>
    /// <param name="cancellationToken">Stops it before anything is kept.</param>
    /// <returns>What is wrong; empty when the account is connected.</returns>
    public async Task<IReadOnlyList<FieldError>> AddAsync(
        AccountRegistration registration, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(registration);
        ArgumentNullException.ThrowIfNull(actor);
        var tidy = AccountRegistrationRules.Tidy(registration);
        var errors = AccountRegistrationRules.Check(tidy);
        if (errors.Count > 0)
            return errors;
        errors = await writer.WriteAsAdminAsync(
            actor, clock, "accounts", (context, token) => WorkAsync(context, tidy, actor, token), cancellationToken);
        if (errors.Count == 0)
            changes.Publish();
        return errors;
    }

    private async Task<IReadOnlyList<FieldError>> WorkAsync(
        DashboardContext context, AccountRegistration registration, Actor actor, CancellationToken cancellationToken)
    {
        // A business has a handful of accounts, and handles compare without case, which databases do each in their own way.
        var accounts = await context.Accounts.ToListAsync(cancellationToken);
        var known = accounts.Find(account => string.Equals(account.XUserId, registration.XUserId, StringComparison.Ordinal));
        var namesake = accounts.Find(account => string.Equals(account.Handle, registration.Handle, StringComparison.OrdinalIgnoreCase));
        if (namesake is not null && namesake != known)
            return
            [
                new FieldError(
                    nameof(registration.Handle),
                    $"@{namesake.Handle} is already connected with the X id {namesake.XUserId}.",
                    FieldFault.HandleTaken),
            ];

        if (known is null)
            await ConnectAsync(context, registration, actor, cancellationToken);
        else
            Renew(context, known, registration, actor);
        return [];
    }

    private async Task ConnectAsync(
        DashboardContext context, AccountRegistration registration, Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var settings = AccountRegistrationRules.SettingsOf(registration);
        var account = new Account
        {
            XUserId = registration.XUserId,
            Handle = registration.Handle,
            ProtectedToken = protector.Protect(registration.Token.Reveal()),
            ProtectedTokenSecret = protector.Protect(registration.TokenSecret.Reveal()),
            PrivacyUrl = settings.PrivacyUrl,
            DisplayName = settings.DisplayName,
            ProfileName = registration.ProfileName,
            CreatedAt = now,
            Version = Guid.CreateVersion7(now),
        };
        context.Accounts.Add(account);

        // The history needs the key that the database gives; both are in the writer's one transaction.
        await context.SaveChangesAsync(cancellationToken);
        new SettingHistory(context, account, actor.Name, now).Note(SettingNames.Connected, null, "@" + account.Handle);
        context.AuditLog.Add(AuditEntries.New(clock, actor, AuditActions.AccountConnected, Named(account)));
    }

    private void Renew(DashboardContext context, Account account, AccountRegistration registration, Actor actor)
    {
        var now = clock.GetUtcNow();
        var history = new SettingHistory(context, account, actor.Name, now);
        history.Note(SettingNames.Handle, account.Handle, registration.Handle);
        history.Note(SettingNames.Tokens, null, "renewed");
        history.Note(SettingNames.Paused, account.PausedBecause, null);
        account.Handle = registration.Handle;
        account.ProtectedToken = protector.Protect(registration.Token.Reveal());
        account.ProtectedTokenSecret = protector.Protect(registration.TokenSecret.Reveal());
        account.ProfileName = registration.ProfileName ?? account.ProfileName;
        account.PausedBecause = null;
        account.PausedAt = null;
        account.Version = Guid.CreateVersion7(now);
        context.AuditLog.Add(AuditEntries.New(clock, actor, AuditActions.AccountReconnected, Named(account)));
    }

    private static string Named(Account account) => $"{account.Handle}, {account.XUserId}";
}
