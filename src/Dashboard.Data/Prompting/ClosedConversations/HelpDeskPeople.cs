using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Prompting.ClosedConversations;

/// <summary>
/// The teams and agents that a batch names: made where they are new, and called as the latest closing that names them calls them, in
/// whatever order closings are reported. What comes under the id of an agent who is merged into another is that other's.
/// </summary>
internal sealed class HelpDeskPeople(Dictionary<string, Team> teams, Dictionary<string, Agent> agents)
{
    /// <summary>Whether somebody who was known has another name now, which every page that names them shows.</summary>
    public bool HasRenamed { get; private init; }

    public int TeamOf(ClosedConversation conversation) => teams[conversation.TeamId!].Id;

    public int AgentOf(ClosedConversation conversation) => agents[conversation.AgentId!].Id;

    public static async Task<HelpDeskPeople> NameAsync(
        DashboardContext context, IReadOnlyList<ClosedConversation> conversations, CancellationToken cancellationToken)
    {
        var teams = await context.Teams.ToDictionaryAsync(team => team.ExternalId, StringComparer.Ordinal, cancellationToken);
        var known = await context.Agents.ToDictionaryAsync(agent => agent.Id, cancellationToken);
        var agents = known.Values.ToDictionary(
            agent => agent.ExternalId, agent => agent.MergedIntoId is { } kept ? known[kept] : agent, StringComparer.Ordinal);
        foreach (var conversation in conversations.OrderBy(conversation => conversation.ClosedAt))
        {
            NameTeam(context, teams, conversation);
            NameAgent(context, agents, conversation);
        }

        context.ChangeTracker.DetectChanges();
        var hasRenamed = context.ChangeTracker.Entries()
            .Any(entry => entry is { State: EntityState.Modified, Entity: Team or Agent } && entry.Property(nameof(Team.Name)).IsModified);

        // The closings need the keys.
        await context.SaveChangesAsync(cancellationToken);
        foreach (var conversation in conversations.OrderBy(conversation => conversation.ClosedAt))
            See(agents[conversation.AgentId!], teams[conversation.TeamId!], conversation.ClosedAt!.Value);
        return new HelpDeskPeople(teams, agents) { HasRenamed = hasRenamed };
    }

    private static void NameTeam(DashboardContext context, Dictionary<string, Team> teams, ClosedConversation conversation)
    {
        if (!teams.TryGetValue(conversation.TeamId!, out var team))
        {
            team = new Team { ExternalId = conversation.TeamId!, Name = conversation.TeamId! };
            teams.Add(team.ExternalId, team);
            context.Teams.Add(team);
        }

        if (!team.IsNamedHere && GivesName(conversation.TeamName, conversation, team.NamedAt))
            (team.Name, team.NamedAt) = (conversation.TeamName!.Trim(), conversation.ClosedAt);
    }

    private static void NameAgent(DashboardContext context, Dictionary<string, Agent> agents, ClosedConversation conversation)
    {
        if (!agents.TryGetValue(conversation.AgentId!, out var agent))
        {
            agent = new Agent { ExternalId = conversation.AgentId!, Name = conversation.AgentId! };
            agents.Add(agent.ExternalId, agent);
            context.Agents.Add(agent);
        }

        if (!agent.IsNamedHere && GivesName(conversation.AgentName, conversation, agent.NamedAt))
            (agent.Name, agent.NamedAt) = (conversation.AgentName!.Trim(), conversation.ClosedAt);
    }

    private static void See(Agent agent, Team team, DateTimeOffset closedAt)
    {
        if (agent.SeenAt is null || closedAt >= agent.SeenAt)
            (agent.SeenTeamId, agent.SeenAt) = (team.Id, closedAt);
    }

    private static bool GivesName(string? name, ClosedConversation conversation, DateTimeOffset? namedAt) =>
        !string.IsNullOrWhiteSpace(name) && (namedAt is null || conversation.ClosedAt >= namedAt);
}
