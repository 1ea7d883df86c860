using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting.Words;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Reporting;

/// <summary>Rows by how far they are followed up, which neither cells nor the search index know.</summary>
internal sealed class ReviewedResponses(
    DashboardContext context, Viewer viewer, ReportFilter filter, ReportingZone zone, TermComments terms) : IResponseFinder
{
    public async Task<IReadOnlyList<string>> FindAsync(ResponseWindow window, CancellationToken cancellationToken)
    {
        var rows = context.Scored(viewer, filter, zone);
        var sorted = (window.Order is ResponseOrder.LowScoresFirst
            ? rows.OrderBy(row => row.Score).ThenByDescending(row => row.ScoredAt)
            : rows.OrderByDescending(row => row.ScoredAt)).ThenByDescending(row => row.Id).Select(row => row.Id);
        if (!HasWords)
            return await sorted.Skip(window.Offset).Take(window.Count).ToListAsync(cancellationToken);
        var found = await WordsAsync(cancellationToken);
        return [.. (await sorted.ToListAsync(cancellationToken)).Where(found.Contains).Skip(window.Offset).Take(window.Count)];
    }

    /// <summary>How many rows there are.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        var rows = context.Scored(viewer, filter, zone).Select(row => row.Id);
        if (!HasWords)
            return await rows.CountAsync(cancellationToken);
        var found = await WordsAsync(cancellationToken);
        return (await rows.ToListAsync(cancellationToken)).Count(found.Contains);
    }

    private bool HasWords => filter.AsksIndex || filter.NamesContent;

    private async Task<IReadOnlySet<string>> WordsAsync(CancellationToken cancellationToken)
    {
        if (filter.NamesContent)
        {
            var all = new ResponseWindow(0, int.MaxValue);
            return (await terms.IdsAsync(viewer, filter, all, cancellationToken)).ToHashSet(StringComparer.Ordinal);
        }

        await context.Database.OpenConnectionAsync(cancellationToken);
        var question = FilteredResults.SearchQuestionOf(filter, zone);
        return (await context.FindAllVisibleToAsync(viewer, question, cancellationToken)).ToHashSet(StringComparer.Ordinal);
    }
}
