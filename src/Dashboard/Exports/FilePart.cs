using System.Globalization;
using System.Text;

namespace Dashboard.Exports;

/// <summary>
/// A name that people gave, as a part of a file's name: letters and digits of any script in lower case, each with its marks, without which
/// many scripts cannot be read. Whatever a file system might dislike becomes one dash; what joins letters unseen is left out.
/// </summary>
internal static class FilePart
{
    private const string Unnamed = "unnamed";
    private const char Dash = '-';

    /// <summary>The part; "unnamed" where nothing of the name can be used.</summary>
    public static string Of(string name)
    {
        var part = new StringBuilder(name.Length);
        foreach (var rune in Composed(name).EnumerateRunes())
            Add(part, rune);
        var text = part.ToString().TrimEnd(Dash);
        return text.Length == 0 ? Unnamed : text;
    }

    /// <summary>
    /// The part without its last letter and the marks of it, or where it is but one letter, without its last mark; never empty.
    /// </summary>
    public static string WithoutLast(string part)
    {
        var letters = StringInfo.ParseCombiningCharacters(part);
        if (letters.Length > 1)
            return part[..letters[^1]].TrimEnd(Dash);
        var runes = part.EnumerateRunes().ToList();
        return runes.Count > 1 ? string.Concat(runes.SkipLast(1)) : part;
    }

    private static void Add(StringBuilder part, Rune rune)
    {
        var isInWord = part.Length > 0 && part[^1] != Dash;
        if (Rune.IsLetterOrDigit(rune) || rune.Value == '_' || (isInWord && IsMark(rune)))
            part.Append(Rune.ToLowerInvariant(rune));
        else if (isInWord && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format)
            part.Append(Dash);
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    // Half a surrogate pair, which has no composed form, is no letter either.
    private static string Composed(string name)
    {
        var whole = string.Concat(name.EnumerateRunes());
        return whole.Normalize(NormalizationForm.FormC);
    }
}
