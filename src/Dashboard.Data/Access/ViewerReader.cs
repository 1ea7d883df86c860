using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access;

/// <summary>
/// Reads from the store who is looking. Nothing is remembered between two calls: a role taken away or an agent linked holds from the very
/// next query on, also for someone who is signed in.
/// </summary>
public sealed class ViewerReader(IDbContextFactory<DashboardContext> contexts)
{
    /// <summary>The viewer that a user is now.</summary>
    /// <param name="userId">The user's id, as the sign-in carries it.</param>
    /// <returns>The viewer; for an id that no user has, one without a role, who sees nothing.</returns>
    public async Task<Viewer> ForAsync(string userId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await ReadAsync(context, userId, cancellationToken);
    }

    /// <summary>The same, within a transaction.</summary>
    internal static async Task<Viewer> ReadAsync(DashboardContext context, string userId, CancellationToken cancellationToken)
    {
        // One statement, so that no change can come between the roles and the agents that they must not see.
        var found = await context.Users
            .Where(user => user.Id == userId && user.DisabledAt == null)
            .Select(user => new
            {
                user.UserName,
                Roles = context.UserRoles
                    .Where(membership => membership.UserId == user.Id)
                    .Join(context.Roles, membership => membership.RoleId, role => role.Id, (_, role) => role.Name!)
                    .ToList(),
                Teams = user.Teams.Select(team => team.TeamId).ToList(),
                Agents = OwnAgents(context).Where(own => own.UserId == user.Id).Select(own => own.AgentId).ToList(),
            })
            .AsSingleQuery()
            .SingleOrDefaultAsync(cancellationToken);

        return found is null
            ? new Viewer(userId, "unknown", ViewerRoles.None, [], [])
            : new Viewer(
                userId,
                found.UserName ?? userId,
                RoleNames.Combine(found.Roles),
                found.Teams,
                found.Agents,
                await EmployeeDataRules.ReadAsync(context, cancellationToken));
    }

    /// <summary>A machine that may read reports, as it is now.</summary>
    /// <param name="tokenId">The id of the token that it shows.</param>
    /// <param name="name">What the token is for.</param>
    public async Task<Viewer> OfMachineAsync(string tokenId, string name, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return Viewer.OfMachine(tokenId, name, await EmployeeDataRules.ReadAsync(context, cancellationToken));
    }

    /// <summary>
    /// Whom users are linked to, under every id that they have had, and those whose ids are alike: these may be theirs too, until an admin
    /// has said that they are somebody else. Of whoever is merged into another the results are, or soon will be, the
    /// other's.
    /// </summary>
    private static IQueryable<UserAgent> OwnAgents(DashboardContext context) =>
        from link in context.UserAgents
        join had in context.Agents on link.AgentId equals had.MergedIntoId ?? had.Id
        join alike in context.Agents on had.FoldedId equals alike.FoldedId
        where !context.DistinctAgents.Any(pair => pair.AgentId == had.Id && pair.OtherAgentId == alike.Id)
        join agent in context.Agents on alike.MergedIntoId ?? alike.Id equals agent.MergedIntoId ?? agent.Id
        select new UserAgent { UserId = link.UserId, AgentId = agent.Id };
}
