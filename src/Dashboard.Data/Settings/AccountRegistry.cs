using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Settings;

/// <summary>Connects accounts. Registering one again renews its tokens and lets a paused account run again.</summary>
/// <param name="writer">The one way to change the store.</param>
public sealed class AccountRegistry(StoreWriter writer, SecretProtector protector, TimeProvider clock)
{
    /// <summary>
    /// Adds an account; one that is known by its X id gets the tokens and the handle anew, keeps its settings, and runs again if it was
    /// paused.
    /// </summary>
    /// <param name="changedBy">Who does it, for the history.</param>
    /// <param name="cancellationToken">Stops it before anything is kept.</param>
    /// <returns>What is wrong; empty when the account is connected.</returns>
    public async Task<IReadOnlyList<FieldError>> AddAsync(
        AccountRegistration registration, string changedBy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(registration);
        ArgumentException.ThrowIfNullOrEmpty(changedBy);
        var tidy = AccountRegistrationRules.Tidy(registration);
        var errors = AccountRegistrationRules.Check(tidy);
        return errors.Count > 0
            ? errors
            : await writer.WriteAsync((context, token) => WorkAsync(context, tidy, changedBy, token), cancellationToken);
    }

    private async Task<IReadOnlyList<FieldError>> WorkAsync(
        DashboardContext context, AccountRegistration registration, string changedBy, CancellationToken cancellationToken)
    {
        // A business has a handful of accounts, and handles compare without case, which databases do each in their own way.
        var accounts = await context.Accounts.ToListAsync(cancellationToken);
        var known = accounts.Find(account => string.Equals(account.XUserId, registration.XUserId, StringComparison.Ordinal));
        var namesake = accounts.Find(account => string.Equals(account.Handle, registration.Handle, StringComparison.OrdinalIgnoreCase));
        if (namesake is not null && namesake != known)
            return
            [
                new FieldError(nameof(registration.Handle), $"@{namesake.Handle} is already connected with the X id {namesake.XUserId}."),
            ];

        if (known is null)
            await ConnectAsync(context, registration, changedBy, cancellationToken);
        else
            Renew(context, known, registration, changedBy);
        return [];
    }

    private async Task ConnectAsync(
        DashboardContext context, AccountRegistration registration, string changedBy, CancellationToken cancellationToken)
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
            CreatedAt = now,
            Version = Guid.CreateVersion7(now),
        };
        context.Accounts.Add(account);

        // The history needs the key that the database gives; both are in the writer's one transaction.
        await context.SaveChangesAsync(cancellationToken);
        new SettingHistory(context, account, changedBy, now).Note(SettingNames.Connected, null, "@" + account.Handle);
    }

    private void Renew(DashboardContext context, Account account, AccountRegistration registration, string changedBy)
    {
        var now = clock.GetUtcNow();
        var history = new SettingHistory(context, account, changedBy, now);
        history.Note(SettingNames.Handle, account.Handle, registration.Handle);
        history.Note(SettingNames.Tokens, null, "renewed");
        history.Note(SettingNames.Paused, account.PausedBecause, null);
        account.Handle = registration.Handle;
        account.ProtectedToken = protector.Protect(registration.Token.Reveal());
        account.ProtectedTokenSecret = protector.Protect(registration.TokenSecret.Reveal());
        account.PausedBecause = null;
        account.PausedAt = null;
        account.Version = Guid.CreateVersion7(now);
    }
}
