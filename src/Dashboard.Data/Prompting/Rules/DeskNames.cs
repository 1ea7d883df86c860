using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Prompting.Rules;

/// <summary>What the help desk calls the teams and tags of some closings, which rules name by that.</summary>
/// <param name="Teams">The help desk's id of each team, by our key.</param>
/// <param name="Tags">Each tag, by our key.</param>
/// <param name="FirstNames">What customers may be told of each agent, by our key; null for one of whom no name is known.</param>
internal sealed record DeskNames(
    IReadOnlyDictionary<int, string> Teams, IReadOnlyDictionary<int, string> Tags, IReadOnlyDictionary<int, string?> FirstNames)
{
    public static async Task<DeskNames> LoadAsync(
        DashboardContext context, IReadOnlyCollection<Closing> closings, CancellationToken cancellationToken)
    {
        var teams = closings.Select(closing => closing.TeamId).Distinct().ToArray();
        var tags = closings.Select(closing => closing.Tags).Distinct(StringComparer.Ordinal).SelectMany(TagSet.Tags).Distinct().ToArray();
        var agents = closings.Select(closing => closing.AgentId).Distinct().ToArray();
        return new DeskNames(
            await context.Teams.Where(team => EF.Parameter(teams).Contains(team.Id))
                .ToDictionaryAsync(team => team.Id, team => team.ExternalId, cancellationToken),
            await context.Tags.Where(tag => EF.Parameter(tags).Contains(tag.Id))
                .ToDictionaryAsync(tag => tag.Id, tag => tag.Name, cancellationToken),
            await context.Agents.Where(agent => EF.Parameter(agents).Contains(agent.Id))
                .Select(agent => new { agent.Id, agent.Name, agent.ExternalId })
                .ToDictionaryAsync(
                    agent => agent.Id, agent => MessageTemplate.FirstNameOf(agent.Name, agent.ExternalId), cancellationToken));
    }
}
