using System.Buffers.Text;
using Dashboard.Data.Access.People;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.Passkeys;

/// <summary>
/// The passkeys of people (WebAuthn): keys of a device, a telephone or a password manager, of which the store has the public half alone.
/// </summary>
public sealed class PasskeyRegistry
{
    /// <summary>The most that one person can have.</summary>
    public const int Most = 10;

    /// <summary>The most characters of a passkey's name.</summary>
    public const int LongestName = 60;

    private readonly UserEdits _edits;
    private readonly IDbContextFactory<DashboardContext> _contexts;

    internal PasskeyRegistry(UserEdits edits, IDbContextFactory<DashboardContext> contexts) => (_edits, _contexts) = (edits, contexts);

    /// <summary>Somebody's passkeys, the oldest first.</summary>
    public async Task<IReadOnlyList<PasskeyListing>> OfAsync(string userId, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var all = await context.UserPasskeys.AsNoTracking().Where(one => one.UserId == userId).ToListAsync(cancellationToken);
        return
        [
            .. all.OrderBy(one => one.Data.CreatedAt).Select(one => new PasskeyListing(
                Base64Url.EncodeToString(one.CredentialId), one.Data.Name ?? "", one.Data.CreatedAt, one.Data.IsBackedUp)),
        ];
    }

    /// <summary>Keeps a passkey of somebody, which has been checked.</summary>
    /// <param name="passkey">What the authenticator has made.</param>
    /// <param name="name">What its owner calls it; cut where it is too long.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Done, or why not: it is somebody's already, or there are too many.</returns>
    public Task<RegistryAnswer> AddAsync(string email, UserPasskeyInfo passkey, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(passkey);
        return _edits.ForUserAsync(
            email,
            async (edit, user) =>
            {
                var isTaken = await edit.Users.FindByPasskeyIdAsync(passkey.CredentialId) is not null;
                if (isTaken || (await edit.Users.GetPasskeysAsync(user)).Count >= Most)
                    return RegistryAnswer.Refused(RegistryProblemKind.Other, $"This passkey is known already, or there are {Most}.");
                passkey.Name = NameOf(name);
                IdentityInContext.OrThrow(await edit.Users.AddOrUpdatePasskeyAsync(user, passkey));
                return Recorded(edit, user, AuditActions.PasskeyAdded, passkey);
            },
            cancellationToken);
    }

    /// <summary>Calls one of somebody's own passkeys otherwise.</summary>
    /// <param name="id">As of <see cref="PasskeyListing.Id"/>; one that they do not have changes nothing.</param>
    /// <param name="name">Cut where it is too long.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<RegistryAnswer> RenameAsync(string email, string id, string name, CancellationToken cancellationToken) =>
        ForOneAsync(
            email,
            id,
            async (edit, user, passkey) =>
            {
                if (string.Equals(passkey.Name, NameOf(name), StringComparison.Ordinal))
                    return RegistryAnswer.Done;
                passkey.Name = NameOf(name);
                IdentityInContext.OrThrow(await edit.Users.AddOrUpdatePasskeyAsync(user, passkey));
                return Recorded(edit, user, AuditActions.PasskeyRenamed, passkey);
            },
            cancellationToken);

    /// <summary>Takes one of somebody's own passkeys.</summary>
    /// <param name="id">As of <see cref="PasskeyListing.Id"/>; one that they do not have changes nothing.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<RegistryAnswer> RemoveAsync(string email, string id, CancellationToken cancellationToken) =>
        ForOneAsync(
            email,
            id,
            async (edit, user, passkey) =>
            {
                IdentityInContext.OrThrow(await edit.Users.RemovePasskeyAsync(user, passkey.CredentialId));
                return Recorded(edit, user, AuditActions.PasskeyRemoved, passkey);
            },
            cancellationToken);

    /// <summary>Notes that a passkey was used: its count of uses, by which a copy would be noticed (WebAuthn Level 3, 6.1.1).</summary>
    /// <param name="passkey">As it was checked.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<RegistryAnswer> UsedAsync(string email, UserPasskeyInfo passkey, CancellationToken cancellationToken) =>
        _edits.ForUserAsync(
            email,
            async (edit, user) =>
            {
                IdentityInContext.OrThrow(await edit.Users.AddOrUpdatePasskeyAsync(user, passkey));
                return RegistryAnswer.Done;
            },
            cancellationToken);

    private Task<RegistryAnswer> ForOneAsync(
        string email, string id, Func<UserEdit, User, UserPasskeyInfo, Task<RegistryAnswer>> work, CancellationToken cancellationToken) =>
        _edits.ForUserAsync(
            email,
            async (edit, user) => Base64Url.IsValid(id)
                && await edit.Users.GetPasskeyAsync(user, Base64Url.DecodeFromChars(id)) is { } passkey
                    ? await work(edit, user, passkey)
                    : RegistryAnswer.Done,
            cancellationToken);

    private static RegistryAnswer Recorded(UserEdit edit, User user, string action, UserPasskeyInfo passkey) =>
        edit.Recorded(Actor.Of(user), action, $"{user.Email}: {passkey.Name}");

    private static string NameOf(string name) => OutsideText.Line(name, LongestName) is { Length: > 0 } line ? line : "Passkey";
}

/// <summary>One of somebody's passkeys, as they see it.</summary>
/// <param name="Id">What names it; it opens nothing.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="IsBackedUp">Whether it is kept beyond the device that made it, as password managers do.</param>
public sealed record PasskeyListing(string Id, string Name, DateTimeOffset MadeAt, bool IsBackedUp);
