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
        return _edits.ForUserAsync(email, ChangeToAsync, cancellationToken);

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
        _edits.ForUserAsync(email, (edit, user) => SetRolesAsync(edit, user, roles, actor), cancellationToken);

    /// <summary>Takes a team from a supervisor; taking one that they do not have changes nothing.</summary>
    /// <param name="teamExternalId">The help desk's id of the team.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<RegistryAnswer> UnassignTeamAsync(string email, string teamExternalId, Actor actor, CancellationToken cancellationToken) =>
        _edits.ForUserAsync(
            email,
            async (edit, user) =>
            {
                var id = HelpDeskId.Normalise(teamExternalId);
                var team = await edit.Context.Teams.SingleOrDefaultAsync(one => one.ExternalId == id, edit.Token);
                return team is null ? UnknownTeam(teamExternalId) : await TakeTeamAsync(edit, user, team, actor);
            },
            cancellationToken);

    /// <summary>
    /// Says that a user is not, or no longer, an agent of the help desk, after which that agent's results are shown to them as their roles
    /// allow.
    /// </summary>
    /// <param name="agentExternalId">The help desk's id of the agent.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<RegistryAnswer> UnlinkAgentAsync(string email, string agentExternalId, Actor actor, CancellationToken cancellationToken) =>
        _edits.ForUserAsync(
            email,
            async (edit, user) => await edit.Context.FindAgentAsync(agentExternalId, edit.Token) is { } agent
                ? await UnlinkAsync(edit, user, agent, actor)
                : AgentLookup.NotFound(agentExternalId),
            cancellationToken);

    /// <summary>
    /// Keeps somebody from signing in, and ends their sessions; what they have noted and set stays. Twice changes nothing.
    /// </summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<RegistryAnswer> DisableAsync(string email, Actor actor, CancellationToken cancellationToken) =>
        _edits.ForUserAsync(
            email,
            async (edit, user) =>
            {
                if (user.DisabledAt is not null)
                    return RegistryAnswer.Done;
                if (await LosesAdminAsync(edit, user))
                    return LastAdmin();
                user.DisabledAt = edit.Clock.GetUtcNow();
                await edit.Context.OneTimeLinks.Where(link => link.UserId == user.Id).ExecuteDeleteAsync(edit.Token);
                IdentityInContext.OrThrow(await edit.Users.UpdateSecurityStampAsync(user));
                return edit.Recorded(actor, AuditActions.UserDisabled, $"{user.Email}");
            },
            cancellationToken);

    /// <summary>Lets somebody sign in again who was disabled, with the password that they had. Twice changes nothing.</summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<RegistryAnswer> EnableAsync(string email, Actor actor, CancellationToken cancellationToken) =>
        _edits.ForUserAsync(
            email,
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
    /// Removes somebody for good, with their saved views, also those that they share. What they have noted, set and done keeps their name.
    /// </summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<RegistryAnswer> RemoveAsync(string email, Actor actor, CancellationToken cancellationToken) =>
        _edits.ForUserAsync(
            email,
            async (edit, user) =>
            {
                if (user.DisabledAt is null && await LosesAdminAsync(edit, user))
                    return LastAdmin();
                await edit.Context.OneTimeLinks.Where(link => link.UserId == user.Id).ExecuteDeleteAsync(edit.Token);
                IdentityInContext.OrThrow(await edit.Users.DeleteAsync(user));
                return edit.Recorded(actor, AuditActions.UserRemoved, $"{user.Email}");
            },
            cancellationToken);

    internal static async Task<RegistryAnswer> SetAsync(UserEdit edit, User user, PersonDraft draft, Actor actor)
    {
        var roles = await SetRolesAsync(edit, user, draft.Roles, actor);
        if (!roles.Succeeded)
            return roles;
        var teams = await SetTeamsAsync(edit, user, draft.Teams, actor);
        if (!teams.Succeeded)
            return teams;
        var agents = await SetAgentsAsync(edit, user, draft.Agents, actor);

        // Another version, also where only teams or agents have changed: whoever has seen the one before is told.
        if (agents.Succeeded)
            IdentityInContext.OrThrow(await edit.Users.UpdateAsync(user));
        return agents;
    }

    private static async Task<RegistryAnswer> SetRolesAsync(UserEdit edit, User user, IReadOnlyCollection<string> roles, Actor actor)
    {
        if (roles.Except(RoleNames.All, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
            return RegistryAnswer.Refused(
                RegistryProblemKind.UnknownRole, $"There is no role {unknown}; the roles are {string.Join(", ", RoleNames.All)}.");
        var had = InOrder(await edit.Users.GetRolesAsync(user));
        var gets = InOrder(roles);
        if (had.SequenceEqual(gets, StringComparer.Ordinal))
            return RegistryAnswer.Done;
        if (!gets.Contains(RoleNames.Admin, StringComparer.Ordinal) && await LosesAdminAsync(edit, user))
            return LastAdmin();

        await IdentityInContext.EnsureRolesAsync(edit.Services, edit.Context, gets);
        IdentityInContext.OrThrow(await edit.Users.RemoveFromRolesAsync(user, had.Except(gets, StringComparer.Ordinal)));
        IdentityInContext.OrThrow(await edit.Users.AddToRolesAsync(user, gets.Except(had, StringComparer.Ordinal)));
        IdentityInContext.OrThrow(await edit.Users.UpdateSecurityStampAsync(user));
        return edit.Recorded(actor, AuditActions.RolesChanged, $"{user.Email}: {Said(had)} → {Said(gets)}");
    }

    private static async Task<RegistryAnswer> SetTeamsAsync(UserEdit edit, User user, IReadOnlyCollection<string> ids, Actor actor)
    {
        var wanted = ids.Select(HelpDeskId.Normalise).ToHashSet(StringComparer.Ordinal);
        var teams = await edit.Context.Teams.Where(team => wanted.Contains(team.ExternalId)).ToListAsync(edit.Token);
        if (wanted.Except(teams.Select(team => team.ExternalId), StringComparer.Ordinal).FirstOrDefault() is { } unknown)
            return UnknownTeam(unknown);
        var given = await edit.Context.UserTeams.Where(one => one.UserId == user.Id).Select(one => one.TeamId).ToListAsync(edit.Token);
        foreach (var team in await edit.Context.Teams.Where(team => given.Contains(team.Id)).ToListAsync(edit.Token))
        {
            if (!wanted.Contains(team.ExternalId))
                await TakeTeamAsync(edit, user, team, actor);
        }

        foreach (var team in teams.Where(team => !given.Contains(team.Id)))
        {
            edit.Context.UserTeams.Add(new UserTeam { UserId = user.Id, TeamId = team.Id });
            edit.Recorded(actor, AuditActions.TeamAssigned, $"{user.Email}: {team.ExternalId}");
        }

        return RegistryAnswer.Done;
    }

    private static async Task<RegistryAnswer> SetAgentsAsync(UserEdit edit, User user, IReadOnlyCollection<string> ids, Actor actor)
    {
        var wanted = new Dictionary<int, Agent>();
        foreach (var id in ids)
        {
            if (await AgentLinks.AgentOfAsync(edit.Context, id, edit.Token) is not { } agent)
                return AgentLinks.NoId(id);
            wanted[agent.Id] = agent;
        }

        var linked = await edit.Context.UserAgents
            .Where(link => link.UserId == user.Id)
            .Select(link => link.AgentId)
            .ToListAsync(edit.Token);
        foreach (var agent in await edit.Context.Agents.Where(agent => linked.Contains(agent.Id)).ToListAsync(edit.Token))
        {
            if (!wanted.ContainsKey(agent.Id) && await UnlinkAsync(edit, user, agent, actor) is { Succeeded: false } refused)
                return refused;
        }

        foreach (var agent in wanted.Values)
        {
            if (await AgentLinks.AddAsync(edit.Context, user, agent, edit.Token))
                edit.Recorded(actor, AuditActions.AgentLinked, $"{user.Email}: {agent.ExternalId}");
        }

        return RegistryAnswer.Done;
    }

    private static async Task<RegistryAnswer> TakeTeamAsync(UserEdit edit, User user, Team team, Actor actor)
    {
        if (await edit.Context.UserTeams.FindAsync([user.Id, team.Id], edit.Token) is not { } given)
            return RegistryAnswer.Done;
        edit.Context.UserTeams.Remove(given);
        IdentityInContext.OrThrow(await edit.Users.UpdateAsync(user));
        return edit.Recorded(actor, AuditActions.TeamUnassigned, $"{user.Email}: {team.ExternalId}");
    }

    private static async Task<RegistryAnswer> UnlinkAsync(UserEdit edit, User user, Agent agent, Actor actor)
    {
        if (await edit.Context.UserAgents.FindAsync([user.Id, agent.Id], edit.Token) is not { } link)
            return RegistryAnswer.Done;

        // Nobody opens their own results to themselves, be it for a moment.
        if (string.Equals(actor.Id, user.Id, StringComparison.Ordinal))
            return RegistryAnswer.Refused(RegistryProblemKind.OwnAgent, "Somebody else must say that you are not this agent.");
        edit.Context.UserAgents.Remove(link);
        IdentityInContext.OrThrow(await edit.Users.UpdateAsync(user));
        return edit.Recorded(actor, AuditActions.AgentUnlinked, $"{user.Email}: {agent.ExternalId}");
    }

    /// <summary>Whether nobody could set anything any more without this user.</summary>
    private static async Task<bool> LosesAdminAsync(UserEdit edit, User user)
    {
        if (!await edit.Users.IsInRoleAsync(user, RoleNames.Admin))
            return false;
        var admins = await edit.Users.GetUsersInRoleAsync(RoleNames.Admin);
        return !admins.Any(other => other.DisabledAt is null && !string.Equals(other.Id, user.Id, StringComparison.Ordinal));
    }

    private static RegistryAnswer LastAdmin() => RegistryAnswer.Refused(
        RegistryProblemKind.LastAdmin, "This is the only admin who can sign in: make somebody else an admin first.");

    private static RegistryAnswer UnknownTeam(string id) => RegistryAnswer.Refused(
        RegistryProblemKind.UnknownTeam,
        $"No closed conversation has named the team \"{id}\"; import conversations first, or look at the spelling.");

    private static IReadOnlyList<string> InOrder(IEnumerable<string> roles) => [.. RoleNames.All.Intersect(roles, StringComparer.Ordinal)];

    private static string Said(IReadOnlyList<string> roles) => roles.Count == 0 ? "none" : string.Join(", ", roles);
}
