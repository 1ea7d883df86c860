using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Reporting;

/// <summary>
/// The answers that are pinned to talk about with an agent. Of a pin that leads to nothing any more nothing is said: not where the feedback
/// is gone, nor where it turned out to be somebody else's, nor where the viewer may not see it.
/// </summary>
public sealed class PinnedAnswersQuery(IDbContextFactory<DashboardContext> contexts)
{
    /// <summary>Reads them, in the order in which they were pinned.</summary>
    /// <param name="agentId">Our key of the agent.</param>
    /// <param name="teams">The teams that are asked for; empty is all.</param>
    public async Task<IReadOnlyList<PinnedResponse>> RunAsync(
        Viewer viewer, int agentId, Chosen<int> teams, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await (
            from pin in context.PinnedAnswers.AsNoTracking()
            where pin.AgentId == agentId
            join row in context.FeedbackByAgentVisibleTo(viewer).AsNoTracking() on pin.FeedbackId equals row.Id
            where row.AgentId == pin.AgentId && row.TeamId == pin.TeamId && !row.IsTest && row.Score != null && row.ScoredAt != null
            select new { Row = row, pin.Id, pin.TeamId, pin.PinnedAt, pin.PinnedBy })
            .ToListAsync(cancellationToken);
        if (found.Count == 0 || found.Count < Math.Max(viewer.Rules.LeastAnswers, viewer.Rules.LeastComments))
            return [];
        var names = await Names.LoadAsync(context, cancellationToken);
        return
        [
            .. from pinned in found
               where teams.Allows(pinned.TeamId)
               orderby pinned.PinnedAt, pinned.Id
               select new PinnedResponse(pinned.TeamId, ResponseRow.FromFeedback(pinned.Row, names, viewer), pinned.PinnedBy),
        ];
    }
}

/// <summary>A pinned answer.</summary>
/// <param name="TeamId">The team that it is attributed to.</param>
/// <param name="Row">The answer.</param>
/// <param name="PinnedBy">Who pinned it: their name at that time.</param>
public sealed record PinnedResponse(int TeamId, ResponseRow Row, string PinnedBy);
