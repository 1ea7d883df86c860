using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.Agents;

/// <summary>What moves from one agent to the other, beside feedback, when two turn out to be one: inside that transaction.</summary>
internal static class AgentMoves
{
    /// <summary>
    /// Of two that were one closing all along, reported under both ids, the one stays that counted: nobody's result becomes another's.
    /// </summary>
    public static async Task<int> ClosingsAsync(DashboardContext context, int old, int kept, CancellationToken cancellationToken)
    {
        var leaving = context.Closings.Where(closing => closing.AgentId == old);
        var staying = context.Closings.Where(closing => closing.AgentId == kept);
        var repeated = await Outdone(leaving, staying).ExecuteDeleteAsync(cancellationToken);
        await Outdone(staying, leaving).ExecuteDeleteAsync(cancellationToken);
        return repeated + await leaving.ExecuteUpdateAsync(set => set.SetProperty(closing => closing.AgentId, kept), cancellationToken);
    }

    private static IQueryable<Closing> Outdone(IQueryable<Closing> closings, IQueryable<Closing> others) =>
        closings.Where(one =>
            others.Any(other =>
                other.AccountId == one.AccountId
                && other.ExternalId == one.ExternalId
                && other.ClosedAt == one.ClosedAt
                && other.TeamId == one.TeamId
                && other.Place > one.Place));

    /// <summary>What is noted about the one is noted about the other; of an answer that is pinned under both one pin stays.</summary>
    public static async Task CoachingAsync(DashboardContext context, int old, int kept, CancellationToken cancellationToken)
    {
        await context.CoachingTalks.Where(talk => talk.AgentId == old)
            .ExecuteUpdateAsync(set => set.SetProperty(talk => talk.AgentId, kept), cancellationToken);
        var staying = context.PinnedAnswers.Where(pin => pin.AgentId == kept);
        var leaving = context.PinnedAnswers.Where(pin => pin.AgentId == old);
        await leaving.Where(pin => staying.Any(other => other.TeamId == pin.TeamId && other.FeedbackId == pin.FeedbackId))
            .ExecuteDeleteAsync(cancellationToken);
        await leaving.ExecuteUpdateAsync(set => set.SetProperty(pin => pin.AgentId, kept), cancellationToken);
    }

    public static async Task<int> LinksAsync(DashboardContext context, int old, int kept, CancellationToken cancellationToken)
    {
        var links = await context.UserAgents.Where(link => link.AgentId == old || link.AgentId == kept).ToListAsync(cancellationToken);
        var leaving = links.FindAll(link => link.AgentId == old);
        context.UserAgents.RemoveRange(leaving);
        context.UserAgents.AddRange(leaving.Select(link => link.UserId)
            .Except(links.Where(link => link.AgentId == kept).Select(link => link.UserId), StringComparer.Ordinal)
            .Select(user => new UserAgent { UserId = user, AgentId = kept }));
        return leaving.Count;
    }

    /// <summary>
    /// Who counts as two people. An id that is alike the one who stays says no more than that one's; another keeps what was said of it,
    /// since others may be alike to it alone.
    /// </summary>
    public static async Task DistinctionsAsync(DashboardContext context, Agent leaving, Agent staying, CancellationToken cancellationToken)
    {
        var (old, kept) = (leaving.Id, staying.Id);
        if (!leaving.IsAlike(staying))
            return;
        await context.DistinctAgents.Where(pair => pair.AgentId == old || pair.OtherAgentId == old).ExecuteDeleteAsync(cancellationToken);
        var others = await context.DistinctAgents
            .Where(pair => pair.AgentId == kept)
            .Select(pair => pair.OtherAgentId)
            .ToListAsync(cancellationToken);
        foreach (var other in others)
        {
            context.DistinctAgents.Add(new DistinctAgents { AgentId = old, OtherAgentId = other });
            context.DistinctAgents.Add(new DistinctAgents { AgentId = other, OtherAgentId = old });
        }
    }

    /// <summary>Where they were last, under whichever id.</summary>
    public static void LatestTeam(Agent leaving, Agent staying)
    {
        if (staying.SeenAt is null || leaving.SeenAt > staying.SeenAt)
            (staying.SeenTeamId, staying.SeenAt) = (leaving.SeenTeamId, leaving.SeenAt);
    }
}
