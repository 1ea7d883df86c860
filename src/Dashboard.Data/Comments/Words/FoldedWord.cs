using System.Text;

namespace Dashboard.Data.Comments.Words;

/// <summary>
/// A word in lower case without accents, so that who leaves them out means the same word. Marks of scripts in which they tell words apart,
/// such as the vowels of Thai and Hindi, stay.
/// </summary>
internal static class FoldedWord
{
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['ı'] = "i",
    };

    public static string Of(string word)
    {
        var lower = word.ToLowerInvariant();
        if (Ascii.IsValid(lower))
            return lower;
        var kept = new StringBuilder(lower.Length);
        foreach (var character in lower.Normalize(NormalizationForm.FormD))
        {
            if (Letters.TryGetValue(character, out var letters))
                kept.Append(letters);
            else if (!IsAccent(character))
                kept.Append(character);
        }

        return kept.ToString();
    }

    /// <summary>Accents of Latin, Greek and Cyrillic letters, and the points of Hebrew and Arabic that most leave out.</summary>
    private static bool IsAccent(char character) => character
        is (>= '\u0300' and <= '\u036F') or (>= '\u0591' and <= '\u05C7') or (>= '\u064B' and <= '\u065F');
}
