using System.Text;

namespace Dashboard.Data.Store.Search;

/// <summary>
/// The scripts whose words no space ends, so that a word must be found within a run of characters. Those of South East Asia are the ones of
/// line breaking class SA (Unicode, UAX #14), and Javanese and Balinese. Ranges are those of Unicode's Blocks.txt.
/// </summary>
internal static class UnspacedScripts
{
    /// <summary>Chinese and Japanese: each sign is a word.</summary>
    public static bool IsSign(Rune rune) => rune.Value
        is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>Thai, Lao, Burmese, Khmer, Tai Le, New Tai Lue, Tai Tham, Tai Viet, Ahom, Javanese, Balinese.</summary>
    public static bool IsSouthEastAsian(Rune rune) => rune.Value
        is (>= 0x0E00 and <= 0x0EFF)
        or (>= 0x1000 and <= 0x109F) or (>= 0xA9E0 and <= 0xA9FF) or (>= 0xAA60 and <= 0xAA7F)
        or (>= 0x1780 and <= 0x17FF)
        or (>= 0x1950 and <= 0x19DF) or (>= 0x1A20 and <= 0x1AAF) or (>= 0xAA80 and <= 0xAADF) or (>= 0x11700 and <= 0x1174F)
        or (>= 0xA980 and <= 0xA9DF) or (>= 0x1B00 and <= 0x1B7F);

    /// <summary>
    /// The letters of which Korean syllables consist once they are decomposed. Spaces stand between phrases, and are often left out.
    /// </summary>
    public static bool IsKorean(Rune rune) =>
        rune.Value is (>= 0x1100 and <= 0x11FF) or (>= 0xA960 and <= 0xA97F) or (>= 0xD7B0 and <= 0xD7FF);

    /// <summary>Whether a Korean letter begins a syllable: a leading consonant does, and a vowel that follows none.</summary>
    /// <param name="before">The letter before it; null at the beginning of a run.</param>
    public static bool BeginsSyllable(Rune letter, Rune? before) =>
        before is not { } previous || IsLeading(letter) || (IsVowel(letter) && !IsLeading(previous));

    private static bool IsLeading(Rune letter) => letter.Value is (>= 0x1100 and <= 0x115F) or (>= 0xA960 and <= 0xA97F);

    private static bool IsVowel(Rune letter) => letter.Value is (>= 0x1160 and <= 0x11A7) or (>= 0xD7B0 and <= 0xD7CA);
}
