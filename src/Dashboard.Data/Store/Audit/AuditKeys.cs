using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store.Audit;

/// <summary>
/// The key of the seals. It lies in the store encrypted with the data protection keys, which are elsewhere: whoever can only write to the
/// database cannot make seals that fit. It is made once. Where it cannot be read, nothing is sealed, and so nothing is changed, until the
/// right keys are there again or the product starts without them (<see cref="EnsureAsync"/>): a command that was given another folder of
/// keys must not leave entries that the product cannot check.
/// </summary>
public sealed class AuditKeys(IDataProtectionProvider provider)
{
    private const int KeyLength = 32;

    private readonly IDataProtector _protector = provider.CreateProtector("Dashboard.AuditLog.Seals.v1");
    private readonly ConcurrentDictionary<string, Revealed> _revealed = new(StringComparer.Ordinal);

    /// <summary>The newest key that can be read; the first of all where there is none yet.</summary>
    /// <param name="context">Within a transaction that holds the lock of the log.</param>
    /// <exception cref="AuditKeyLostException">There are keys, and none can be read.</exception>
    internal async Task<(int Id, byte[] Secret)> CurrentAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        var keys = await NewestFirstAsync(context, cancellationToken);
        return keys.Count == 0 ? Add(context, 1) : Readable(keys) ?? throw new AuditKeyLostException();
    }

    /// <summary>Makes a key that can be read, where there are others and none of them can: the chain goes on, and says so.</summary>
    /// <param name="context">Within a transaction that holds the lock of the log.</param>
    /// <returns>Whether it was so.</returns>
    internal async Task<bool> EnsureAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        var keys = await NewestFirstAsync(context, cancellationToken);
        if (keys.Count == 0 || Readable(keys) is not null)
            return false;
        Add(context, keys[0].Id + 1);
        return true;
    }

    /// <summary>All keys by their id; null for one that cannot be read now.</summary>
    internal async Task<IReadOnlyDictionary<int, byte[]?>> AllAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        var all = new Dictionary<int, byte[]?>();
        foreach (var key in await NewestFirstAsync(context, cancellationToken))
        {
            var revealed = Reveal(key.Secret);
            all.TryAdd(key.Id, revealed?.Secret);
            if (revealed is { Of: { } original })
                all[original] = revealed.Secret;
        }

        return all;
    }

    /// <summary>
    /// Encrypts every key that can be read with the newest of the data protection keys: as a further row that names the key which it is,
    /// since no row can be changed.
    /// </summary>
    /// <param name="context">Within a transaction that holds the lock of the log.</param>
    /// <returns>How many there were.</returns>
    internal async Task<int> RenewAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        var keys = await NewestFirstAsync(context, cancellationToken);
        var next = keys.Select(key => key.Id).FirstOrDefault() + 1;
        var renewed = 0;
        foreach (var (id, secret) in await AllAsync(context, cancellationToken))
        {
            if (secret is null || keys.Exists(key => key.Id == id && Reveal(key.Secret) is { Of: not null }))
                continue;
            var copy = FormattableString.Invariant($"{id} {Convert.ToBase64String(secret)}");
            context.AuditKeys.Add(new AuditKey { Id = next + renewed++, Secret = _protector.Protect(copy) });
        }

        return renewed;
    }

    private static Task<List<AuditKey>> NewestFirstAsync(DashboardContext context, CancellationToken cancellationToken) =>
        context.AuditKeys.AsNoTracking().OrderByDescending(key => key.Id).ToListAsync(cancellationToken);

    private (int Id, byte[] Secret)? Readable(IEnumerable<AuditKey> keys)
    {
        foreach (var key in keys)
        {
            if (Reveal(key.Secret) is { } revealed)
                return (revealed.Of ?? key.Id, revealed.Secret);
        }

        return null;
    }

    private (int Id, byte[] Secret) Add(DashboardContext context, int id)
    {
        var secret = RandomNumberGenerator.GetBytes(KeyLength);
        context.AuditKeys.Add(new AuditKey { Id = id, Secret = _protector.Protect(Convert.ToBase64String(secret)) });
        return (id, secret);
    }

    // What cannot be read now may be readable in a moment, such as when a folder is there again.
    private Revealed? Reveal(string stored)
    {
        if (_revealed.TryGetValue(stored, out var known))
            return known;
        try
        {
            return _revealed[stored] = Revealed.Parse(_protector.Unprotect(stored));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>What a row holds.</summary>
    /// <param name="Of">The row whose key it is, encrypted anew; null for a key of its own.</param>
    /// <param name="Secret">The key.</param>
    private sealed record Revealed(int? Of, byte[] Secret)
    {
        public static Revealed Parse(string text) => text.Split(' ') is [var id, var secret]
            ? new Revealed(int.Parse(id, CultureInfo.InvariantCulture), Convert.FromBase64String(secret))
            : new Revealed(null, Convert.FromBase64String(text));
    }
}

/// <summary>Nothing can be written to the audit log, since the key of its seals cannot be read.</summary>
public sealed class AuditKeyLostException() : InvalidOperationException(
    "Nothing was changed: what changes is written down in the audit log, and the key of its seals cannot be read with the keys that are "
        + "here. Use the keys of the installation (Security:KeysFolder). If they are lost, start the product without them: it goes on with "
        + "a new one, and says so.");
