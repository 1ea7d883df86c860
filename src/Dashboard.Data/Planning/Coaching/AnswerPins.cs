using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Planning.Coaching;

/// <summary>Pins answers to talk about with their agent, for whoever sees them.</summary>
public sealed class AnswerPins
{
    private readonly CoachingWriter _writer;
    private readonly IDbContextFactory<DashboardContext> _contexts;

    internal AnswerPins(CoachingWriter writer, IDbContextFactory<DashboardContext> contexts) => (_writer, _contexts) = (writer, contexts);

    /// <summary>Pins an answer in the team that it is attributed to; one that is pinned already stays so.</summary>
    /// <param name="agentId">Our key of the agent: the answer must be theirs.</param>
    /// <param name="feedbackId">X's id of the feedback.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Why it is not pinned, or <see cref="CoachingProblem.None"/>.</returns>
    public async Task<CoachingProblem> PinAsync(Viewer viewer, int agentId, string feedbackId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(feedbackId);
        if (await TeamOfAsync(viewer, agentId, feedbackId, cancellationToken) is not { } teamId)
            return CoachingProblem.Gone;
        var about = new AgentInTeam(teamId, agentId);
        return await _writer.RunAsync(viewer, about, Work, cancellationToken);

        async Task<CoachingProblem> Work(CoachingEdit edit, CancellationToken token)
        {
            var isTheirs = await edit.Context.FeedbackByAgentVisibleTo(edit.Viewer).AnyAsync(
                row => row.Id == feedbackId && row.TeamId == about.TeamId && row.AgentId == about.AgentId
                    && !row.IsTest && row.Score != null,
                token);
            if (!isTheirs)
                return CoachingProblem.Gone;
            var pins = await Of(edit).Select(pin => pin.FeedbackId).ToListAsync(token);
            if (pins.Contains(feedbackId, StringComparer.Ordinal))
                return CoachingProblem.None;
            if (pins.Count >= CoachingRules.Most)
                return CoachingProblem.TooMany;
            edit.Context.PinnedAnswers.Add(new PinnedAnswer
            {
                Id = edit.NewId(),
                TeamId = about.TeamId,
                AgentId = about.AgentId,
                FeedbackId = feedbackId,
                PinnedBy = viewer.Name,
                PinnedAt = edit.Now,
            });
            edit.Log(AuditActions.AnswerPinned, ": " + feedbackId);
            return CoachingProblem.None;
        }
    }

    /// <summary>Takes a pin away; where there is none, there is nothing to do.</summary>
    /// <param name="about">Which agent, of which team.</param>
    /// <param name="feedbackId">X's id of the feedback.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Why it is still pinned, or <see cref="CoachingProblem.None"/>.</returns>
    public Task<CoachingProblem> UnpinAsync(Viewer viewer, AgentInTeam about, string feedbackId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(feedbackId);
        return _writer.RunAsync(viewer, about, Work, cancellationToken);

        async Task<CoachingProblem> Work(CoachingEdit edit, CancellationToken token)
        {
            if (await Of(edit).SingleOrDefaultAsync(pin => pin.FeedbackId == feedbackId, token) is not { } pinned)
                return CoachingProblem.None;
            edit.Context.PinnedAnswers.Remove(pinned);
            edit.Log(AuditActions.AnswerUnpinned, ": " + feedbackId);
            return CoachingProblem.None;
        }
    }

    private async Task<int?> TeamOfAsync(Viewer viewer, int agentId, string feedbackId, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.FeedbackByAgentVisibleTo(viewer)
            .Where(row => row.Id == feedbackId && row.AgentId == agentId)
            .Select(row => row.TeamId)
            .SingleOrDefaultAsync(cancellationToken);
    }

    private static IQueryable<PinnedAnswer> Of(CoachingEdit edit)
    {
        var (team, agent) = (edit.About.TeamId, edit.About.AgentId);
        return edit.Context.PinnedAnswers.Where(pin => pin.TeamId == team && pin.AgentId == agent);
    }
}
