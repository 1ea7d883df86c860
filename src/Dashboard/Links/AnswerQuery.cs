using System.Globalization;

namespace Dashboard.Links;

/// <summary>Which answers, in a URL: by having a comment, and by the comment's words.</summary>
internal static class AnswerQuery
{
    /// <summary>The longest search, in UTF-16 units.</summary>
    public const int LongestSearch = 200;

    /// <summary>Whether there must be a comment, as URLs write it; null where it does not matter.</summary>
    public static string? Word(bool? hasComment) => hasComment switch
    {
        true => QueryNames.CommentYes,
        false => QueryNames.CommentNo,
        null => null,
    };

    /// <summary>Reads whether there must be a comment; null where it does not matter.</summary>
    public static bool? ReadComment(QueryValues values) => values[QueryNames.Comment] switch
    {
        null => null,
        QueryNames.CommentYes => true,
        QueryNames.CommentNo => false,
        _ => values.FallBack<bool?>(QueryNames.Comment, LinkWords.UnknownComment, null),
    };

    /// <summary>Reads the words that comments must hold; null for no search.</summary>
    public static string? ReadSearch(QueryValues values) => values[QueryNames.Search] is not { Length: > LongestSearch }
        ? values[QueryNames.Search]
        : values.FallBack<string?>(
            QueryNames.Search, LinkWords.SearchTooLong, null, LongestSearch.ToString(CultureInfo.CurrentCulture));
}
