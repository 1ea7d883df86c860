using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting.LeastNumbers;
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
    /// <summary>The scored feedback under the whole filter but the words and languages of comments, by the day of the score.</summary>
    /// <param name="from">
    /// Of the period only what was scored from then on; null for all. It takes the place of the period's own beginning: of two lower ends
    /// SQLite enters an index by whichever it likes, and then goes through all that lies between them.
    /// </param>
    public static IQueryable<StoredFeedback> Scored(
        this DashboardContext context, Viewer viewer, ReportFilter filter, ReportingZone zone, DateTimeOffset? from = null)
    {
        var (begin, end) = zone.InstantsOf(filter.Period);
        var start = from > begin ? from.Value : begin;
        var scored = context.SeenBy(viewer, filter)
            .Where(feedback => !feedback.IsTest && feedback.Score != null && feedback.ScoredAt >= start && feedback.ScoredAt < end);
        return context.Reviewed(viewer, filter, new FilterScope(filter).Narrow(scored, zone));
    }

    /// <summary>The same of what somebody has taken out of the count.</summary>
    public static IQueryable<StoredFeedback> Excluded(
        this DashboardContext context, Viewer viewer, ReportFilter filter, ReportingZone zone)
    {
        var (begin, end) = zone.InstantsOf(filter.Period);
        var excluded = context.SeenBy(viewer, filter)
            .Where(feedback => feedback.ExcludedFor != null && feedback.ScoredAt >= begin && feedback.ScoredAt < end);
        return new FilterScope(filter).Narrow(excluded, zone);
    }

    /// <summary>
    /// The cells that the filter is about: by tags where it names one, else those that count everything once; and those that know the hours
    /// where it names one. Where it names a topic, they are made of comments.
    /// </summary>
    public static Task<CellsInScope> ReadAsync(
        this VisibleCells cells,
        Viewer viewer,
        ReportFilter filter,
        IReadOnlyCollection<Period> days,
        CancellationToken cancellationToken) =>
        cells.ReadSortAsync(viewer, filter, TagsOf(filter) | HoursOf(filter), days, cancellationToken);

    /// <summary>As <see cref="ReadAsync"/>, of what has tags, counted by them, whether the filter names one or not.</summary>
    public static Task<CellsInScope> ReadTaggedAsync(
        this VisibleCells cells,
        Viewer viewer,
        ReportFilter filter,
        IReadOnlyCollection<Period> days,
        CancellationToken cancellationToken) =>
        cells.ReadSortAsync(viewer, filter, CellSort.Tagged | HoursOf(filter), days, cancellationToken);

    /// <summary>As <see cref="ReadAsync"/>, of those that know the hours, whether the filter names one or not.</summary>
    public static Task<CellsInScope> ReadHoursAsync(
        this VisibleCells cells,
        Viewer viewer,
        ReportFilter filter,
        IReadOnlyCollection<Period> days,
        CancellationToken cancellationToken) =>
        cells.ReadSortAsync(viewer, filter, TagsOf(filter) | CellSort.Hours, days, cancellationToken);

    /// <summary>As <see cref="ReadHoursAsync"/>, of what has tags, counted by them, whether the filter names one or not.</summary>
    public static Task<CellsInScope> ReadTaggedHoursAsync(
        this VisibleCells cells,
        Viewer viewer,
        ReportFilter filter,
        IReadOnlyCollection<Period> days,
        CancellationToken cancellationToken) =>
        cells.ReadSortAsync(viewer, filter, CellSort.Tagged | CellSort.Hours, days, cancellationToken);

    /// <summary>
    /// The cells of some days under the filter, which <see cref="ReadAsync"/> or <see cref="ReadTaggedAsync"/> has read for it. Under a
    /// filter by hour no prompt is counted in them: <see cref="ReportFilter.HasRates"/>.
    /// </summary>
    public static IEnumerable<Cell> In(this CellsInScope cells, ReportFilter filter, Period days) =>
        LeastAnswers.Withholds(cells, filter, days) ? [] : cells.Unguarded(filter, days);

    /// <summary>
    /// As <see cref="In(CellsInScope, ReportFilter, Period)"/>, however few they are: to find out whether they may be shown.
    /// </summary>
    public static IEnumerable<Cell> Unguarded(this CellsInScope cells, ReportFilter filter, Period days)
    {
        var matching = cells.In(days, new FilterScope(filter).OfCells());
        return filter.Hours.IsEmpty ? matching : ScoreCut.Of(matching, new HourCut(filter.Hours.Values).Has);
    }

    /// <summary>The comments of some days under the filter, but for its scores and words.</summary>
    public static IEnumerable<Comment> In(this CommentsInScope comments, ReportFilter filter, Period days, ReportingZone zone) =>
        LeastAnswers.Withholds(comments.Scope, filter, anybody => comments.Unguarded(anybody, days, zone))
            ? []
            : comments.Unguarded(filter, days, zone);

    private static IEnumerable<Comment> Unguarded(this CommentsInScope comments, ReportFilter filter, Period days, ReportingZone zone)
    {
        var (from, until) = zone.InstantsOf(days);
        var matches = new FilterScope(filter).OfComments(zone);
        if (filter.Topics.IsEmpty)
            return comments.In(from, until, matches);
        var topics = comments.Topics.Among(filter.Topics);
        return comments.In(from, until, comment => matches(comment) && topics.Has(comments.TopicsOf(comment)));
    }

    /// <summary>The filter as a question to the search index, with the words, if any.</summary>
    public static SearchQuestion SearchQuestionOf(ReportFilter filter, ReportingZone zone)
    {
        var (from, until) = zone.InstantsOf(filter.Period);
        return new FilterScope(filter).Narrow(SearchQuestion.For(filter.Search, from, until), zone);
    }

    private static IQueryable<StoredFeedback> SeenBy(this DashboardContext context, Viewer viewer, ReportFilter filter) =>
        filter.Agents.IsEmpty ? context.FeedbackVisibleTo(viewer) : context.FeedbackByAgentVisibleTo(viewer);

    private static Task<CellsInScope> ReadSortAsync(
        this VisibleCells cells,
        Viewer viewer,
        ReportFilter filter,
        CellSort sort,
        IReadOnlyCollection<Period> days,
        CancellationToken cancellationToken) => filter.Topics.IsEmpty
        ? cells.ReadAsync(viewer, sort, days, cancellationToken)
        : cells.ReadCommentsAsync(viewer, days, cancellationToken);

    private static CellSort TagsOf(ReportFilter filter) => filter.Tags.IsEmpty ? CellSort.Days : CellSort.Tagged;

    private static CellSort HoursOf(ReportFilter filter) => filter.Hours.IsEmpty ? CellSort.Days : CellSort.Hours;
}
