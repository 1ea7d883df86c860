using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Prompting.PastResults.Reading;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Prompting.PastResults;

/// <summary>
/// The teams, agents and tags that rows name. Unlike a closed conversation a row of the past gives nobody another name than they have, and
/// says nothing of where somebody is now; what it names under the id of an agent who is merged into another is that other's.
/// </summary>
internal sealed class ImportNames
{
    /// <summary>Somebody who is not in the store yet.</summary>
    private const int NotYet = -2;

    private readonly Dictionary<string, Team> _teams;
    private readonly Dictionary<string, Agent> _agents;
    private readonly Dictionary<string, Tag> _tags;
    private readonly HomeTeams _homes;

    private ImportNames(
        Dictionary<string, Team> teams, Dictionary<string, Agent> agents, Dictionary<string, Tag> tags, HomeTeams homes) =>
        (_teams, _agents, _tags, _homes) = (teams, agents, tags, homes);

    /// <summary>Whether somebody has a name now whose id stood in for it.</summary>
    public bool HasNamed { get; private set; }

    public static async Task<ImportNames> LoadAsync(
        DashboardContext context, IReadOnlyList<PastResult> rows, CancellationToken cancellationToken)
    {
        var known = await context.Agents.ToDictionaryAsync(agent => agent.Id, cancellationToken);
        var tags = rows.SelectMany(row => row.Tags).Distinct(StringComparer.Ordinal).ToArray();
        return new ImportNames(
            await context.Teams.ToDictionaryAsync(team => team.ExternalId, StringComparer.Ordinal, cancellationToken),
            known.Values.ToDictionary(
                agent => agent.ExternalId, agent => agent.MergedIntoId is { } kept ? known[kept] : agent, StringComparer.Ordinal),
            tags.Length == 0 ? [] : await context.Tags
                .Where(tag => EF.Parameter(tags).Contains(tag.Name))
                .ToDictionaryAsync(tag => tag.Name, StringComparer.Ordinal, cancellationToken),
            await HomeTeams.LoadAsync(context, [.. rows.Where(row => row.AgentId is not null).Select(ConversationOf)], cancellationToken));
    }

    /// <summary>Makes who and what is not in the store yet.</summary>
    public async Task AddAsync(DashboardContext context, IReadOnlyList<PastResult> rows, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            if (row.TeamId is { } teamId)
                Add(context, teamId, row.TeamName);
            if (row.AgentId is { } agentId)
                AddAgent(context, agentId, row.AgentName);
            foreach (var tag in row.Tags.Where(tag => !_tags.ContainsKey(tag)))
                _tags.Add(tag, context.Tags.Add(new Tag { Name = tag }).Entity);
        }

        // The feedback need the keys.
        await context.SaveChangesAsync(cancellationToken);
    }

    public int? AgentOf(PastResult row) =>
        row.AgentId is not { } id ? null : _agents.TryGetValue(id, out var agent) ? agent.Id : NotYet;

    /// <summary>The team; where the row names none, the one that its agent was in at the time.</summary>
    public int? TeamOf(PastResult row)
    {
        var id = row.TeamId ?? (row.AgentId is null ? null : _homes.Fill(ConversationOf(row)).TeamId);
        return id is null ? null : _teams.TryGetValue(id, out var team) ? team.Id : NotYet;
    }

    public string TagsOf(PastResult row) =>
        TagSet.Write(row.Tags.Select(name => _tags.TryGetValue(name, out var tag) ? tag.Id : int.MaxValue));

    private void Add(DashboardContext context, string id, string? name)
    {
        if (!_teams.TryGetValue(id, out var team))
            _teams.Add(id, context.Teams.Add(new Team { ExternalId = id, Name = name ?? id }).Entity);
        else if (name is not null && team is { NamedAt: null, IsNamedHere: false } && IsId(team.Name, team.ExternalId))
            (team.Name, HasNamed) = (name, true);
    }

    private void AddAgent(DashboardContext context, string id, string? name)
    {
        if (!_agents.TryGetValue(id, out var agent))
            _agents.Add(id, context.Agents.Add(new Agent { ExternalId = id, Name = name ?? id }).Entity);
        else if (name is not null && agent is { NamedAt: null, IsNamedHere: false } && IsId(agent.Name, agent.ExternalId))
            (agent.Name, HasNamed) = (name, true);
    }

    private static bool IsId(string name, string id) => string.Equals(name, id, StringComparison.Ordinal);

    private static ClosedConversation ConversationOf(PastResult row) =>
        new() { AgentId = row.AgentId, TeamId = row.TeamId, ClosedAt = row.SentAt };
}
