using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Search;

namespace Dashboard.Data.Reporting;

/// <summary>Rows that the search index finds.</summary>
internal sealed class FoundResponses(DashboardContext context, Viewer viewer, ReportFilter filter, ReportingZone zone) : IResponseFinder
{
    public async Task<IReadOnlyList<string>> FindAsync(ResponseWindow window, CancellationToken cancellationToken)
    {
        var question = FilteredResults.SearchQuestionOf(filter, zone);
        if (window.Order is ResponseOrder.NewestFirst)
            return await context.FindVisibleToAsync(viewer, question, window.Offset, window.Count, cancellationToken);
        var found = new List<string>();
        var skip = window.Offset;
        for (var score = 0; score <= ScoreCounts.HighestScore && found.Count < window.Count; score++)
        {
            var ofScore = question.With(SearchFacet.Score(score));
            var ids = await context.FindVisibleToAsync(viewer, ofScore, skip, window.Count - found.Count, cancellationToken);
            found.AddRange(ids);
            skip = skip == 0 || ids.Count > 0 ? 0 : skip - await context.CountVisibleToAsync(viewer, ofScore, skip, cancellationToken);
        }

        return found;
    }
}
