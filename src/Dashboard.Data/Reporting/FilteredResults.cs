using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Reporting;

/// <summary>What a viewer may see, narrowed by the filter: where every question about single feedback begins.</summary>
internal static class FilteredResults
{
    /// <summary>The scored feedback under the whole filter but its words, by the day of the score.</summary>
    public static IQueryable<StoredFeedback> Scored(this DashboardContext context, Viewer viewer, ReportFilter filter, ReportingZone zone)
    {
        var (start, end) = zone.InstantsOf(filter.Period);
        return context.FeedbackVisibleTo(viewer)
            .Where(feedback => !feedback.IsTest && feedback.Score != null && feedback.ScoredAt >= start && feedback.ScoredAt < end)
            .Of(filter)
            .Answering(filter);
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
}
