using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.Agents;

/// <summary>Reads the agents and teams of the help desk, for admins.</summary>
public sealed class RosterQuery(IDbContextFactory<DashboardContext> contexts)
{
    /// <summary>Reads everything at once, closed teams too: admins look for a name, and there are some hundred.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <returns>The agents and teams; null for who is no admin.</returns>
    public async Task<Roster?> RunAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Roles.HasFlag(ViewerRoles.Admin))
            return null;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var teams = await context.Teams.AsNoTracking().ToDictionaryAsync(team => team.Id, cancellationToken);
        var agents = await AgentsAsync(context, teams, cancellationToken);
        var leads = (await context.UserTeams
            .Join(
                context.Users,
                given => given.UserId,
                user => user.Id,
                (given, user) => new { given.TeamId, Name = user.Email ?? user.Id })
            .ToListAsync(cancellationToken)).ToLookup(one => one.TeamId, one => one.Name);
        var sizes = agents.Where(agent => agent.Team is not null)
            .CountBy(agent => agent.Team!.ExternalId, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return new Roster(
            [.. agents.OrderBy(agent => agent.Name, NameOrder.ForReader).ThenBy(agent => agent.ExternalId, StringComparer.Ordinal)],
            [
                .. teams.Values
                    .OrderBy(team => team.Name, NameOrder.ForReader).ThenBy(team => team.ExternalId, StringComparer.Ordinal)
                    .Select(team => new TeamListing(
                        team.ExternalId,
                        team.Name,
                        team.IsNamedHere,
                        sizes.GetValueOrDefault(team.ExternalId),
                        [.. leads[team.Id].Order(StringComparer.Ordinal)],
                        team.ClosedAt)),
            ]);
    }

    private static async Task<IReadOnlyList<AgentListing>> AgentsAsync(
        DashboardContext context, Dictionary<int, Team> teams, CancellationToken cancellationToken)
    {
        var agents = await context.Agents.AsNoTracking().ToListAsync(cancellationToken);
        var others = agents.Where(agent => agent.MergedIntoId is not null).ToLookup(agent => agent.MergedIntoId, agent => agent.ExternalId);
        var stays = (await context.AgentTeams.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(stay => stay.AgentId);
        var users = (await context.UserAgents
            .Join(context.Users, link => link.UserId, user => user.Id, (link, user) => new { link.AgentId, Name = user.Email ?? user.Id })
            .ToListAsync(cancellationToken)).ToLookup(one => one.AgentId, one => one.Name);
        return
        [
            .. agents.Where(agent => agent.MergedIntoId is null).Select(agent => new AgentListing(
                agent.ExternalId,
                agent.Name,
                agent.IsNamedHere,
                AgentTeams.TeamOf(agent, stays[agent.Id]) is { } present
                    ? new TeamOfAgent(teams[present.TeamId].ExternalId, teams[present.TeamId].Name, present.IsSaidHere)
                    : null,
                agent.SeenAt,
                [.. users[agent.Id].Order(StringComparer.Ordinal)],
                [.. others[agent.Id].Order(StringComparer.Ordinal)])),
        ];
    }
}
