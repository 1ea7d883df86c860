using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Prompting.ClosedConversations;

/// <summary>
/// The teams that admins have put agents into: they stand in where a closed conversation names none, as of when it was closed. When it is
/// reported does not matter, so one that comes late or again counts for the team that it always did.
/// </summary>
internal sealed class HomeTeams
{
    private readonly ILookup<string, Stay> _stays;

    private HomeTeams(IEnumerable<Stay> stays) => _stays = stays.ToLookup(stay => stay.AgentId, StringComparer.Ordinal);

    /// <summary>Reads them where any conversation of a batch needs one.</summary>
    public static async Task<HomeTeams> LoadAsync(
        DashboardContext context, IReadOnlyList<ClosedConversation> conversations, CancellationToken cancellationToken)
    {
        if (conversations.All(conversation => !string.IsNullOrWhiteSpace(conversation.TeamId)))
            return new HomeTeams([]);
        var stays = await context.AgentTeams
            .Join(context.Teams, stay => stay.TeamId, team => team.Id, (stay, team) => new { stay.AgentId, stay.From, team.ExternalId })
            .ToListAsync(cancellationToken);
        var agents = await context.Agents.ToListAsync(cancellationToken);

        // What comes under the id of one who is merged into another is that other's.
        var ids = agents.ToLookup(agent => agent.MergedIntoId ?? agent.Id, agent => agent.ExternalId);
        return new HomeTeams(stays.SelectMany(stay => ids[stay.AgentId].Select(id => new Stay(id, stay.From, stay.ExternalId))));
    }

    /// <summary>The conversation with the team that its agent was in, where it names none and the agent was in one.</summary>
    public ClosedConversation Fill(ClosedConversation conversation)
    {
        if (conversation is not { TeamId: null, AgentId: { } agent, ClosedAt: { } closedAt })
            return conversation;
        var stays = _stays[agent].OrderBy(stay => stay.From).ToList();
        var stay = stays.FindLast(stay => stay.From <= closedAt) ?? stays.FirstOrDefault();
        return stay is null ? conversation : conversation with { TeamId = stay.TeamId };
    }

    private sealed record Stay(string AgentId, DateTimeOffset From, string TeamId);
}
