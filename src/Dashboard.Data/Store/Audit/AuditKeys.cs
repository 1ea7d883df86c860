using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store.Audit;

/// <summary>
/// The keys of the seals. They lie in the store encrypted with the data protection keys, which are elsewhere: whoever can only write to the
/// database cannot make seals that fit.
/// </summary>
public sealed class AuditKeys(IDataProtectionProvider provider)
{
    private const int KeyLength = 32;

    private readonly IDataProtector _protector = provider.CreateProtector("Dashboard.AuditLog.Seals.v1");
    private readonly ConcurrentDictionary<string, byte[]?> _revealed = new(StringComparer.Ordinal);

    /// <summary>The newest key that can be read. Where there is none, a new one: a chain with lost keys goes on, and says so.</summary>
    internal async Task<(int Id, byte[] Secret)> CurrentAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        var keys = await context.AuditKeys.AsNoTracking().OrderByDescending(key => key.Id).ToListAsync(cancellationToken);
        foreach (var key in keys)
        {
            if (Reveal(key.Secret) is { } secret)
                return (key.Id, secret);
        }

        var fresh = RandomNumberGenerator.GetBytes(KeyLength);
        var id = keys.Select(key => key.Id).FirstOrDefault() + 1;
        context.AuditKeys.Add(new AuditKey { Id = id, Secret = _protector.Protect(Convert.ToBase64String(fresh)) });
        return (id, fresh);
    }

    /// <summary>All keys by their id; null for one that cannot be read any more.</summary>
    internal async Task<IReadOnlyDictionary<int, byte[]?>> AllAsync(DashboardContext context, CancellationToken cancellationToken) =>
        (await context.AuditKeys.AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(key => key.Id, key => Reveal(key.Secret));

    private byte[]? Reveal(string stored) => _revealed.GetOrAdd(stored, TryReveal);

    private byte[]? TryReveal(string stored)
    {
        try
        {
            return Convert.FromBase64String(_protector.Unprotect(stored));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
