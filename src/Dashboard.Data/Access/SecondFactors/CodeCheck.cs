using System.Security.Cryptography;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.SecondFactors;

/// <summary>Takes the codes that somebody shows to sign in, each once: of two requests with the same code only one is let in.</summary>
/// <param name="writer">The one way to write.</param>
/// <param name="secrets">Reads the authenticator's key.</param>
public sealed class CodeCheck(StoreWriter writer, SecretProtector secrets, TimeProvider clock)
{
    /// <summary>Takes a code of the authenticator.</summary>
    /// <param name="code">As it was typed; spaces do not matter.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Whether it is of now and no code of its time or a later one was taken before.</returns>
    public Task<bool> TakeAsync(string userId, string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(code);
        return writer.WriteAsync(TakeInAsync, cancellationToken);

        async Task<bool> TakeInAsync(DashboardContext context, CancellationToken token)
        {
            var kept = await FactorTokens.Of(context, userId, FactorTokens.Key).Select(one => one.Value).SingleOrDefaultAsync(token);
            if (Reveal(kept) is not { } key || AuthenticatorCodes.StepOf(key, code, clock.GetUtcNow()) is not { } step)
                return false;

            // With another stamp, so that whoever read the user before cannot write the older step back.
            var stamp = Guid.CreateVersion7().ToString();
            return await context.Users
                .Where(user => user.Id == userId && user.LastCodeStep < step)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(user => user.LastCodeStep, step).SetProperty(user => user.ConcurrencyStamp, stamp), token) == 1;
        }
    }

    /// <summary>Takes a recovery code, and says so in the audit log.</summary>
    /// <param name="code">As it was typed; case, spaces and dashes do not matter.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Whether it was one that had not been used.</returns>
    public Task<bool> TakeRecoveryAsync(string userId, string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(code);
        var hash = RecoveryCodes.HashOf(code);
        return writer.WriteAsync(TakeInAsync, cancellationToken);

        async Task<bool> TakeInAsync(DashboardContext context, CancellationToken token)
        {
            var codes = FactorTokens.RecoveryOf(context, userId);
            if (await codes.Where(one => one.Value == hash).ExecuteDeleteAsync(token) == 0)
                return false;
            var owner = await context.Users.SingleAsync(user => user.Id == userId, token);
            var left = await codes.CountAsync(token);
            context.AuditLog.Add(AuditEntries.New(
                clock, Actor.Of(owner), AuditActions.RecoveryCodeUsed, $"{owner.Email}: {left} left"));
            return true;
        }
    }

    // With keys that are lost no code fits: an admin takes the second factor away.
    private string? Reveal(string? kept)
    {
        try
        {
            return kept is null ? null : secrets.Reveal(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
