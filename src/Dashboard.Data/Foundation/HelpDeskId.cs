using System.Globalization;
using System.Text;

namespace Dashboard.Data.Foundation;

/// <summary>
/// How ids of the help desk (cases, agents, teams) are spelt here, at every door: trimmed, in Unicode's form C, without control and
/// zero-width characters. They stay case-sensitive, since some desks have <c>0015…a</c> and <c>0015…A</c> for two people.
/// </summary>
public static class HelpDeskId
{
    /// <summary>A dash to whoever types it, and a mathematical sign to Unicode.</summary>
    private const int MinusSign = 0x2212;

    /// <summary>An id as it is kept and compared.</summary>
    /// <param name="id">As somebody wrote it; null stays null. Halves of surrogate pairs become U+FFFD.</param>
    /// <returns>The same id in its one spelling; empty when nothing of it is left.</returns>
    public static string? Normalise(string? id)
    {
        if (id is null)
            return null;
        var kept = new StringBuilder(id.Length);
        foreach (var rune in id.EnumerateRunes())
        {
            if (IsVisible(rune))
                kept.Append(rune.ToString());
        }

        return kept.ToString().Trim().Normalize(NormalizationForm.FormC);
    }

    /// <summary>
    /// An id with case, spaces and dashes folded away: two that are equal here may be one person, written in two ways. For no other use,
    /// since they may as well be two people.
    /// </summary>
    /// <param name="id">An id in its one spelling.</param>
    public static string Fold(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var kept = new StringBuilder(id.Length);
        foreach (var rune in id.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (
                IsVisible(rune)
                && !Rune.IsWhiteSpace(rune)
                && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.DashPunctuation
                && rune.Value != MinusSign)
                kept.Append(Rune.ToUpperInvariant(rune).ToString());
        }

        return kept.ToString();
    }

    /// <summary>Format characters are the zero-width ones: joiners, direction marks, soft hyphen, byte order mark.</summary>
    private static bool IsVisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format) && !IsNoncharacter(rune);

    /// <summary>What Unicode promises never to make a character of (U+FFFE and its kind); of some of them no form C can be made.</summary>
    private static bool IsNoncharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
}
