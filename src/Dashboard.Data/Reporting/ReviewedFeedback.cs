using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Planning.Reviews;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Reporting;

/// <summary>Which feedback a filter leaves by how far it is followed up.</summary>
internal static class ReviewedFeedback
{
    private static readonly int[] LowCsat = [.. ReviewRules.LowScores.Csat.Scores];
    private static readonly int[] LowNps = [.. ReviewRules.LowScores.Nps.Scores];

    /// <summary>Narrows feedback; nothing is left where whoever looks follows up no single answers.</summary>
    public static IQueryable<StoredFeedback> Reviewed(
        this DashboardContext context, Viewer viewer, ReportFilter filter, IQueryable<StoredFeedback> feedback)
    {
        if (filter.Review is not { } choice)
            return feedback;
        if (!ReviewRules.MayReview(viewer))
            return feedback.Where(_ => false);
        var resolved = context.ResponseReviews.Where(review => review.ResolvedAt != null).Select(review => review.FeedbackId);
        var assigned = context.ResponseReviews.Where(review => review.AssigneeId != null);
        var (reviewer, taken) = (filter.Reviewer, assigned.Select(review => review.FeedbackId));
        var own = assigned.Where(review => review.AssigneeId == reviewer).Select(review => review.FeedbackId);
        return choice switch
        {
            ReviewChoice.Resolved => feedback.Where(row => resolved.Contains(row.Id)),
            ReviewChoice.Mine => feedback.Where(row => own.Contains(row.Id)),
            _ => feedback.Where(row => !resolved.Contains(row.Id)
                && ((row.Kind == SurveyKind.Csat && LowCsat.Contains(row.Score!.Value))
                    || (row.Kind == SurveyKind.Nps && LowNps.Contains(row.Score!.Value))
                    || taken.Contains(row.Id))),
        };
    }
}
