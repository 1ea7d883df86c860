using Dashboard.Data.Store;
using Dashboard.Data.Store.Search;

namespace Dashboard.Data.Access;

/// <summary>
/// The Viewer rule over the search index: a question is narrowed to what the viewer may see before it is asked, so that not even a count of
/// what was found knows of the rest.
/// </summary>
internal static class VisibleSearch
{
    /// <summary>Some of the feedback that are found and that <paramref name="viewer"/> may see, by id, newest scores first.</summary>
    public static async Task<IReadOnlyList<string>> FindVisibleToAsync(
        this DashboardContext context, Viewer viewer, SearchQuestion question, int offset, int count, CancellationToken cancellationToken) =>
        viewer.SeesResults ? await SearchReader.FindAsync(context, Seen(viewer, question), offset, count, cancellationToken) : [];

    /// <summary>All feedback that are found and that <paramref name="viewer"/> may see, by id, newest scores first.</summary>
    public static async Task<IReadOnlyList<string>> FindAllVisibleToAsync(
        this DashboardContext context, Viewer viewer, SearchQuestion question, CancellationToken cancellationToken) =>
        viewer.SeesResults ? await SearchReader.FindAllAsync(context, Seen(viewer, question), cancellationToken) : [];

    /// <summary>How many are found that <paramref name="viewer"/> may see, but never more than <paramref name="most"/>.</summary>
    public static async Task<int> CountVisibleToAsync(
        this DashboardContext context, Viewer viewer, SearchQuestion question, int most, CancellationToken cancellationToken) =>
        viewer.SeesResults ? await SearchReader.CountAsync(context, Seen(viewer, question), most, cancellationToken) : 0;

    private static SearchQuestion Seen(Viewer viewer, SearchQuestion question)
    {
        var others = question with { NoneOf = [.. question.NoneOf, .. viewer.OwnAgents.Select(SearchFacet.Agent)] };
        return viewer.SeesAllTeams ? others : others.With([.. viewer.Teams.Where(team => team != 0).Select(SearchFacet.Team)]);
    }
}
