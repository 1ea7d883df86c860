using System.Globalization;
using Dashboard.Data.Comments;

namespace Dashboard.Formats;

/// <summary>What languages of comments are called, in the reader's language.</summary>
internal static class LanguageNames
{
    /// <summary>The name of a language.</summary>
    public static string Of(CommentLanguage language) => language is CommentLanguage.Unknown
        ? FormatWords.UnknownLanguage
        : CultureInfo.GetCultureInfo(LanguageCodes.CodeOf(language)).DisplayName;
}
