using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.Agents;

/// <summary>Links of users to agents, inside the transaction that makes them.</summary>
internal static class AgentLinks
{
    /// <summary>
    /// The agent to link to: of one who is merged, the one who stays; of one whom nobody has named yet, a new one, which waits for their
    /// first conversation. Null where it is no id.
    /// </summary>
    public static async Task<Agent?> AgentOfAsync(DashboardContext context, string typed, CancellationToken cancellationToken)
    {
        // Whoever takes closed conversations makes agents too, under the same lock.
        await context.LockFeedbackAsync(cancellationToken);
        if (await context.FindAgentAsync(typed, cancellationToken) is { } found)
            return found.MergedIntoId is { } kept ? await context.Agents.SingleAsync(agent => agent.Id == kept, cancellationToken) : found;

        if (HelpDeskId.Normalise(typed) is not { Length: > 0 and <= Agent.LongestExternalId } id)
            return null;
        var made = new Agent { ExternalId = id, Name = id };
        context.Agents.Add(made);

        // The link needs the key.
        await context.SaveChangesAsync(cancellationToken);
        return made;
    }

    /// <summary>Links; false where they were linked already.</summary>
    public static async Task<bool> AddAsync(DashboardContext context, User user, Agent agent, CancellationToken cancellationToken)
    {
        if (await context.UserAgents.FindAsync([user.Id, agent.Id], cancellationToken) is not null)
            return false;
        context.UserAgents.Add(new UserAgent { UserId = user.Id, AgentId = agent.Id });
        return true;
    }

    /// <summary>What a link does beyond what was asked for.</summary>
    public static async Task<IReadOnlyList<string>> RemarksAsync(DashboardContext context, Agent agent, CancellationToken cancellationToken)
    {
        var (id, folded) = (agent.Id, agent.FoldedId);
        var alike = await context.Agents
            .Where(other => other.FoldedId == folded && other.Id != id && other.MergedIntoId == null
                && !context.DistinctAgents.Any(pair => pair.AgentId == id && pair.OtherAgentId == other.Id))
            .OrderBy(other => other.ExternalId)
            .Select(other => other.ExternalId)
            .ToListAsync(cancellationToken);
        var isNew = !await context.Closings.AnyAsync(closing => closing.AgentId == id, cancellationToken);
        return
        [
            .. isNew
                ? [$"No closed conversation has named agent {agent.ExternalId} yet: the link holds from the first one on."]
                : (IEnumerable<string>)[],
            .. alike.Select(other =>
                $"Agent \"{other}\" is spelt alike, and counts as the same person until agents distinct or agents merge says which it is."),
        ];
    }

    /// <summary>For what is no id.</summary>
    public static RegistryAnswer NoId(string typed) =>
        RegistryAnswer.Refused(
            RegistryProblemKind.UnknownAgent,
            $"\"{typed}\" is no id of an agent: that has 1 to {Agent.LongestExternalId} characters that can be seen.");
}
