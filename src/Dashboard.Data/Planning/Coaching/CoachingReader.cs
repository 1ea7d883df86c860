using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Planning.Coaching;

/// <summary>Reads what is noted about agents, as far as somebody may see it.</summary>
public sealed class CoachingReader(IDbContextFactory<DashboardContext> contexts)
{
    /// <summary>The talks about one agent in the teams where the viewer sees them, the latest first.</summary>
    /// <param name="agentId">Our key of the agent.</param>
    /// <param name="teams">The teams that are asked for; empty is all.</param>
    public async Task<IReadOnlyList<CoachingEntry>> TalksAsync(
        Viewer viewer, int agentId, Chosen<int> teams, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.SeesResults)
            return [];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var talks = await context.TalksByAgentVisibleTo(viewer).AsNoTracking()
            .Where(talk => talk.AgentId == agentId)
            .Join(context.Teams, talk => talk.TeamId, team => team.Id, (talk, team) => new { Talk = talk, team.Name })
            .ToListAsync(cancellationToken);
        return
        [
            .. from found in talks
               let talk = found.Talk
               let about = new AgentInTeam(talk.TeamId, talk.AgentId)
               where CoachingAccess.Sees(viewer, about) && teams.Allows(talk.TeamId)
               orderby talk.NotedAt descending, talk.Id descending
               select new CoachingEntry(
                   talk.Id, about, found.Name, talk.Note, talk.Step, talk.NextLook, talk.NotedAt, talk.Version, talk.ChangedBy,
                   talk.ChangedAt),
        ];
    }

    /// <summary>The looks to come, and those that are overdue, by day: of an agent in a team what the latest talk says.</summary>
    public async Task<IReadOnlyList<NextLook>> LooksAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.SeesResults)
            return [];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var talks = await (
            from talk in context.TalksByAgentVisibleTo(viewer)
            join team in context.Teams on talk.TeamId equals team.Id
            join agent in context.Agents on talk.AgentId equals agent.Id
            select new { talk.Id, talk.TeamId, talk.AgentId, talk.NextLook, talk.Step, talk.NotedAt, Team = team.Name, Agent = agent.Name })
            .ToListAsync(cancellationToken);
        return
        [
            .. talks.GroupBy(talk => new AgentInTeam(talk.TeamId, talk.AgentId))
                .Where(about => CoachingAccess.Sees(viewer, about.Key))
                .Select(about => about.OrderBy(talk => talk.NotedAt).ThenBy(talk => talk.Id).Last())
                .Where(latest => latest.NextLook is not null)
                .Select(latest => new NextLook(
                    new AgentInTeam(latest.TeamId, latest.AgentId), latest.Agent, latest.Team, latest.NextLook!.Value, latest.Step))
                .OrderBy(look => look.Day).ThenBy(look => look.Agent, NameOrder.ForReader),
        ];
    }
}
