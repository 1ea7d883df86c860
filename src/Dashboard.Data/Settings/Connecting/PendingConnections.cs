using System.Security.Cryptography;
using System.Text;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Settings.Connecting;

/// <summary>
/// The connections whose owners are at X: kept in the store, so that the browser may come back to another instance. Each is taken once, by
/// the session that began it.
/// </summary>
internal sealed class PendingConnections(
    StoreWriter writer, IDbContextFactory<DashboardContext> contexts, SecretProtector protector, TimeProvider clock)
{
    /// <summary>X's tokens for a connection last as long.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private const string What = "accounts";

    public Task AddAsync(
        RequestToken asked,
        string sessionId,
        ConnectionWish wish,
        AccountSettings settings,
        Actor actor,
        CancellationToken cancellationToken)
    {
        return writer.WriteAsAdminAsync(actor, clock, What, AddAsync, cancellationToken);

        async Task<bool> AddAsync(DashboardContext context, CancellationToken token)
        {
            var now = clock.GetUtcNow();
            await context.PendingConnections.Where(pending => pending.ExpiresAt <= now).ExecuteDeleteAsync(token);
            context.PendingConnections.Add(new PendingConnection
            {
                TokenHash = HashOf(asked.Token),
                ProtectedTokenSecret = protector.Protect(asked.TokenSecret),
                SessionId = sessionId,
                AccountId = wish.Known?.AccountId,
                PrivacyUrl = settings.PrivacyUrl,
                DisplayName = settings.DisplayName,
                ExpiresAt = now + Life,
            });
            return true;
        }
    }

    /// <summary>The connection of a token; null when there is none, or its time is over.</summary>
    public async Task<PendingConnection?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var (hash, now) = (HashOf(token), clock.GetUtcNow());
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.PendingConnections.AsNoTracking()
            .SingleOrDefaultAsync(pending => pending.TokenHash == hash && pending.ExpiresAt > now, cancellationToken);
    }

    /// <summary>Takes it away; of several who try at once one does.</summary>
    public Task<bool> TakeAsync(PendingConnection pending, Actor actor, CancellationToken cancellationToken) => writer.WriteAsAdminAsync(
        actor,
        clock,
        What,
        async (context, token) =>
            await context.PendingConnections.Where(row => row.TokenHash == pending.TokenHash).ExecuteDeleteAsync(token) == 1,
        cancellationToken);

    /// <summary>The secret of its token.</summary>
    public string SecretOf(PendingConnection pending) => protector.Reveal(pending.ProtectedTokenSecret);

    private static string HashOf(string token) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
