using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Cells;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Store.Search;

namespace Dashboard.Data.Reporting;

/// <summary>
/// Where every question about results begins: what a viewer may see, and of that what the filter's <see cref="FilterScope"/> leaves.
/// </summary>
internal static class FilteredResults
{
    /// <summary>The scored feedback under the whole filter but its words, by the day of the score.</summary>
    public static IQueryable<StoredFeedback> Scored(this DashboardContext context, Viewer viewer, ReportFilter filter, ReportingZone zone)
    {
        var (start, end) = zone.InstantsOf(filter.Period);
        return new FilterScope(filter).Narrow(context.FeedbackVisibleTo(viewer)
            .Where(feedback => !feedback.IsTest && feedback.Score != null && feedback.ScoredAt >= start && feedback.ScoredAt < end));
    }

    /// <summary>The cells that the filter is about: by tags where it names one, else those that count everything once.</summary>
    public static Task<CellsInScope> ReadAsync(
        this VisibleCells cells,
        Viewer viewer,
        ReportFilter filter,
        IReadOnlyCollection<Period> days,
        CancellationToken cancellationToken) =>
        filter.Tags.IsEmpty ? cells.ReadAsync(viewer, days, cancellationToken) : cells.ReadTaggedAsync(viewer, days, cancellationToken);

    /// <summary>The cells of some days under the filter.</summary>
    public static IEnumerable<Cell> In(this CellsInScope cells, ReportFilter filter, Period days) =>
        cells.In(days, new FilterScope(filter).OfCells());

    /// <summary>The filter as a question to the search index, with the words, if any.</summary>
    public static SearchQuestion SearchQuestionOf(ReportFilter filter, ReportingZone zone)
    {
        var (from, until) = zone.InstantsOf(filter.Period);
        return new FilterScope(filter).Narrow(SearchQuestion.For(filter.Search, from, until));
    }
}
