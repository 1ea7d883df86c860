using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.Agents;

/// <summary>Finds agents by what somebody typed.</summary>
internal static class AgentLookup
{
    /// <summary>The agent of an id, as it stands or else in its one spelling; null where there is none.</summary>
    public static async Task<Agent?> FindAgentAsync(this DashboardContext context, string typed, CancellationToken cancellationToken)
    {
        var id = HelpDeskId.Normalise(typed);
        var found = await context.Agents.Where(agent => agent.ExternalId == typed || agent.ExternalId == id).ToListAsync(cancellationToken);
        return found.Find(agent => string.Equals(agent.ExternalId, typed, StringComparison.Ordinal)) ?? found.FirstOrDefault();
    }

    /// <summary>Whether two agents' ids are alike.</summary>
    public static bool IsAlike(this Agent one, Agent other) => string.Equals(one.FoldedId, other.FoldedId, StringComparison.Ordinal);

    /// <summary>What an admin has said about two agents, both ways round.</summary>
    public static IQueryable<DistinctAgents> Between(this IQueryable<DistinctAgents> pairs, Agent one, Agent other)
    {
        var (first, second) = (one.Id, other.Id);
        return pairs.Where(pair =>
            (pair.AgentId == first && pair.OtherAgentId == second) || (pair.AgentId == second && pair.OtherAgentId == first));
    }

    /// <summary>For an id that nobody has.</summary>
    public static RegistryAnswer NotFound(string typed) => RegistryAnswer.Refused(
        RegistryProblemKind.UnknownAgent,
        $"No closed conversation and no link has named the agent \"{typed}\"; look at the spelling, or at agents twins.");
}
