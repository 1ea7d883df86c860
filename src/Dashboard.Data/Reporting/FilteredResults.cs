using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Cells;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Store.Search;

namespace Dashboard.Data.Reporting;

/// <summary>
/// What a viewer may see, narrowed by the filter: where every question about results begins. The filter is said here and nowhere else, once
/// for each way in which results are reached: a query, a cell, a search.
/// </summary>
internal static class FilteredResults
{
    private static readonly IReadOnlyList<SurveyKind> Kinds = Enum.GetValues<SurveyKind>();

    /// <summary>The scored feedback under the whole filter but its words, by the day of the score.</summary>
    public static IQueryable<StoredFeedback> Scored(this DashboardContext context, Viewer viewer, ReportFilter filter, ReportingZone zone)
    {
        var (start, end) = zone.InstantsOf(filter.Period);
        return context.FeedbackVisibleTo(viewer)
            .Where(feedback => !feedback.IsTest && feedback.Score != null && feedback.ScoredAt >= start && feedback.ScoredAt < end)
            .Of(filter)
            .Answering(filter);
    }

    /// <summary>The cells that the filter is about: by tags where it names one, else those that count everything once.</summary>
    public static Task<CellsInScope> ReadAsync(
        this VisibleCells cells, Viewer viewer, ReportFilter filter, IReadOnlyCollection<Period> days, CancellationToken cancellationToken) =>
        filter.TagId is null ? cells.ReadAsync(viewer, days, cancellationToken) : cells.ReadTaggedAsync(viewer, days, cancellationToken);

    /// <summary>
    /// The cells of some days under the filter. Scores, comment and words do not belong to it: a sum of chosen scores means nothing, so sums
    /// leave them out and pages say so.
    /// </summary>
    public static IEnumerable<Cell> In(this CellsInScope cells, ReportFilter filter, Period days)
    {
        var tag = filter.TagId is { } id ? TagSet.PartOf(id) : null;
        return cells.In(days, cell =>
            Is(filter.AccountId, cell.AccountId) && Is(filter.TeamId, cell.TeamId) && Is(filter.AgentId, cell.AgentId)
            && (filter.Kind is not { } kind || kind == cell.Kind)
            && Is(filter.QuestionVariant, cell.QuestionVariant)
            && (tag is null || cell.Tags.Contains(tag, StringComparison.Ordinal))
            && (filter.Family is not { } family || family == QuestionVariants.FamilyOf(cell.Kind, cell.QuestionVariant)));
    }

    /// <summary>The filter as a question to the search index, which knows the comments of scored feedback; with the words, if any.</summary>
    public static SearchQuestion SearchQuestionOf(ReportFilter filter, ReportingZone zone)
    {
        var (from, until) = zone.InstantsOf(filter.Period);
        var question = SearchQuestion.For(filter.Search, from, until);
        if (filter.AccountId is { } account)
            question = question.With(SearchFacet.Account(account));
        if (filter.TeamId is { } team)
            question = question.With(SearchFacet.Team(team));
        if (filter.AgentId is { } agent)
            question = question.With(SearchFacet.Agent(agent));
        if (filter.Kind is { } kind)
            question = question.With(SearchFacet.Kind(kind));
        if (filter.QuestionVariant is { } variant)
            question = question.With([.. Kinds.Select(card => SearchFacet.Question(card, variant))]);
        if (filter.TagId is { } tag)
            question = question.With(SearchFacet.Tag(tag));
        if (filter.Family is { } family)
            question = question.Of(family);
        return filter.Scores.IsEmpty ? question : question.With([.. filter.Scores.Scores.Select(SearchFacet.Score)]);
    }

    private static IQueryable<StoredFeedback> Of(this IQueryable<StoredFeedback> feedback, ReportFilter filter)
    {
        if (filter.AccountId is { } account)
            feedback = feedback.Where(row => row.AccountId == account);
        if (filter.TeamId is { } team)
            feedback = feedback.Where(row => row.TeamId == team);
        if (filter.AgentId is { } agent)
            feedback = feedback.Where(row => row.AgentId == agent);
        if (filter.Kind is { } kind)
            feedback = feedback.Where(row => row.Kind == kind);
        if (filter.QuestionVariant is { } question)
            feedback = feedback.Where(row => row.QuestionVariant == question);
        if (filter.TagId is { } tag)
        {
            var part = TagSet.PartOf(tag);
            feedback = feedback.Where(row => row.Tags.Contains(part));
        }

        return filter.Family is { } family ? feedback.Of(family) : feedback;
    }

    private static IQueryable<StoredFeedback> Of(this IQueryable<StoredFeedback> feedback, QuestionFamily family)
    {
        var csat = QuestionVariants.IdsOf(SurveyKind.Csat, family);
        var nps = QuestionVariants.IdsOf(SurveyKind.Nps, family);
        if (family is not QuestionFamily.Unknown)
        {
            return feedback.Where(row => (row.Kind == SurveyKind.Csat && csat.Contains(row.QuestionVariant))
                || (row.Kind == SurveyKind.Nps && nps.Contains(row.QuestionVariant)));
        }

        var (mostCsat, mostNps) = (QuestionVariants.All(SurveyKind.Csat).Count, QuestionVariants.All(SurveyKind.Nps).Count);
        return feedback.Where(row => row.QuestionVariant < 0 || row.QuestionVariant >= (row.Kind == SurveyKind.Csat ? mostCsat : mostNps));
    }

    private static IQueryable<StoredFeedback> Answering(this IQueryable<StoredFeedback> feedback, ReportFilter filter)
    {
        if (!filter.Scores.IsEmpty)
        {
            var scores = filter.Scores.Scores.ToArray();
            feedback = feedback.Where(row => scores.Contains(row.Score!.Value));
        }

        // By the comment's time, which every comment has: unlike the comment it is in the index.
        return filter.HasComment switch
        {
            true => feedback.Where(row => row.CommentedAt != null),
            false => feedback.Where(row => row.CommentedAt == null),
            null => feedback,
        };
    }

    private static bool Is(int? wanted, int actual) => wanted is null || wanted == actual;

    private static SearchQuestion Of(this SearchQuestion question, QuestionFamily family) => family is QuestionFamily.Unknown
        ? question with { NoneOf = [.. question.NoneOf, .. Facets(_ => true)] }
        : question.With([.. Facets(variant => variant.Family == family)]);

    private static IEnumerable<string> Facets(Func<QuestionVariant, bool> wanted) =>
        Kinds.SelectMany(QuestionVariants.All).Where(wanted).Select(variant => SearchFacet.Question(variant.Kind, variant.Id));
}
