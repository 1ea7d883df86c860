using System.Security.Cryptography;
using System.Text;
using Dashboard.Data.Access.Sessions;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.Doors;

/// <summary>
/// The credentials that open doors now, as the store had them a second ago at most: what is made opens, and what is ended opens nothing,
/// within a second on every instance. While the store is away those that were known go on.
/// </summary>
public sealed class OpenCredentials(IDbContextFactory<DashboardContext> contexts, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private volatile Reading _last = new(DateTimeOffset.MinValue, []);

    /// <summary>Which of a door's credentials it is, whichever are looked at; null where it is none.</summary>
    /// <param name="open">What <see cref="ReadAsync"/> gave.</param>
    /// <param name="door">The door.</param>
    /// <param name="given">User name and password, with a colon between.</param>
    public Guid? Find(IReadOnlyList<OpenCredential> open, string door, string given)
    {
        ArgumentNullException.ThrowIfNull(open);
        var (hash, now) = (Encoding.ASCII.GetBytes(SecretHash.Of(given)), clock.GetUtcNow());
        Guid? found = null;
        foreach (var credential in open)
        {
            // Every one is compared, in a time that does not depend on where they differ.
            var isSame = CryptographicOperations.FixedTimeEquals(hash, credential.Hash);
            if (isSame && string.Equals(credential.Door, door, StringComparison.Ordinal) && !(credential.EndsAt <= now))
                found = credential.Id;
        }

        return found;
    }

    /// <summary>Those of all doors.</summary>
    public async Task<IReadOnlyList<OpenCredential>> ReadAsync(CancellationToken cancellationToken)
    {
        var (last, now) = (_last, clock.GetUtcNow());
        if (now - last.At < Fresh)
            return last.Credentials;
        try
        {
            return await StorePatience.WithinAsync(StorePatience.OfSenders, ReadNowAsync, cancellationToken);
        }
        catch (Exception trouble) when (StoreTrouble.Is(trouble))
        {
            return last.Credentials;
        }
    }

    private async Task<IReadOnlyList<OpenCredential>> ReadNowAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.DoorCredentials.AsNoTracking()
            .Where(row => row.EndsAt == null || row.EndsAt > now)
            .Select(row => new { row.Id, row.Door, row.SecretHash, row.EndsAt })
            .ToListAsync(cancellationToken);
        var read = new Reading(
            now, [.. rows.Select(row => new OpenCredential(row.Id, row.Door, Encoding.ASCII.GetBytes(row.SecretHash), row.EndsAt))]);
        _last = read;
        return read.Credentials;
    }

    private sealed record Reading(DateTimeOffset At, IReadOnlyList<OpenCredential> Credentials);
}

/// <summary>A credential that opens a door.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Door">Which door.</param>
/// <param name="Hash">Its hash, in base64.</param>
/// <param name="EndsAt">From when on it opens nothing; null while it has no end.</param>
public sealed record OpenCredential(Guid Id, string Door, byte[] Hash, DateTimeOffset? EndsAt);
