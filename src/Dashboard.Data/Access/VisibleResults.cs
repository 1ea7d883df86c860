using Dashboard.Data.Store;
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

    /// <summary>The history of the feedback that <paramref name="viewer"/> may see.</summary>
    public static IQueryable<FeedbackArrival> ArrivalsVisibleTo(this DashboardContext context, Viewer viewer)
    {
        var visible = context.FeedbackVisibleTo(viewer);
        return context.Arrivals.Where(arrival => visible.Any(feedback => feedback.Id == arrival.FeedbackId));
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
