using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access;

/// <summary>
/// The one place where feedback and comments are read: nothing comes out of it that the viewer's <see cref="ViewerScope"/> does not hold.
/// </summary>
internal static class VisibleResults
{
    /// <summary>The feedback that <paramref name="viewer"/> may see, scored or not.</summary>
    public static IQueryable<StoredFeedback> FeedbackVisibleTo(this DashboardContext context, Viewer viewer) =>
        viewer.Scope.Narrow(context.StoredFeedback);

    /// <summary>As <see cref="FeedbackVisibleTo"/>, of what <paramref name="viewer"/> may ask for by agent.</summary>
    public static IQueryable<StoredFeedback> FeedbackByAgentVisibleTo(this DashboardContext context, Viewer viewer) =>
        viewer.Scope.ByAgent(context.FeedbackVisibleTo(viewer));

    /// <summary>
    /// What is noted about agents whose results <paramref name="viewer"/> may ask for by agent; who may see which of them is for whoever
    /// reads. Where every account is shown by agent these are all.
    /// </summary>
    public static IQueryable<CoachingTalk> TalksByAgentVisibleTo(this DashboardContext context, Viewer viewer)
    {
        if (viewer.Rules.AccountsWithoutAgents.Count == 0)
            return context.CoachingTalks;
        var byAgent = context.FeedbackByAgentVisibleTo(viewer).Where(row => row.Score != null && !row.IsTest);
        return context.CoachingTalks.Where(talk => byAgent.Any(row => row.AgentId == talk.AgentId && row.TeamId == talk.TeamId));
    }

    /// <summary>
    /// Whether <paramref name="viewer"/> may ask for an agent by name: not where all that the agent has is shown by no agent.
    /// </summary>
    public static async Task<bool> IsByAgentVisibleToAsync(
        this DashboardContext context, Viewer viewer, AgentInTeam agent, CancellationToken cancellationToken) =>
        viewer.Rules.AccountsWithoutAgents.Count == 0
        || await context.FeedbackByAgentVisibleTo(viewer).AnyAsync(
            row => row.AgentId == agent.AgentId && row.TeamId == agent.TeamId && row.Score != null && !row.IsTest, cancellationToken);

    /// <summary>The history of the feedback that <paramref name="viewer"/> may see.</summary>
    public static IQueryable<FeedbackArrival> ArrivalsVisibleTo(this DashboardContext context, Viewer viewer)
    {
        var visible = context.FeedbackVisibleTo(viewer);
        return context.Arrivals.Where(arrival => visible.Any(feedback => feedback.Id == arrival.FeedbackId));
    }

    /// <summary>What is noted about the feedback that <paramref name="viewer"/> may see.</summary>
    public static IQueryable<ReviewNote> NotesVisibleTo(this DashboardContext context, Viewer viewer)
    {
        var visible = context.FeedbackVisibleTo(viewer);
        return context.ReviewNotes.Where(note => visible.Any(feedback => feedback.Id == note.FeedbackId));
    }

    /// <summary>Some of the feedback that are found and that <paramref name="viewer"/> may see, by id, newest scores first.</summary>
    public static Task<IReadOnlyList<string>> FindVisibleToAsync(
        this DashboardContext context,
        Viewer viewer,
        SearchQuestion question,
        int offset,
        int count,
        CancellationToken cancellationToken) =>
        SearchReader.FindAsync(context, viewer.Scope.Narrow(question), offset, count, cancellationToken);

    /// <summary>All feedback that are found and that <paramref name="viewer"/> may see, by id, newest scores first.</summary>
    public static Task<IReadOnlyList<string>> FindAllVisibleToAsync(
        this DashboardContext context, Viewer viewer, SearchQuestion question, CancellationToken cancellationToken) =>
        SearchReader.FindAllAsync(context, viewer.Scope.Narrow(question), cancellationToken);

    /// <summary>The feedback of some comments that <paramref name="viewer"/> may see, by id, in the order of their keys' list.</summary>
    public static async Task<IReadOnlyList<string>> FeedbackVisibleToAsync(
        this DashboardContext context, Viewer viewer, IReadOnlyList<long> keys, CancellationToken cancellationToken)
    {
        var asked = keys.ToArray();
        var found = await context.SearchEntries
            .Where(entry => EF.Parameter(asked).Contains(entry.Key))
            .Join(
                context.FeedbackVisibleTo(viewer),
                entry => entry.FeedbackId,
                row => row.Id,
                (entry, _) => new { entry.Key, entry.FeedbackId })
            .ToDictionaryAsync(entry => entry.Key, entry => entry.FeedbackId, cancellationToken);
        return [.. keys.Where(found.ContainsKey).Select(key => found[key])];
    }

    /// <summary>How many are found that <paramref name="viewer"/> may see, but never more than <paramref name="most"/>.</summary>
    public static Task<int> CountVisibleToAsync(
        this DashboardContext context, Viewer viewer, SearchQuestion question, int most, CancellationToken cancellationToken) =>
        SearchReader.CountAsync(context, viewer.Scope.Narrow(question), most, cancellationToken);
}
