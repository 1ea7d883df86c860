using Dashboard.Data.Access.Agents;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.People;

/// <summary>
/// What admins do about people who are there already. A role that is given or taken ends the sign-ins of its owner, and so does being
/// disabled; a team or an agent changes what open pages show. The last admin who can sign in stays one.
/// </summary>
public sealed class PeopleEditor
{
    private readonly UserEdits _edits;

    internal PeopleEditor(UserEdits edits) => _edits = edits;

    /// <summary>Makes somebody what a draft says; each difference is an entry in the audit log.</summary>
    /// <param name="version">What the admin has seen (<see cref="PersonListing.Version"/>); null for whatever is there.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Done, or the reason why nothing was changed.</returns>
    public Task<RegistryAnswer> ChangeAsync(
        string email, PersonDraft draft, string? version, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return _edits.ByAdminAsync(email, actor, ChangeToAsync, cancellationToken);

        async Task<RegistryAnswer> ChangeToAsync(UserEdit edit, User user)
        {
            if (version is not null && !string.Equals(version, user.ConcurrencyStamp, StringComparison.Ordinal))
                return RegistryAnswer.Refused(
                    RegistryProblemKind.ChangedMeanwhile, $"Somebody else has changed {user.Email} meanwhile; look again.");
            return await SetAsync(edit, user, draft, actor);
        }
    }

