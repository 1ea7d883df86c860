using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Reporting;

/// <summary>What a viewer can filter by.</summary>
/// <param name="contexts">Where contexts come from.</param>
public sealed class FilterChoicesQuery(IDbContextFactory<DashboardContext> contexts)
{
    /// <summary>Asks.</summary>
    /// <param name="viewer">Who is looking.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    /// <returns>Accounts, teams and agents with anything that the viewer may see, by name.</returns>
    public async Task<FilterChoices> RunAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var visible = await context.DayCellsVisibleTo(viewer)
            .Select(cell => new { cell.TeamId, cell.AgentId })
            .Distinct()
            .ToListAsync(cancellationToken);
        var teams = visible.Select(cell => cell.TeamId).ToHashSet();
        var agents = visible.Select(cell => cell.AgentId).ToHashSet();
        return new FilterChoices(
            await AccountsAsync(context, viewer, cancellationToken),
            await context.Teams
                .Where(team => teams.Contains(team.Id))
                .OrderBy(team => team.Name).ThenBy(team => team.Id)
                .Select(team => new Choice(team.Id, team.ExternalId, team.Name))
                .ToListAsync(cancellationToken),
            await context.Agents
                .Where(agent => agents.Contains(agent.Id))
                .OrderBy(agent => agent.Name).ThenBy(agent => agent.Id)
                .Select(agent => new Choice(agent.Id, agent.ExternalId, agent.Name))
                .ToListAsync(cancellationToken));
    }

    private static async Task<IReadOnlyList<Choice>> AccountsAsync(
        DashboardContext context, Viewer viewer, CancellationToken cancellationToken) =>
        !viewer.SeesResults
            ? []
            : await context.Accounts
                .OrderBy(account => account.Handle)
                .Select(account => new Choice(account.Id, account.Handle, "@" + account.Handle))
                .ToListAsync(cancellationToken);
}
