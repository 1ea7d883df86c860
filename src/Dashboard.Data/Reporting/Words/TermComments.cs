using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Reporting.Words;

/// <summary>
/// The feedback whose comments hold the filter's term, in whatever form, and are about its topics, exactly those that are counted: the
/// search index knows words, but neither phrases nor stems.
/// </summary>
/// <param name="zones">The reporting time zone in force, which decides what a day is.</param>
public sealed class TermComments(VisibleComments comments, IDbContextFactory<DashboardContext> contexts, ZoneInForce zones)
{
    /// <summary>The comments that the viewer may see and the whole filter leaves but its search, oldest first.</summary>
    internal async Task<IReadOnlyList<Comment>> FindAsync(Viewer viewer, ReportFilter filter, CancellationToken cancellationToken)
    {
        var zone = zones.Current;
        var seen = await comments.ReadAsync(viewer, [zone.InstantsOf(filter.Period)], cancellationToken);
        var found = seen.In(filter, filter.Period, zone)
            .Where(comment => filter.Scores.IsEmpty || filter.Scores.Contains(comment.Kind, comment.Score));
        if (filter.Term is not { } term)
            return [.. found];
        var book = seen.BookOf(term.Language);
        if (TermId.Parse(term.Stems, book) is not { } wanted)
            return [];
        var search = new TermSearch(wanted, book);
        return [.. found.Where(comment => comment.Language == term.Language && search.IsIn(comment))];
    }

    /// <summary>Of what <see cref="FindAsync"/> finds and the filter's search leaves, some in an order, by id.</summary>
    internal async Task<IReadOnlyList<string>> IdsAsync(
        Viewer viewer, ReportFilter filter, ResponseWindow window, CancellationToken cancellationToken)
    {
        var newestFirst = (await FindAsync(viewer, filter, cancellationToken)).Reverse();
        var sorted = window.Order is ResponseOrder.LowScoresFirst ? newestFirst.OrderBy(comment => comment.Score) : newestFirst;
        var keys = sorted.Select(comment => comment.Key);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (filter.Search is null)
            return await context.FeedbackVisibleToAsync(viewer, [.. keys.Skip(window.Offset).Take(window.Count)], cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        var ids = await context.FeedbackVisibleToAsync(viewer, [.. keys], cancellationToken);
        var question = FilteredResults.SearchQuestionOf(filter, zones.Current);
        var searched = await context.FindAllVisibleToAsync(viewer, question, cancellationToken);
        return [.. ids.Intersect(searched, StringComparer.Ordinal).Skip(window.Offset).Take(window.Count)];
    }

    /// <summary>How many there are, under the whole filter.</summary>
    internal async Task<int> CountAsync(Viewer viewer, ReportFilter filter, CancellationToken cancellationToken) =>
        filter.Search is null
            ? (await FindAsync(viewer, filter, cancellationToken)).Count
            : (await IdsAsync(viewer, filter, new ResponseWindow(0, int.MaxValue), cancellationToken)).Count;
}
