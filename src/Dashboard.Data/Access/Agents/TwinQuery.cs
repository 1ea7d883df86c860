using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.Agents;

/// <summary>Which agents may be one person, for admins to say what they are.</summary>
public sealed class TwinQuery(RosterQuery roster, IDbContextFactory<DashboardContext> contexts)
{
    /// <summary>The most pairs that are shown: whoever has decided some sees the next.</summary>
    public const int Most = 50;

    /// <summary>The pairs of which nobody has said anything yet, those whose ids are alike first.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <returns>At most <see cref="Most"/>; none for who is no admin.</returns>
    public async Task<IReadOnlyList<LikelyPair>> RunAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        if (await roster.RunAsync(viewer, cancellationToken) is not { } found)
            return [];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var said = await SaidAsync(context, cancellationToken);
        var pairs = new Dictionary<(string, string), LikelyPair>();
        foreach (var (reason, key) in Keys)
        {
            var groups = found.Agents
                .Select(agent => (Agent: agent, Key: key(agent)))
                .Where(one => one.Key.Length > 0)
                .GroupBy(one => one.Key, one => one.Agent, StringComparer.Ordinal);
            var open = groups.SelectMany(Pairs).Where(pair => !said.Contains((pair.One.ExternalId, pair.Other.ExternalId)));
            foreach (var (one, other) in open)
                pairs.TryAdd((one.ExternalId, other.ExternalId), new LikelyPair(one, other, reason));
        }

        return [.. pairs.Values.OrderBy(pair => pair.Reason).ThenBy(pair => pair.One.ExternalId, StringComparer.Ordinal).Take(Most)];
    }

    private static (TwinReason Reason, Func<AgentListing, string> Key)[] Keys { get; } =
    [
        (TwinReason.AlikeId, agent => new Agent { ExternalId = agent.ExternalId, Name = "" }.FoldedId),
        (TwinReason.NearId, agent => LikelyTwins.NearId(agent.ExternalId)),

        // Until it has a name, an agent is called by the id.
        (
            TwinReason.SameName,
            agent => string.Equals(agent.Name, agent.ExternalId, StringComparison.Ordinal) ? "" : LikelyTwins.Name(agent.Name)),
    ];

    private static IEnumerable<(AgentListing One, AgentListing Other)> Pairs(IGrouping<string, AgentListing> group)
    {
        // Of many with one key, such as a name that stands for a whole queue, those beside each other are enough to begin with.
        var agents = group.OrderBy(agent => agent.ExternalId, StringComparer.Ordinal).Take(Most).ToList();
        for (var index = 0; index < agents.Count; index++)
        {
            for (var next = index + 1; next < agents.Count; next++)
                yield return (agents[index], agents[next]);
        }
    }

    private static async Task<HashSet<(string, string)>> SaidAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        var pairs = await context.DistinctAgents
            .Join(
                context.Agents,
                pair => pair.AgentId,
                agent => agent.Id,
                (pair, agent) => new { One = agent.ExternalId, pair.OtherAgentId })
            .Join(context.Agents, pair => pair.OtherAgentId, agent => agent.Id, (pair, agent) => new { pair.One, Other = agent.ExternalId })
            .ToListAsync(cancellationToken);
        return [.. pairs.Select(pair => (pair.One, pair.Other))];
    }
}

/// <summary>Two agents who may be one person.</summary>
/// <param name="One">The one whose id comes first.</param>
/// <param name="Reason">Why.</param>
public sealed record LikelyPair(AgentListing One, AgentListing Other, TwinReason Reason);
