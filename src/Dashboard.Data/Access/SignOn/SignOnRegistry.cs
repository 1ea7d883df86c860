using Dashboard.Data.Access.Agents;
using Dashboard.Data.Access.People;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.SignOn;

/// <summary>
/// Finds, links or adds the person whom a provider has signed in, and makes their roles and teams what their groups there are, each time
/// they
/// come. Issuer and subject say who somebody is; the e-mail address does so only once, where an admin allows it, since providers let people
/// change it.
/// </summary>
public sealed class SignOnRegistry
{
    private static readonly Actor Provider = new("single sign-on", "single sign-on");

    private readonly UserEdits _edits;
    private readonly IDbContextFactory<DashboardContext> _contexts;

    internal SignOnRegistry(UserEdits edits, IDbContextFactory<DashboardContext> contexts) => (_edits, _contexts) = (edits, contexts);

    /// <summary>Whom somebody is at providers, as they are called there.</summary>
    public async Task<IReadOnlyList<string>> LinksOfAsync(string userId, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.UserLogins
            .Where(login => login.UserId == userId)
            .OrderBy(login => login.LoginProvider).ThenBy(login => login.ProviderKey)
            .Select(login => login.ProviderDisplayName ?? login.ProviderKey)
            .ToListAsync(cancellationToken);
    }

