using Dashboard.Data.Access.People;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.Agents;

/// <summary>
/// Agents whose ids are alike. For whoever is linked to one of them, all of them count as their own, until an admin has said that they are
/// two people. What is said is written down in the audit log in the same transaction, and open pages are told.
/// </summary>
/// <param name="writer">The one way to write.</param>
/// <param name="changes">Tells open pages that rights have changed.</param>
public sealed class AgentRegistry(
    StoreWriter writer,
    IDbContextFactory<DashboardContext> contexts,
    StoreChanges changes,
    TimeProvider clock)
{
    /// <summary>All groups of agents whose ids are alike, decided or not; none of them merged.</summary>
    /// <returns>The groups, by their first id.</returns>
    public async Task<IReadOnlyList<AgentTwins>> TwinsAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var present = context.Agents.AsNoTracking().Where(agent => agent.MergedIntoId == null);
        var alike = await present
            .Where(agent => present.Any(other => other.FoldedId == agent.FoldedId && other.Id != agent.Id))
            .ToDictionaryAsync(agent => agent.Id, cancellationToken);
        var pairs = await context.DistinctAgents
            .Join(
                context.Agents,
                pair => pair.OtherAgentId,
                other => other.Id,
                (pair, other) => new { pair.AgentId, Other = other.ExternalId })
            .ToListAsync(cancellationToken);
        var distinct = pairs.ToLookup(pair => pair.AgentId, pair => pair.Other);
        var keys = alike.Keys.ToArray();
        var linked = await context.UserAgents
            .Where(link => EF.Parameter(keys).Contains(link.AgentId))
            .Join(context.Users, link => link.UserId, user => user.Id, (link, user) => new { link.AgentId, Name = user.Email ?? user.Id })
            .ToListAsync(cancellationToken);
        var users = linked.ToLookup(link => link.AgentId, link => link.Name);
        return
        [
            .. alike.Values.GroupBy(agent => agent.FoldedId, StringComparer.Ordinal)
                .Select(group => new AgentTwins([.. group.Select(Twin).OrderBy(twin => twin.ExternalId, StringComparer.Ordinal)]))
                .OrderBy(group => group.Agents[0].ExternalId, StringComparer.Ordinal),
        ];

        AgentTwin Twin(Agent agent) => new(
            agent.ExternalId,
            agent.Name,
            [.. users[agent.Id].Order(StringComparer.Ordinal)],
            distinct[agent.Id].ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>
    /// Says that two agents whose ids are alike are two people: whoever is linked to one of them then sees the other's results, as their
    /// roles allow. Saying it twice changes nothing.
    /// </summary>
    /// <param name="one">The help desk's id of one.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <param name="isAsked">Whether it was asked though their ids are not alike, and so is to be remembered.</param>
    public Task<RegistryAnswer> DistinguishAsync(
        string one, string other, Actor actor, CancellationToken cancellationToken, bool isAsked = false) =>
        ForBothAsync(
            one,
            other,
            actor,
            async (context, first, second, token) =>
            {
                if (!isAsked && !first.IsAlike(second))
                    return Refused($"\"{first.ExternalId}\" and \"{second.ExternalId}\" are not alike: they count as two people as it is.");
                if (await context.DistinctAgents.Between(first, second).AnyAsync(token))
                    return RegistryAnswer.Done;
                context.DistinctAgents.Add(new DistinctAgents { AgentId = first.Id, OtherAgentId = second.Id });
                context.DistinctAgents.Add(new DistinctAgents { AgentId = second.Id, OtherAgentId = first.Id });
                return Recorded(context, actor, AuditActions.AgentsDistinguished, first, second);
            },
            cancellationToken);

    /// <summary>
    /// Takes back that two agents are two people: they count as one again. Of two of whom nobody has said so, nothing changes.
    /// </summary>
    /// <param name="one">The help desk's id of one.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<RegistryAnswer> UndistinguishAsync(string one, string other, Actor actor, CancellationToken cancellationToken) =>
        ForBothAsync(
            one,
            other,
            actor,
            async (context, first, second, token) => await context.DistinctAgents.Between(first, second).ExecuteDeleteAsync(token) == 0
                ? RegistryAnswer.Done
                : Recorded(context, actor, AuditActions.AgentsUndistinguished, first, second),
            cancellationToken);

    private async Task<RegistryAnswer> ForBothAsync(
        string one,
        string other,
        Actor actor,
        Func<DashboardContext, Agent, Agent, CancellationToken, Task<RegistryAnswer>> work,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var answer = await writer.WriteAsAdminAsync(actor, clock, "agents", InTransactionAsync, cancellationToken)
            .OrWhenLostAsync(AdminRights.Lost());
        if (answer.Succeeded)
            changes.Publish(StoreChange.OfAnybodysRights);
        return answer;

        async Task<RegistryAnswer> InTransactionAsync(DashboardContext context, CancellationToken token)
        {
            if (await context.FindAgentAsync(one, token) is not { } first)
                return AgentLookup.NotFound(one);
            if (await context.FindAgentAsync(other, token) is not { } second)
                return AgentLookup.NotFound(other);
            if (first.Id == second.Id)
                return Refused($"\"{one}\" and \"{other}\" are two spellings of one id.");
            return first.MergedIntoId is not null || second.MergedIntoId is not null
                ? Refused($"Of \"{one}\" and \"{other}\" one is merged into another agent, and nobody any more.")
                : await work(context, first, second, token);
        }
    }

    private static RegistryAnswer Refused(string sentence) => RegistryAnswer.Refused(RegistryProblemKind.AgentsDoNotFit, sentence);

    private RegistryAnswer Recorded(DashboardContext context, Actor actor, string action, Agent one, Agent other)
    {
        context.AuditLog.Add(AuditEntries.New(clock, actor, action, $"{one.ExternalId}, {other.ExternalId}"));
        return RegistryAnswer.Done;
    }
}
