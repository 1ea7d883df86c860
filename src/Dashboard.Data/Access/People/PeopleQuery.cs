using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.People;

/// <summary>Who can sign in, and what there is to be given to them; for admins.</summary>
public sealed class PeopleQuery(IDbContextFactory<DashboardContext> contexts)
{
    /// <summary>Everybody, by e-mail address.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <returns>The people; null for who is no admin.</returns>
    public async Task<IReadOnlyList<PersonListing>?> RunAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Roles.HasFlag(ViewerRoles.Admin))
            return null;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var users = await context.Users.AsNoTracking().OrderBy(user => user.NormalizedEmail).ToListAsync(cancellationToken);
        var roles = await RolesAsync(context, cancellationToken);
        var teams = await TeamsAsync(context, cancellationToken);
        var agents = await AgentsAsync(context, cancellationToken);
        var seen = await context.Sessions
            .GroupBy(session => session.UserId)
            .Select(group => new { group.Key, At = group.Max(session => session.SeenAt) })
            .ToDictionaryAsync(one => one.Key, one => (DateTimeOffset?)one.At, StringComparer.Ordinal, cancellationToken);
        var linked = (await context.UserLogins.Select(login => login.UserId).Distinct().ToListAsync(cancellationToken))
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. users.Select(user => ListingOf(user, roles[user.Id], teams[user.Id], agents[user.Id], seen.GetValueOrDefault(user.Id)) with
            {
                HasWayIn = user.PasswordHash is not null || linked.Contains(user.Id),
                HasSignOn = linked.Contains(user.Id),
            }),
        ];
    }

    /// <summary>The teams that are open, by name.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <returns>The teams; none for who is no admin.</returns>
    public async Task<IReadOnlyList<TeamChoice>> TeamsAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Roles.HasFlag(ViewerRoles.Admin))
            return [];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Teams
            .Where(team => team.ClosedAt == null)
            .OrderBy(team => team.Name).ThenBy(team => team.ExternalId)
            .Select(team => new TeamChoice(team.ExternalId, team.Name))
            .ToListAsync(cancellationToken);
    }

    private static PersonListing ListingOf(
        User user, IEnumerable<string> roles, IEnumerable<TeamChoice> teams, IEnumerable<string> agents, DateTimeOffset? seenAt) => new(
        user.Id,
        user.Email ?? user.Id,
        [.. RoleNames.All.Intersect(roles, StringComparer.Ordinal)],
        [.. teams.OrderBy(team => team.Name, StringComparer.CurrentCulture).ThenBy(team => team.ExternalId, StringComparer.Ordinal)],
        [.. agents.Order(StringComparer.Ordinal)],
        user.DisabledAt,
        seenAt,
        HasWayIn: false,
        user.TwoFactorEnabled,
        user.ConcurrencyStamp ?? "");

    private static async Task<ILookup<string, string>> RolesAsync(DashboardContext context, CancellationToken token) =>
        (await context.UserRoles
            .Join(context.Roles, given => given.RoleId, role => role.Id, (given, role) => new { given.UserId, role.Name })
            .ToListAsync(token))
        .ToLookup(one => one.UserId, one => one.Name!, StringComparer.Ordinal);

    private static async Task<ILookup<string, TeamChoice>> TeamsAsync(DashboardContext context, CancellationToken token) =>
        (await context.UserTeams
            .Join(context.Teams, given => given.TeamId, team => team.Id, (given, team) => new { given.UserId, team.ExternalId, team.Name })
            .ToListAsync(token))
        .ToLookup(one => one.UserId, one => new TeamChoice(one.ExternalId, one.Name), StringComparer.Ordinal);

    private static async Task<ILookup<string, string>> AgentsAsync(DashboardContext context, CancellationToken token) =>
        (await context.UserAgents
            .Join(context.Agents, link => link.AgentId, agent => agent.Id, (link, agent) => new { link.UserId, agent.ExternalId })
            .ToListAsync(token))
        .ToLookup(one => one.UserId, one => one.ExternalId, StringComparer.Ordinal);
}
