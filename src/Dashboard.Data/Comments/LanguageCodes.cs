using System.Collections.Frozen;

namespace Dashboard.Data.Comments;

/// <summary>What languages are called in addresses and files: the codes of ISO 639, by which a culture names them for a reader.</summary>
public static class LanguageCodes
{
    /// <summary>The code of no language, from ISO 639-2: undetermined.</summary>
    public const string Undetermined = "und";

    private static readonly FrozenDictionary<CommentLanguage, string> Codes = new Dictionary<CommentLanguage, string>
    {
        [CommentLanguage.Unknown] = Undetermined,
        [CommentLanguage.English] = "en", [CommentLanguage.German] = "de", [CommentLanguage.Spanish] = "es",
        [CommentLanguage.French] = "fr", [CommentLanguage.Italian] = "it", [CommentLanguage.Portuguese] = "pt",
        [CommentLanguage.Dutch] = "nl", [CommentLanguage.Polish] = "pl", [CommentLanguage.Turkish] = "tr",
        [CommentLanguage.Indonesian] = "id", [CommentLanguage.Swedish] = "sv", [CommentLanguage.Danish] = "da",
        [CommentLanguage.Norwegian] = "nb", [CommentLanguage.Finnish] = "fi", [CommentLanguage.Czech] = "cs",
        [CommentLanguage.Slovak] = "sk", [CommentLanguage.Hungarian] = "hu", [CommentLanguage.Romanian] = "ro",
        [CommentLanguage.Vietnamese] = "vi", [CommentLanguage.Tagalog] = "tl", [CommentLanguage.Catalan] = "ca",
        [CommentLanguage.Croatian] = "hr", [CommentLanguage.Russian] = "ru", [CommentLanguage.Ukrainian] = "uk",
        [CommentLanguage.Bulgarian] = "bg", [CommentLanguage.Serbian] = "sr", [CommentLanguage.Belarusian] = "be",
        [CommentLanguage.Macedonian] = "mk", [CommentLanguage.Kazakh] = "kk", [CommentLanguage.Arabic] = "ar",
        [CommentLanguage.Persian] = "fa", [CommentLanguage.Urdu] = "ur", [CommentLanguage.Hindi] = "hi",
        [CommentLanguage.Marathi] = "mr", [CommentLanguage.Hebrew] = "he", [CommentLanguage.Greek] = "el",
        [CommentLanguage.Japanese] = "ja", [CommentLanguage.Chinese] = "zh", [CommentLanguage.Korean] = "ko",
        [CommentLanguage.Thai] = "th", [CommentLanguage.Lao] = "lo", [CommentLanguage.Khmer] = "km",
        [CommentLanguage.Burmese] = "my", [CommentLanguage.Bengali] = "bn", [CommentLanguage.Tamil] = "ta",
        [CommentLanguage.Telugu] = "te", [CommentLanguage.Gujarati] = "gu", [CommentLanguage.Punjabi] = "pa",
        [CommentLanguage.Georgian] = "ka", [CommentLanguage.Armenian] = "hy",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, CommentLanguage> Languages =
        Codes.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The code of a language, such as "de".</summary>
    /// <exception cref="ArgumentOutOfRangeException">The language is none that we know.</exception>
    public static string CodeOf(CommentLanguage language) =>
        Codes.GetValueOrDefault(language) ?? throw new ArgumentOutOfRangeException(nameof(language), language, "No language.");

    /// <summary>The language with a code; false where no language has it.</summary>
    public static bool TryParse(string code, out CommentLanguage language) => Languages.TryGetValue(code, out language);
}
