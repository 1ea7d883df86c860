using System.Globalization;
using System.Text;

namespace Dashboard.Data.Foundation;

/// <summary>Text from outside that is written down among our own, as in the audit log.</summary>
public static class OutsideText
{
    /// <summary>
    /// One line of at most some characters: control characters, line and paragraph separators and what turns the direction of writing
    /// become
    /// spaces, so that nothing can pass for a line of ours; what is cut ends with "…".
    /// </summary>
    /// <param name="text">Whatever came; null is as good as empty.</param>
    /// <param name="longest">The most UTF-16 units of the answer, at least 1.</param>
    /// <returns>The line, without space at its ends.</returns>
    public static string Line(string? text, int longest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 1);
        var line = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            // What no answer can hold any more need not be looked at.
            if (line.Length > 2 * longest)
                break;
            line.Append(IsPlain(rune) ? rune.ToString() : " ");
        }

        var clean = line.ToString().Trim();
        return clean.Length <= longest ? clean : $"{Whole(clean, longest - 1)}…";
    }

    private static bool IsPlain(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static string Whole(string text, int length) =>
        text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
