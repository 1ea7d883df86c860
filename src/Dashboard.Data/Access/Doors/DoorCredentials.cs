using System.Security.Cryptography;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Access.Sessions;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.Doors;

/// <summary>
/// The credentials of doors for machines that admins make, beside those of the settings: the password is shown once and kept as a hash.
/// A new one takes the place of the others of its door at once, or after a time in which both open it.
/// </summary>
/// <param name="writer">The one way to write.</param>
public sealed class DoorCredentials(StoreWriter writer, IDbContextFactory<DashboardContext> contexts, TimeProvider clock)
{
    /// <summary>The longest time for which older credentials may go on: 30 days.</summary>
    public static readonly TimeSpan LongestGrace = TimeSpan.FromDays(30);

    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
    private const int PasswordLength = 40;
    private const string What = "credentials of machines";

    /// <summary>Makes a credential with a random password, which takes the place of the older ones as far as is asked.</summary>
    /// <param name="door">For which door, by its name in the settings.</param>
    /// <param name="grace">How long those that were made before go on; null leaves them as they are.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>It with its password, which nobody can read again.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or longer than <see cref="LongestGrace"/>.</exception>
    public async Task<NewDoorCredential> MakeAsync(string door, TimeSpan? grace, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentException.ThrowIfNullOrEmpty(door);
        if (grace is { } asked && (asked < TimeSpan.Zero || asked > LongestGrace))
            throw new ArgumentOutOfRangeException(nameof(grace), grace, "Older credentials go on for 30 days at most.");
        var name = $"{door.ToLowerInvariant()}-{RandomNumberGenerator.GetHexString(6, lowercase: true)}";
        var password = RandomNumberGenerator.GetString(Letters, PasswordLength);
        await writer.WriteAsAdminAsync(actor, clock, What, AddAsync, cancellationToken);
        return new NewDoorCredential(name, new Secret(password));

        async Task<bool> AddAsync(DashboardContext context, CancellationToken token)
        {
            var now = clock.GetUtcNow();
            if (grace is { } time)
                await EndAsync(context.DoorCredentials.Where(row => row.Door == door), now + time, token);
            context.DoorCredentials.Add(new DoorCredential
            {
                Id = Guid.CreateVersion7(now),
                Door = door,
                UserName = name,
                SecretHash = SecretHash.Of($"{name}:{password}"),
                MadeAt = now,
                MadeBy = actor.Name,
            });
            var others = grace is { } left ? $"; those before end at {now + left:u}" : "";
            context.AuditLog.Add(AuditEntries.New(clock, actor, AuditActions.CredentialMade, $"{door}: {name}{others}"));
            return true;
        }
    }

    /// <summary>Ends a credential that may have become known, without any grace; it stays listed for a month.</summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Whether there was one that had not ended.</returns>
    public Task<bool> EndAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return writer.WriteAsAdminAsync(actor, clock, What, EndAsync, cancellationToken);

        async Task<bool> EndAsync(DashboardContext context, CancellationToken token)
        {
            var now = clock.GetUtcNow();
            var credential = await context.DoorCredentials.SingleOrDefaultAsync(
                row => row.Id == id && (row.EndsAt == null || row.EndsAt > now), token);
            if (credential is null)
                return false;
            credential.EndsAt = now;
            context.AuditLog.Add(AuditEntries.New(
                clock, actor, AuditActions.CredentialEnded, $"{credential.Door}: {credential.UserName}"));
            return true;
        }
    }

    /// <summary>Those of a door that have not ended for longer than a month, the newest first.</summary>
    public async Task<IReadOnlyList<DoorCredentialListing>> ListAsync(string door, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - LongestGrace;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.DoorCredentials.AsNoTracking()
            .Where(row => row.Door == door && (row.EndsAt == null || row.EndsAt > since))
            .OrderByDescending(row => row.MadeAt).ThenByDescending(row => row.Id)
            .Select(row => new DoorCredentialListing(row.Id, row.UserName, row.MadeAt, row.MadeBy, row.EndsAt, row.LastUsedAt))
            .ToListAsync(cancellationToken);
    }

    private static Task<int> EndAsync(IQueryable<DoorCredential> credentials, DateTimeOffset at, CancellationToken token)
    {
        DateTimeOffset? end = at;
        return credentials.Where(row => row.EndsAt == null || row.EndsAt > at)
            .ExecuteUpdateAsync(row => row.SetProperty(credential => credential.EndsAt, end), token);
    }
}

/// <summary>A credential with its password, which is shown once.</summary>
/// <param name="UserName">The user name.</param>
/// <param name="Password">40 random letters and digits, some 232 bits.</param>
public sealed record NewDoorCredential(string UserName, Secret Password);

/// <summary>A credential as an admin sees it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="UserName">The user name.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="MadeBy">By whom.</param>
/// <param name="EndsAt">From when on it opens nothing; null while it has no end.</param>
/// <param name="LastUsedAt">When it was last used; null where it never was.</param>
public sealed record DoorCredentialListing(
    Guid Id, string UserName, DateTimeOffset MadeAt, string MadeBy, DateTimeOffset? EndsAt, DateTimeOffset? LastUsedAt);
