using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Settings;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Cells;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Reporting;

/// <summary>What a viewer can filter by.</summary>
/// <param name="cells">What there are results of.</param>
/// <param name="contexts">Where contexts come from, for the names.</param>
public sealed class FilterChoicesQuery(VisibleCells cells, IDbContextFactory<DashboardContext> contexts)
{
    /// <summary>Lists what the viewer may filter by, each kind in the reader's order of names.</summary>
    /// <returns>Accounts, teams and agents with anything that the viewer may see, by name.</returns>
    public async Task<FilterChoices> RunAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var visible = await cells.GroupsAsync(viewer, cancellationToken);
        var teams = visible.Select(group => group.TeamId).ToHashSet();
        var agents = visible.Select(group => group.AgentId).ToHashSet();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return new FilterChoices(
            await AccountsAsync(context, viewer, cancellationToken),
            ByName(await context.Teams
                .Where(team => teams.Contains(team.Id))
                .Select(team => new Choice(team.Id, team.ExternalId, team.Name))
                .ToListAsync(cancellationToken)),
            ByName(await context.Agents
                .Where(agent => agent.MergedIntoId == null && agents.Contains(agent.Id))
                .Select(agent => new Choice(agent.Id, agent.ExternalId, agent.Name))
                .ToListAsync(cancellationToken)))
        {
            MergedAgents = await context.Agents
                .Where(agent => agent.MergedIntoId != null && agents.Contains(agent.MergedIntoId.Value))
                .OrderBy(agent => agent.ExternalId)
                .Select(agent => new Choice(agent.MergedIntoId!.Value, agent.ExternalId, agent.Name))
                .ToListAsync(cancellationToken),
            Questions = Questions(visible),
            Topics = viewer.SeesResults ? ByName((await Names.TopicsAsync(context, cancellationToken)).Values) : [],
            Conventions = await InstallationSettings.ReportingAsync(context, cancellationToken),
            Tags = await TagsAsync(context, await cells.TaggedGroupsAsync(viewer, cancellationToken), cancellationToken),
        };
    }

    private static List<QuestionChoice> Questions(IEnumerable<CellGroup> visible) =>
    [
        .. visible.Select(group => new QuestionChoice(group.Kind, group.QuestionVariant))
            .Distinct()
            .OrderBy(question => question.Kind).ThenBy(question => question.Variant),
    ];

    private static async Task<IReadOnlyList<Choice>> TagsAsync(
        DashboardContext context, IEnumerable<CellGroup> visible, CancellationToken cancellationToken)
    {
        var tags = visible.Select(group => group.Tags).Distinct(StringComparer.Ordinal).SelectMany(TagSet.Tags).ToHashSet();
        return tags.Count == 0
            ? []
            : ByName(await context.Tags
                .Where(tag => tags.Contains(tag.Id))
                .Select(tag => new Choice(tag.Id, tag.Name, tag.Name))
                .ToListAsync(cancellationToken));
    }

    private static async Task<IReadOnlyList<Choice>> AccountsAsync(
        DashboardContext context, Viewer viewer, CancellationToken cancellationToken) =>
        !viewer.SeesResults
            ? []
            : ByName(await context.Accounts
                .Select(account => new Choice(account.Id, account.Handle, ShownHandle.Of(account.Handle)))
                .ToListAsync(cancellationToken));

    // Not by the database, which sorts texts by their bytes.
    private static List<Choice> ByName(IEnumerable<Choice> choices) =>
        [.. choices.OrderBy(choice => choice.Name, NameOrder.ForReader).ThenBy(choice => choice.Id)];
}
