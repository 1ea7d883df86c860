using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Reporting;

/// <summary>Rows that are found on the days on which the cells say they lie.</summary>
internal sealed class ListedResponses(DashboardContext context, Viewer viewer, ReportFilter filter, ReportingZone zone, ResponsePlan plan)
    : IResponseFinder
{
    public async Task<IReadOnlyList<string>> FindAsync(ResponseWindow window, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        var skip = window.Offset;
        foreach (var scores in Parts(window.Order))
        {
            // The cells know too little to skip by when each score of those with a comment is a part of its own.
            var isExact = filter.HasComment is null || scores.IsEmpty;
            foreach (var (days, most) in plan.Stretches(scores, filter.HasComment, window.Count))
            {
                if (found.Count == window.Count)
                    return found;
                if (isExact && skip >= most)
                {
                    skip -= (int)most;
                    continue;
                }

                var rows = Rows(days, scores);
                var ids = await rows.Skip(skip).Take(window.Count - found.Count).ToListAsync(cancellationToken);
                found.AddRange(ids);
                skip = isExact || skip == 0 || ids.Count > 0 ? 0 : skip - await rows.CountAsync(cancellationToken);
            }
        }

        return found;
    }

    private IEnumerable<SurveyScores> Parts(ResponseOrder order)
    {
        if (order is ResponseOrder.NewestFirst)
            return [filter.Scores];
        var asked = filter.Scores.IsEmpty ? SurveyScores.All : filter.Scores;
        return Enumerable.Range(0, ScoreCounts.HighestScore + 1)
            .Select(score => asked.Among(ScoreSet.FromScores(score)))
            .Where(scores => !scores.IsEmpty);
    }

    private IQueryable<string> Rows(Period days, SurveyScores scores) =>
        context.Scored(viewer, filter with { Period = days, Scores = scores }, zone)
            .OrderByDescending(row => row.ScoredAt).ThenByDescending(row => row.Id)
            .Select(row => row.Id);
}
