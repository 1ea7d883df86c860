using System.Globalization;
using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;

namespace Dashboard.Data.Store.Search;

/// <summary>
/// What a comment's feedback is, said as one more word of it, so that the index narrows by words and by these alike. The sign before it is
/// in no word of a text.
/// </summary>
internal static class SearchFacet
{
    public const char Sign = '~';

    public static string Kind(SurveyKind kind) => Word($"k{(int)kind}");

    public static string Question(SurveyKind kind, int variant) => Word($"q{(int)kind}x{variant}");

    public static string Account(int id) => Word($"c{id}");

    /// <summary>0 is Unattributed, as in day cells.</summary>
    public static string Team(int id) => Word($"t{id}");

    /// <summary>0 is Unattributed, as in day cells.</summary>
    public static string Agent(int id) => Word($"a{id}");

    /// <summary>Whether a facet is of an agent.</summary>
    public static bool IsAgent(string facet) => facet.StartsWith("~a", StringComparison.Ordinal);

    public static string Tag(int id) => Word($"g{id}");

    public static string Language(CommentLanguage language) => Word($"l{(int)language}");

    public static string Score(int score) => Word($"s{score}");

    private static string Word(FormattableString text) => Sign + text.ToString(CultureInfo.InvariantCulture);
}
