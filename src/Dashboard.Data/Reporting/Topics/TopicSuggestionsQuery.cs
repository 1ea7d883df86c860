using Dashboard.Data.Access;
using Dashboard.Data.Comments;
using Dashboard.Data.Reporting.Words;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Search;
using Dashboard.Data.Store.Topics;

namespace Dashboard.Data.Reporting.Topics;

/// <summary>
/// Words that a topic may want: those that stand in its comments more often than in others, and for a topic without words those that mark
/// low scores. They are made of the comments that the viewer may see, and of no others.
/// </summary>
/// <param name="words">What marks low scores.</param>
/// <param name="zones">The reporting time zone in force, which decides what a day is.</param>
public sealed class TopicSuggestionsQuery(VisibleComments comments, WordsQuery words, ZoneInForce zones)
{
    private const int MostLanguages = 5;

    private const int MostOfLanguage = 12;

    /// <summary>Finds words for a topic.</summary>
    /// <param name="filter">Of which comments; its scores, comment, words and topics are left out.</param>
    /// <param name="phrases">The words that the topic has.</param>
    /// <returns>By language, those with most comments first; in each the surest first. None that a topic would find anyway.</returns>
    public async Task<IReadOnlyList<TopicSuggestion>> ForTopicAsync(
        Viewer viewer, ReportFilter filter, IReadOnlyList<string> phrases, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(phrases);
        var (asked, zone) = (filter.ForSums with { Topics = [] }, zones.Current);
        var seen = await comments.ReadAsync(viewer, [zone.InstantsOf(asked.Period)], cancellationToken);
        var topic = new KnownTopic(1, "", default, phrases);
        var languages = seen.In(asked, asked.Period, zone)
            .GroupBy(comment => comment.Language)
            .Where(language => language.Key is not CommentLanguage.Unknown && language.Count() >= WordsQuery.FewestComments)
            .OrderByDescending(language => language.Count()).ThenBy(language => language.Key)
            .Take(MostLanguages)
            .ToList();
        var found = await Task.WhenAll(languages.Select(language => Task.Run(
            () => OfLanguage(language.Key, seen.BookOf(language.Key), topic, [.. language], cancellationToken), cancellationToken)));
        return [.. found.SelectMany(suggestions => suggestions)];
    }

    /// <summary>Finds words that mark low scores and that no topic has yet.</summary>
    /// <param name="filter">Of which comments; its scores, comment, words and topics are left out.</param>
    public async Task<IReadOnlyList<TopicSuggestion>> ForNewTopicAsync(
        Viewer viewer, ReportFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(filter);
        var report = await words.RunAsync(viewer, filter.ForSums with { Topics = [] }, cancellationToken);
        var phrases = await comments.PhrasesAsync(cancellationToken);
        return
        [
            .. report.Languages.Take(MostLanguages).SelectMany(language =>
                Chosen(language.MarksLow, language.Language, phrases)),
        ];
    }

    private static IEnumerable<TopicSuggestion> OfLanguage(
        CommentLanguage language,
        CommentWordBook book,
        KnownTopic topic,
        IReadOnlyList<Comment> written,
        CancellationToken cancellationToken)
    {
        var told = new TopicsInBook([topic], language, book);
        var about = written.Select(comment => told.BitsOf(comment.Words) != 0).ToList();
        if (!about.Contains(true) || !about.Contains(false))
            return [];
        var terms = new LanguageCount(language, book, written, [])
        {
            Groups = [.. about.Select(isAbout => isAbout ? TermGroup.Low : TermGroup.High)],
        };
        return Chosen(terms.Words(cancellationToken).MarksLow, language, topic.Phrases);
    }

    private static IEnumerable<TopicSuggestion> Chosen(
        IEnumerable<MarkingTerm> terms, CommentLanguage language, IReadOnlyList<string> phrases)
    {
        var known = phrases.Select(phrase => TopicWord.Of(phrase, language)).Where(known => known.Count > 0).ToList();
        return terms
            .Where(term => !known.Exists(phrase => TopicWord.IsWithin(phrase, TopicWord.Of(term.Text, language))))
            .Take(MostOfLanguage)
            .Select(term => new TopicSuggestion(language, term.Text, term.Comments));
    }
}

/// <summary>A word or phrase that a topic may want.</summary>
/// <param name="Language">The language of the comments that it was found in.</param>
/// <param name="Text">As most of them write it.</param>
/// <param name="Comments">How many comments hold it.</param>
public sealed record TopicSuggestion(CommentLanguage Language, string Text, int Comments);