    /// <summary>
    /// Takes from somebody whom they are at providers, and ends their sessions. Whoever has no other way in needs a link from then on; the
    /// only admin who can sign in keeps theirs.
    /// </summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<RegistryAnswer> UnlinkAsync(string email, Actor actor, CancellationToken cancellationToken) => _edits.ByAdminAsync(
        email,
        actor,
        async (edit, user) =>
        {
            if (!await HasOtherWayAsync(edit, user) && await AdminRights.IsLastAsync(edit, user))
                return AdminRights.IsLast();
            if (await UnlinkAsync(edit, user, actor))
                IdentityInContext.OrThrow(await edit.Users.UpdateSecurityStampAsync(user));
            return RegistryAnswer.Done;
        },
        cancellationToken);

    /// <summary>Takes one's own; it needs a password or a passkey beside it.</summary>
    /// <param name="password">The present password; null for who has none, and has shown in another way that it is they.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<RegistryAnswer> UnlinkOwnAsync(string email, string? password, CancellationToken cancellationToken)
    {
        return password is null
            ? _edits.ForUserAsync(
                email,
                async (edit, user) => user.PasswordHash is null
                    ? await WorkAsync(edit, user)
                    : RegistryAnswer.Refused(RegistryProblemKind.WrongPassword, "The present password is not right."),
                cancellationToken)
            : _edits.ByOwnerAsync(email, password, WorkAsync, cancellationToken);

        static async Task<RegistryAnswer> WorkAsync(UserEdit edit, User user)
        {
            await edit.Context.LockPeopleAsync(edit.Token);
            if (!await HasOtherWayAsync(edit, user))
                return RegistryAnswer.Refused(
                    RegistryProblemKind.NoOtherWayIn, "There is no password and no passkey: nothing else would let you in.");
            await UnlinkAsync(edit, user, Actor.Of(user));
            return RegistryAnswer.Done;
        }
    }

    /// <summary>Lets somebody in, or says why not. Whoever lost their last group loses their roles too, and is not let in.</summary>
    /// <param name="person">Who, by a token that has been checked.</param>
    /// <param name="rules">Whom to let in.</param>
    /// <param name="cancellationToken">Stops it before a commit.</param>
    /// <returns>Who they are here, or why they are not let in.</returns>
    public async Task<SignOnAnswer> AdmitAsync(SignedOnPerson person, SignOnRules rules, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(rules);
        var found = new Found();
        var answer = await _edits.ChangeAsync(edit => FindAsync(edit, person, rules, found), cancellationToken);
        if (found.Refusal is not SignOnRefusal.None)
            return new SignOnAnswer(found.Refusal, UserId: null);
        if (!answer.Succeeded || found.User is not { Email: { } email } user)
            return new SignOnAnswer(SignOnRefusal.Unknown, UserId: null);

        var granted = await _edits.ByAdminAsync(email, Provider, (edit, one) => GrantAsync(edit, one, person.Rights), cancellationToken);
        if (!granted.Succeeded)
            return new SignOnAnswer(SignOnRefusal.LastAdmin, UserId: null);
        return person.Rights.Roles is { Count: 0 }
            ? new SignOnAnswer(SignOnRefusal.NoGroup, UserId: null)
            : new SignOnAnswer(SignOnRefusal.None, user.Id);
    }

    private static async Task<RegistryAnswer> FindAsync(UserEdit edit, SignedOnPerson person, SignOnRules rules, Found found)
    {
        // A transaction that is done again looks again.
        (found.User, found.Refusal) = (await edit.Users.FindByLoginAsync(person.Issuer, person.Subject), SignOnRefusal.None);
        if (found.User is null)
        {
            // Of several first sign-ons at once, one adds the person, and the others find them then.
            await edit.Context.LockPeopleAsync(edit.Token);
            found.User = await edit.Users.FindByLoginAsync(person.Issuer, person.Subject);
        }

        if (found.User is null)
        {
            found.Refusal = await FindByEmailAsync(edit, person, rules, found);
            if (found.Refusal is SignOnRefusal.None)
                await LinkAsync(edit, found.User!, person);
        }

        if (found.User is { DisabledAt: not null })
            found.Refusal = SignOnRefusal.Disabled;
        return found.Refusal is SignOnRefusal.None
            ? RegistryAnswer.Done
            : RegistryAnswer.Refused(RegistryProblemKind.Other, $"Single sign-on: {found.Refusal}.");
    }

    private static async Task<SignOnRefusal> FindByEmailAsync(UserEdit edit, SignedOnPerson person, SignOnRules rules, Found found)
    {
        if (!rules.LinksByEmail && !rules.AddsPeople)
            return SignOnRefusal.Unknown;
        if (person.Email?.Trim() is not { Length: > 0 } email || !person.IsEmailVerified)
            return SignOnRefusal.Unverified;
        if (string.Equals(email, rules.BreakGlass.Trim(), StringComparison.OrdinalIgnoreCase))
            return SignOnRefusal.BreakGlass;
        if (await edit.Users.FindByEmailAsync(email) is { } known)
        {
            found.User = known;
            return rules.LinksByEmail ? SignOnRefusal.None : SignOnRefusal.Unknown;
        }

        if (!rules.AddsPeople)
            return SignOnRefusal.Unknown;
        if (person.Rights.Roles is { Count: 0 })
            return SignOnRefusal.NoGroup;
        var added = await NewUsers.AddAsync(edit, email, person.Rights.Roles ?? [], password: null, Provider);
        found.User = added.Succeeded ? await edit.Users.FindByEmailAsync(email) : null;
        return found.User is null ? SignOnRefusal.Unverified : SignOnRefusal.None;
    }

    private static async Task LinkAsync(UserEdit edit, User user, SignedOnPerson person)
    {
        IdentityInContext.OrThrow(await edit.Users.AddLoginAsync(user, new UserLoginInfo(person.Issuer, person.Subject, person.Email)));
        edit.Recorded(Provider, AuditActions.SignOnLinked, $"{user.Email}: {person.Subject} of {person.Issuer}");
    }

    private static async Task<bool> HasOtherWayAsync(UserEdit edit, User user) =>
        user.PasswordHash is not null || (await edit.Users.GetPasskeysAsync(user)).Count > 0;

    private static async Task<bool> UnlinkAsync(UserEdit edit, User user, Actor actor)
    {
        var logins = await edit.Users.GetLoginsAsync(user);
        foreach (var login in logins)
        {
            IdentityInContext.OrThrow(await edit.Users.RemoveLoginAsync(user, login.LoginProvider, login.ProviderKey));
            edit.Recorded(actor, AuditActions.SignOnUnlinked, $"{user.Email}: {login.ProviderKey} of {login.LoginProvider}");
        }

        return logins.Count > 0;
    }

    private static async Task<RegistryAnswer> GrantAsync(UserEdit edit, User user, SignOnRights rights)
    {
        if (rights.Roles is { } roles && await PeopleEditor.SetRolesAsync(edit, user, roles, Provider) is { Succeeded: false } refused)
            return refused;
        if (rights.Teams is { } teams)
            await PersonGrants.SetTeamsAsync(edit, user, await KnownAsync(edit, teams), Provider);
        foreach (var id in rights.Agents)
            await LinkAgentAsync(edit, user, id);
        return RegistryAnswer.Done;
    }

    // A team is there once a closed conversation has named it; until then its people see nothing of it anyway.
    private static async Task<IReadOnlyCollection<string>> KnownAsync(UserEdit edit, IReadOnlyCollection<string> teams)
    {
        var ids = teams.Select(HelpDeskId.Normalise).ToHashSet(StringComparer.Ordinal);
        return await edit.Context.Teams
            .Where(team => ids.Contains(team.ExternalId))
            .Select(team => team.ExternalId)
            .ToListAsync(edit.Token);
    }

    private static async Task LinkAgentAsync(UserEdit edit, User user, string id)
    {
        if (await AgentLinks.AgentOfAsync(edit.Context, id, edit.Token) is { } agent
            && await AgentLinks.AddAsync(edit.Context, user, agent, edit.Token))
            edit.Recorded(Provider, AuditActions.AgentLinked, $"{user.Email}: {agent.ExternalId}");
    }

    private sealed class Found
    {
        public User? User { get; set; }

        public SignOnRefusal Refusal { get; set; }
    }
}
