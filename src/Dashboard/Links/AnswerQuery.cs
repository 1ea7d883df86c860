using System.Globalization;
using Dashboard.Data.Feedback;

namespace Dashboard.Links;

/// <summary>Which answers, in a URL: by score, by having a comment, and by the comment's words.</summary>
internal static class AnswerQuery
{
    /// <summary>The longest search, in UTF-16 units.</summary>
    public const int LongestSearch = 200;

    /// <summary>The scores as URLs write them: 1,2; null for all.</summary>
    public static string? Word(ScoreSet scores) => scores.IsEmpty
        ? null
        : string.Join(',', scores.Scores.Select(score => score.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Whether there must be a comment, as URLs write it; null where it does not matter.</summary>
    public static string? Word(bool? hasComment) => hasComment switch
    {
        true => QueryNames.CommentYes,
        false => QueryNames.CommentNo,
        null => null,
    };

    /// <summary>Reads the scores; none for all.</summary>
    public static ScoreSet ReadScores(QueryValues values, SurveyKind? kind)
    {
        if (values[QueryNames.Scores] is not { } word)
            return ScoreSet.None;

        var scores = word.Split(',', StringSplitOptions.TrimEntries).Select(part => Score(part, kind ?? SurveyKind.Nps)).ToList();
        return scores.Contains(null)
            ? values.FallBack(QueryNames.Scores, LinkWords.UnknownScores, ScoreSet.None)
            : ScoreSet.FromScores(scores.OfType<int>());
    }

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

    private static int? Score(string part, SurveyKind kind) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var score) && ScoreRules.IsValid(kind, score)
            ? score
            : null;
}
