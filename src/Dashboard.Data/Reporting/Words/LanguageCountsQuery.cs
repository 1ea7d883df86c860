using Dashboard.Data.Access;
using Dashboard.Data.Comments;
using Dashboard.Data.Reporting.LeastNumbers;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Reporting.Words;

/// <summary>How many of some answers have a comment in each language.</summary>
/// <param name="terms">Where comments hold a word or phrase.</param>
/// <param name="zones">The reporting time zone in force, which decides what a day is.</param>
public sealed class LanguageCountsQuery(
    VisibleComments comments, TermComments terms, IDbContextFactory<DashboardContext> contexts, ZoneInForce zones)
{
    /// <summary>Counts the answers that the viewer may see and the filter leaves, but for its languages: others can be chosen.</summary>
    /// <returns>The languages that any of them is in, those with most first.</returns>
    public async Task<IReadOnlyList<LanguageAnswers>> RunAsync(
        Viewer viewer, ReportFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(filter);
        var asked = filter with { Languages = [] };
        if (!viewer.SeesResults || filter.HasComment is false)
            return [];
        var found = asked.Term is { } term
            ? [new LanguageAnswers(term.Language, await terms.CountAsync(viewer, asked, cancellationToken), false)]
            : await CountAsync(viewer, asked, cancellationToken);
        var least = LeastAnswers.IsPersonal(viewer.Scope, asked) ? viewer.Rules.LeastAnswers : 0;
        return
        [
            .. found.Where(language => language.Count > 0 && language.Count >= least)
                .OrderByDescending(language => language.Count)
                .ThenBy(language => language.Language),
        ];
    }

    private async Task<IReadOnlyList<LanguageAnswers>> CountAsync(
        Viewer viewer, ReportFilter filter, CancellationToken cancellationToken)
    {
        var zone = zones.Current;
        var seen = await comments.ReadAsync(viewer, [zone.InstantsOf(filter.Period)], cancellationToken);
        var counts = seen.In(filter, filter.Period, zone)
            .Where(comment => filter.Scores.IsEmpty || filter.Scores.Contains(comment.Kind, comment.Score))
            .CountBy(comment => comment.Language)
            .Select(language => new LanguageAnswers(language.Key, language.Value, false))
            .ToList();
        return filter.Search is null ? counts : await SearchedAsync(viewer, filter, counts, cancellationToken);
    }

    /// <summary>Words as typed are known to the search index alone.</summary>
    private async Task<IReadOnlyList<LanguageAnswers>> SearchedAsync(
        Viewer viewer, ReportFilter filter, IEnumerable<LanguageAnswers> languages, CancellationToken cancellationToken)
    {
        var counts = new List<LanguageAnswers>();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        foreach (var (language, _, _) in languages)
        {
            var question = FilteredResults.SearchQuestionOf(filter with { Languages = [language] }, zones.Current);
            var count = await context.CountVisibleToAsync(viewer, question, ResponsesPageQuery.MostCounted + 1, cancellationToken);
            counts.Add(new LanguageAnswers(
                language, Math.Min(count, ResponsesPageQuery.MostCounted), count > ResponsesPageQuery.MostCounted));
        }

        return counts;
    }
}

/// <summary>How many answers have a comment in a language.</summary>
/// <param name="IsMore">Whether there are more than are counted.</param>
public sealed record LanguageAnswers(CommentLanguage Language, int Count, bool IsMore);