    /// <summary>Gives somebody these roles and takes all others.</summary>
    /// <param name="roles">Names from <see cref="RoleNames.All"/>.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<RegistryAnswer> SetRolesAsync(
        string email, IReadOnlyCollection<string> roles, Actor actor, CancellationToken cancellationToken) =>
        _edits.ByAdminAsync(email, actor, (edit, user) => SetRolesAsync(edit, user, roles, actor), cancellationToken);

    /// <summary>Takes a team from a supervisor; taking one that they do not have changes nothing.</summary>
    /// <param name="teamExternalId">The help desk's id of the team.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<RegistryAnswer> UnassignTeamAsync(string email, string teamExternalId, Actor actor, CancellationToken cancellationToken) =>
        _edits.ByAdminAsync(
            email,
            actor,
            async (edit, user) =>
            {
                var id = HelpDeskId.Normalise(teamExternalId);
                var team = await edit.Context.Teams.SingleOrDefaultAsync(one => one.ExternalId == id, edit.Token);
                return team is null ? PersonGrants.UnknownTeam(teamExternalId) : await PersonGrants.TakeTeamAsync(edit, user, team, actor);
            },
            cancellationToken);

    /// <summary>
    /// Says that a user is not, or no longer, an agent of the help desk, after which that agent's results are shown to them as their roles
    /// allow.
    /// </summary>
    /// <param name="agentExternalId">The help desk's id of the agent.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<RegistryAnswer> UnlinkAgentAsync(string email, string agentExternalId, Actor actor, CancellationToken cancellationToken) =>
        _edits.ByAdminAsync(
            email,
            actor,
            async (edit, user) => await edit.Context.FindAgentAsync(agentExternalId, edit.Token) is { } agent
                ? await PersonGrants.UnlinkAsync(edit, user, agent, actor)
                : AgentLookup.NotFound(agentExternalId),
            cancellationToken);

    /// <summary>
    /// Keeps somebody from signing in, and ends their sessions; what they have noted and set stays. Twice changes nothing.
    /// </summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <param name="handOver">To whom their saved views go; null leaves them theirs, for when they come back.</param>
    public Task<RegistryAnswer> DisableAsync(
        string email, Actor actor, CancellationToken cancellationToken, HandOver? handOver = null) =>
        _edits.ByAdminAsync(
            email,
            actor,
            async (edit, user) =>
            {
                if (user.DisabledAt is null && await AdminRights.IsLastAsync(edit, user))
                    return AdminRights.IsLast();
                if (await HandOvers.RunAsync(edit, user, handOver ?? HandOver.Nothing, actor) is { Succeeded: false } refused)
                    return refused;
                if (user.DisabledAt is not null)
                    return RegistryAnswer.Done;
                user.DisabledAt = edit.Clock.GetUtcNow();
                await edit.EndLinksAsync(user);
                IdentityInContext.OrThrow(await edit.Users.UpdateSecurityStampAsync(user));
                return edit.Recorded(actor, AuditActions.UserDisabled, $"{user.Email}");
            },
            cancellationToken);

    /// <summary>Lets somebody sign in again who was disabled, with the password that they had. Twice changes nothing.</summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<RegistryAnswer> EnableAsync(string email, Actor actor, CancellationToken cancellationToken) =>
        _edits.ByAdminAsync(
            email,
            actor,
            async (edit, user) =>
            {
                if (user.DisabledAt is null)
                    return RegistryAnswer.Done;
                user.DisabledAt = null;
                IdentityInContext.OrThrow(await edit.Users.UpdateAsync(user));
                return edit.Recorded(actor, AuditActions.UserEnabled, $"{user.Email}");
            },
            cancellationToken);

    /// <summary>
    /// Removes somebody for good. Their saved views go to others first; what they have noted, set and done keeps their name.
    /// </summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <param name="handOver">To whom their saved views go; null is the organisation. Nothing of them is ever lost.</param>
    public Task<RegistryAnswer> RemoveAsync(
        string email, Actor actor, CancellationToken cancellationToken, HandOver? handOver = null) =>
        _edits.ByAdminAsync(
            email,
            actor,
            async (edit, user) =>
            {
                if (user.DisabledAt is null && await AdminRights.IsLastAsync(edit, user))
                    return AdminRights.IsLast();
                var heir = handOver is null or { Stays: true } ? HandOver.ToOrganisation : handOver;
                if (await HandOvers.RunAsync(edit, user, heir, actor) is { Succeeded: false } refused)
                    return refused;
                await edit.EndLinksAsync(user);
                IdentityInContext.OrThrow(await edit.Users.DeleteAsync(user));
                return edit.Recorded(actor, AuditActions.UserRemoved, $"{user.Email}");
            },
            cancellationToken);

    internal static async Task<RegistryAnswer> SetAsync(UserEdit edit, User user, PersonDraft draft, Actor actor)
    {
        var roles = await SetRolesAsync(edit, user, draft.Roles, actor);
        if (!roles.Succeeded)
            return roles;
        var teams = await PersonGrants.SetTeamsAsync(edit, user, draft.Teams, actor);
        if (!teams.Succeeded)
            return teams;
        var agents = await PersonGrants.SetAgentsAsync(edit, user, draft.Agents, actor);

        // Another version, also where only teams or agents have changed: whoever has seen the one before is told.
        if (agents.Succeeded)
            IdentityInContext.OrThrow(await edit.Users.UpdateAsync(user));
        return agents;
    }

    internal static async Task<RegistryAnswer> SetRolesAsync(UserEdit edit, User user, IReadOnlyCollection<string> roles, Actor actor)
    {
        if (NewUsers.UnknownRoles(roles) is { } unknown)
            return unknown;
        var had = InOrder(await edit.Users.GetRolesAsync(user));
        var gets = InOrder(roles);
        if (had.SequenceEqual(gets, StringComparer.Ordinal))
            return RegistryAnswer.Done;
        if (!gets.Contains(RoleNames.Admin, StringComparer.Ordinal) && await AdminRights.IsLastAsync(edit, user))
            return AdminRights.IsLast();

        await IdentityInContext.EnsureRolesAsync(edit.Services, edit.Context, gets);
        IdentityInContext.OrThrow(await edit.Users.RemoveFromRolesAsync(user, had.Except(gets, StringComparer.Ordinal)));
        IdentityInContext.OrThrow(await edit.Users.AddToRolesAsync(user, gets.Except(had, StringComparer.Ordinal)));
        IdentityInContext.OrThrow(await edit.Users.UpdateSecurityStampAsync(user));
        return edit.Recorded(actor, AuditActions.RolesChanged, $"{user.Email}: {Said(had)} → {Said(gets)}");
    }

    private static IReadOnlyList<string> InOrder(IEnumerable<string> roles) => [.. RoleNames.All.Intersect(roles, StringComparer.Ordinal)];

    private static string Said(IReadOnlyList<string> roles) => roles.Count == 0 ? "none" : string.Join(", ", roles);
}
