using System.Globalization;
using System.Text;

namespace Dashboard.Data.Store.Search;

/// <summary>
/// The words of a text as search knows them, the same on every database: in lower case and without accents; numbers are words, and so is each
/// emoji and each sign of a script that is written without spaces. Whatever the text, this is never an error, and nothing in a word has a
/// meaning to a database.
/// </summary>
internal static class SearchWords
{
    /// <summary>Of this way of taking words; the index is made anew when it rises.</summary>
    public const int Version = 1;

    /// <summary>Longer words count by their beginning.</summary>
    public const int LongestWord = 40;

    private static readonly Dictionary<int, string> Letters = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['ı'] = "i",
    };

    /// <summary>Each word of a text once, in the order in which they come.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new OrderedDictionary<string, bool>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
            if (Is(rune, UnicodeCategory.NonSpacingMark) || Is(rune, UnicodeCategory.SpacingCombiningMark))
                continue;
            var stands = StandsAlone(rune);
            if (stands || !Rune.IsLetterOrDigit(rune))
                End(word, words);
            if (stands)
                words.TryAdd(rune.ToString(), true);
            else if (Rune.IsLetterOrDigit(rune) && word.Length < LongestWord)
                Append(word, rune);
        }

        End(word, words);
        return [.. words.Keys];
    }

    private static void Append(StringBuilder word, Rune rune)
    {
        var lower = Rune.ToLowerInvariant(rune);
        word.Append(Letters.TryGetValue(lower.Value, out var letters) ? letters : lower.ToString());
    }

    private static void End(StringBuilder word, OrderedDictionary<string, bool> words)
    {
        if (word.Length > 0)
            words.TryAdd(word.ToString(), true);
        word.Clear();
    }

    // What comes may hold halves of characters, in whose place the runes have a sign, and U+FFFE, which nothing can decompose.
    private static string Decomposed(string text) => Ascii.IsValid(text)
        ? text
        : string.Concat(text.EnumerateRunes()).Replace('\uFFFE', ' ').Normalize(NormalizationForm.FormKD);

    /// <summary>Emoji and other pictures, and Chinese and Japanese signs (U+3040–30FF, U+3400–9FFF, U+F900–FAFF and the planes 2 and 3).</summary>
    private static bool StandsAlone(Rune rune) =>
        rune.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF)
        || (!rune.IsAscii && Is(rune, UnicodeCategory.OtherSymbol) && rune != Rune.ReplacementChar);

    private static bool Is(Rune rune, UnicodeCategory category) => Rune.GetUnicodeCategory(rune) == category;
}
