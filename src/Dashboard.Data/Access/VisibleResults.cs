using System.Linq.Expressions;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Access;

/// <summary>
/// The Viewer rule, in the one place where results are read: the team scope, and never one's own results, inside the WHERE of the very
/// first query. Whatever is summed, counted, sorted or searched afterwards can give away only what the viewer may see.
/// </summary>
internal static class VisibleResults
{
    /// <summary>The feedback that <paramref name="viewer"/> may see, scored or not.</summary>
    public static IQueryable<StoredFeedback> FeedbackVisibleTo(this DashboardContext context, Viewer viewer)
    {
        var own = viewer.OwnAgents.ToArray();
        var teams = viewer.Teams.ToArray();
        return context.StoredFeedback
            .Where(Permitted<StoredFeedback>(viewer))
            .WhereIf(own.Length > 0, feedback => feedback.AgentId == null || !own.Contains(feedback.AgentId.Value))
            .WhereIf(!viewer.SeesAllTeams, feedback => feedback.TeamId != null && teams.Contains(feedback.TeamId.Value));
    }

    /// <summary>The history of the feedback that <paramref name="viewer"/> may see.</summary>
    public static IQueryable<FeedbackArrival> ArrivalsVisibleTo(this DashboardContext context, Viewer viewer)
    {
        var visible = context.FeedbackVisibleTo(viewer);
        return context.Arrivals.Where(arrival => visible.Any(feedback => feedback.Id == arrival.FeedbackId));
    }

    private static Expression<Func<T, bool>> Permitted<T>(Viewer viewer) => viewer.SeesResults ? _ => true : _ => false;

    private static IQueryable<T> WhereIf<T>(this IQueryable<T> source, bool condition, Expression<Func<T, bool>> predicate) =>
        condition ? source.Where(predicate) : source;
}
