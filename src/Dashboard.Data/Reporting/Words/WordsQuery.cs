using Dashboard.Data.Access;
using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting.LeastNumbers;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Search;

namespace Dashboard.Data.Reporting.Words;

/// <summary>
/// What people write: in each language the words and phrases that mark low scores, high scores, and the period against the compared one.
/// All of it, the prior included, is made of the comments that the viewer may see, and of no others.
/// </summary>
/// <param name="spans">Of which days the store has everything.</param>
/// <param name="zones">The reporting time zone in force, which decides what a day is.</param>
public sealed class WordsQuery(VisibleComments comments, ReportSpans spans, ZoneInForce zones)
{
    /// <summary>Languages with fewer comments have nothing to say yet.</summary>
    public const int FewestComments = 10;

    private const int MostLanguages = 8;

    private readonly WordsAnswers _answers = new();

    /// <summary>Finds the terms, of the comments that the viewer may see.</summary>
    /// <param name="filter">What is asked for; its scores, comment, words and term are left out: low and high are compared here.</param>
    /// <returns>The languages, each with its terms.</returns>
    public async Task<WordsReport> RunAsync(Viewer viewer, ReportFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(filter);
        var (asked, zone) = (filter.ForSums with { Languages = filter.Languages }, zones.Current);
        var span = await spans.SpanAsync(asked, cancellationToken);
        var seen = await comments.ReadAsync(viewer, [.. span.Periods.Select(period => zone.InstantsOf(period))], cancellationToken);
        var question = new WordsQuestion(viewer.Scope, asked, span, zone.Id, seen.Version)
        {
            Topics = asked.Topics.IsEmpty ? null : seen.Topics,
        };
        if (_answers.Find(question) is { } known)
            return known;
        var report = await CountAsync(seen, question, zone, cancellationToken);
        if (LeastAnswers.Guards(viewer.Scope, asked))
            report = Enough(report, viewer.Rules.LeastAnswers);
        _answers.Keep(question, report);
        return report;
    }

    // What is said of the languages adds up to all comments: with a least number it is not said.
    private static WordsReport Enough(WordsReport report, int least)
    {
        return report with
        {
            Scores = [],
            Languages =
            [
                .. report.Languages.Where(language => language.Comments >= least).Select(language => language with
                {
                    MarksLow = Of(language.MarksLow), MarksHigh = Of(language.MarksHigh), New = Of(language.New),
                }),
            ],
        };

        IReadOnlyList<MarkingTerm> Of(IReadOnlyList<MarkingTerm> terms) => [.. terms.Where(term =>
            !new CellCounts(term.Csat?.N ?? 0, term.Nps?.N ?? 0, term.ComparedComments).IsTooFew(least))];
    }

    private static async Task<WordsReport> CountAsync(
        CommentsInScope seen, WordsQuestion question, ReportingZone zone, CancellationToken cancellationToken)
    {
        var now = ByLanguage(seen, question.Filter, question.Span.Current, zone);
        var before = question.Span.Compared is { } compared ? ByLanguage(seen, question.Filter, compared, zone) : null;
        var biggest = now
            .Where(language => language.Key is not CommentLanguage.Unknown && language.Value.Count >= FewestComments)
            .OrderByDescending(language => language.Value.Count)
            .ThenBy(language => language.Key)
            .Take(MostLanguages);

        // Each in a turn of its own: counting some million terms would hold up whoever asks.
        var languages = await Task.WhenAll(biggest.Select(language => Task.Run(
            () => new LanguageCount(
                language.Key, seen.BookOf(language.Key), language.Value, before?.GetValueOrDefault(language.Key) ?? [])
                .Words(cancellationToken),
            cancellationToken)));
        return new WordsReport(
            now.Values.Sum(language => language.Count), question.Span.Compared, seen.Version.IsComplete, languages)
        {
            Scores = Scores(now, before, question.Filter.Conventions),
        };
    }

    private static IReadOnlyList<LanguageScores> Scores(
        Dictionary<CommentLanguage, List<Comment>> now,
        Dictionary<CommentLanguage, List<Comment>>? before,
        ReportingConventions conventions) =>
    [
        .. from language in now.Keys.Union(before?.Keys.AsEnumerable() ?? [])
           let scores = new LanguageScores(
               language,
               TallyOf(now, language).JudgedBy(conventions),
               before is null ? null : TallyOf(before, language).JudgedBy(conventions))
           orderby scores.Now.Scored descending, language
           select scores,
    ];

    private static Tally TallyOf(Dictionary<CommentLanguage, List<Comment>> comments, CommentLanguage language)
    {
        var scores = comments.GetValueOrDefault(language, []).ToLookup(comment => comment.Kind, comment => comment.Score);
        var (csat, nps) = (ScoreCounts.FromScores(scores[SurveyKind.Csat]), ScoreCounts.FromScores(scores[SurveyKind.Nps]));
        return new Tally(csat, nps, Commented: csat.Total + nps.Total);
    }

    private static Dictionary<CommentLanguage, List<Comment>> ByLanguage(
        CommentsInScope seen, ReportFilter filter, Period period, ReportingZone zone)
    {
        var languages = new Dictionary<CommentLanguage, List<Comment>>();
        foreach (var comment in seen.In(filter, period, zone))
        {
            if (!languages.TryGetValue(comment.Language, out var list))
                languages.Add(comment.Language, list = []);
            list.Add(comment);
        }

        return languages;
    }
}
