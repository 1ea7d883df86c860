using System.Globalization;
using Dashboard.Data.Comments;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting.Words;

namespace Dashboard.Links;

/// <summary>Which answers, in a URL: by having a comment, by the comment's language and words, and by a term.</summary>
internal static class AnswerQuery
{
    /// <summary>The longest search, in UTF-16 units.</summary>
    public const int LongestSearch = 200;

    private const char AfterLanguage = '-';

    /// <summary>Whether there must be a comment, as URLs write it; null where nothing need be said.</summary>
    /// <param name="view">What is looked at.</param>
    public static string? Word(ReportView view) => view.Filter.HasComment switch
    {
        true => QueryNames.CommentYes,
        false => QueryNames.CommentNo,
        null => view.PrefersComments ? QueryNames.CommentAll : null,
    };

    /// <summary>Reads whether there must be a comment; null where it does not matter.</summary>
    /// <param name="values">The query.</param>
    /// <param name="prefersComments">Whether there must be one where the query says nothing.</param>
    public static bool? ReadComment(QueryValues values, bool prefersComments)
    {
        bool? unsaid = prefersComments ? true : null;
        return values[QueryNames.Comment] switch
        {
            null => unsaid,
            QueryNames.CommentYes => true,
            QueryNames.CommentNo => false,
            QueryNames.CommentAll => null,
            _ => values.FallBack(QueryNames.Comment, LinkWords.UnknownComment, unsaid),
        };
    }

    /// <summary>Reads the languages that comments must be written in; what is none is named and left out.</summary>
    public static Chosen<CommentLanguage> ReadLanguages(QueryValues values) =>
        values.Choose(QueryNames.Language, FindLanguage, LinkWords.UnknownLanguage);

    /// <summary>What stands for a term: its language, and the words as people read them; null for none.</summary>
    public static string? Word(TermKey? term) =>
        term is { } key ? $"{LanguageCodes.CodeOf(key.Language)}{AfterLanguage}{key.Text}" : null;

    /// <summary>Reads the term that comments must hold; null for none.</summary>
    public static TermKey? ReadTerm(QueryValues values) => values[QueryNames.Term] is not { } word
        ? null
        : FindTerm(word) ?? values.FallBack<TermKey?>(QueryNames.Term, LinkWords.UnknownTerm, null);

    /// <summary>Reads the words that comments must hold; null for no search.</summary>
    public static string? ReadSearch(QueryValues values) => values[QueryNames.Search] is not { Length: > LongestSearch }
        ? values[QueryNames.Search]
        : values.FallBack<string?>(
            QueryNames.Search, LinkWords.SearchTooLong, null, LongestSearch.ToString(CultureInfo.CurrentCulture));

    private static CommentLanguage? FindLanguage(string word) => LanguageCodes.TryParse(word, out var language) ? language : null;

    private static TermKey? FindTerm(string word) => word.Length <= LongestSearch
        && word.Split(AfterLanguage, 2) is [var code, var text] && LanguageCodes.TryParse(code, out var language)
            ? TermKey.Find(language, text)
            : null;
}
