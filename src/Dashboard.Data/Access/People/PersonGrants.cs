using Dashboard.Data.Access.Agents;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.People;

/// <summary>The teams that somebody supervises and the agents that they are, inside the transaction of a change.</summary>
internal static class PersonGrants
{
    public static async Task<RegistryAnswer> SetTeamsAsync(UserEdit edit, User user, IReadOnlyCollection<string> ids, Actor actor)
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

    public static async Task<RegistryAnswer> SetAgentsAsync(UserEdit edit, User user, IReadOnlyCollection<string> ids, Actor actor)
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

    public static async Task<RegistryAnswer> TakeTeamAsync(UserEdit edit, User user, Team team, Actor actor)
    {
        if (await edit.Context.UserTeams.FindAsync([user.Id, team.Id], edit.Token) is not { } given)
            return RegistryAnswer.Done;
        edit.Context.UserTeams.Remove(given);
        IdentityInContext.OrThrow(await edit.Users.UpdateAsync(user));
        return edit.Recorded(actor, AuditActions.TeamUnassigned, $"{user.Email}: {team.ExternalId}");
    }

    public static async Task<RegistryAnswer> UnlinkAsync(UserEdit edit, User user, Agent agent, Actor actor)
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

    public static RegistryAnswer UnknownTeam(string id) => RegistryAnswer.Refused(
        RegistryProblemKind.UnknownTeam,
        $"No closed conversation has named the team \"{id}\"; import conversations first, or look at the spelling.");
}
