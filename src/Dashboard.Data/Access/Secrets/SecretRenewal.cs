using System.Security.Cryptography;
using Dashboard.Data.Access.SecondFactors;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Audit;
using Dashboard.Data.Store.Instances;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.Secrets;

/// <summary>
/// Encrypts all that lies encrypted in the store anew, with the newest of the data protection keys: the older ones are then needed for
/// nothing in it. All of it is one transaction.
/// </summary>
/// <param name="writer">The one way to write.</param>
/// <param name="secrets">Encrypts.</param>
/// <param name="seals">The key of the audit log's seals.</param>
public sealed class SecretRenewal(StoreWriter writer, SecretProtector secrets, AuditKeys seals, TimeProvider clock)
{
    /// <summary>Encrypts all of it, and says so in the audit log.</summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>How much there was.</returns>
    public Task<RenewedSecrets> RunAsync(Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return writer.WriteAsync(RenewAsync, cancellationToken);

        async Task<RenewedSecrets> RenewAsync(DashboardContext context, CancellationToken token)
        {
            var tally = new Tally(secrets);
            await RenewAccountsAsync(context, tally, token);
            await RenewFactorsAsync(context, tally, token);
            await RenewPlacesAsync(context, tally, token);
            await RenewHooksAsync(context, tally, token);
            await RenewAgreementAsync(context, token);
            await context.LockAuditLogAsync(token);
            var renewed = new RenewedSecrets(tally.Renewed, await seals.RenewAsync(context, token), tally.Unreadable);
            context.AuditLog.Add(AuditEntries.New(clock, actor, AuditActions.SecretsRenewed, $"{renewed}"));
            return renewed;
        }
    }

    private static async Task RenewAccountsAsync(DashboardContext context, Tally tally, CancellationToken token)
    {
        foreach (var account in await context.Accounts.AtX().ToListAsync(token))
        {
            account.ProtectedToken = tally.Renew(account.ProtectedToken);
            account.ProtectedTokenSecret = tally.Renew(account.ProtectedTokenSecret);
        }

        foreach (var pending in await context.PendingConnections.ToListAsync(token))
            pending.ProtectedTokenSecret = tally.Renew(pending.ProtectedTokenSecret);
    }

    private static async Task RenewFactorsAsync(DashboardContext context, Tally tally, CancellationToken token)
    {
        foreach (var key in await FactorTokens.Encrypted(context).ToListAsync(token))
            key.Value = tally.Renew(key.Value ?? "");
    }

    private static async Task RenewPlacesAsync(DashboardContext context, Tally tally, CancellationToken token)
    {
        foreach (var schedule in await context.ReportSchedules.ToListAsync(token))
        {
            var place = schedule.Destination;
            place.ProtectedAddress = Renewed(place.ProtectedAddress);
            place.ProtectedKey = Renewed(place.ProtectedKey);
            place.ProtectedOldKey = Renewed(place.ProtectedOldKey);
        }

        string? Renewed(string? stored) => stored is null ? null : tally.Renew(stored);
    }

    private static async Task RenewHooksAsync(DashboardContext context, Tally tally, CancellationToken token)
    {
        foreach (var hook in await context.DeskHooks.ToListAsync(token))
            hook.ProtectedSecret = tally.Renew(hook.ProtectedSecret);
    }

    /// <summary>The proof that an instance has the keys of the installation.</summary>
    private async Task RenewAgreementAsync(DashboardContext context, CancellationToken token)
    {
        var values = new SettingValues(secrets);
        foreach (var setting in await context.AgreedSettings.ToListAsync(token))
            setting.Value = values.Renew(setting.Value);
    }

    private sealed class Tally(SecretProtector secrets)
    {
        public int Renewed { get; private set; }

        public int Unreadable { get; private set; }

        // What cannot be read stays: the right keys may come back.
        public string Renew(string stored)
        {
            try
            {
                var renewed = secrets.Protect(secrets.Reveal(stored));
                Renewed++;
                return renewed;
            }
            catch (CryptographicException)
            {
                Unreadable++;
                return stored;
            }
        }
    }
}

/// <summary>What was encrypted anew.</summary>
/// <param name="Secrets">
/// How many tokens of accounts, keys of authenticators, addresses and keys that reports are sent by, and secrets of help desks.
/// </param>
/// <param name="Seals">How many keys of the audit log's seals.</param>
/// <param name="Unreadable">How many secrets no key fits, and which stay as they are.</param>
public sealed record RenewedSecrets(int Secrets, int Seals, int Unreadable)
{
    /// <inheritdoc />
    public override string ToString() =>
        FormattableString.Invariant($"{Secrets} secrets, {Seals} keys of seals, {Unreadable} that cannot be read");
}
