using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dashboard.Data.Foundation;

namespace Dashboard.Data.Access.Agents;

/// <summary>Why two agents may be one person.</summary>
public enum TwinReason
{
    /// <summary>
    /// Their ids differ in nothing but case, spaces and dashes: they count as one until an admin has said that they are two.
    /// </summary>
    AlikeId = 0,

    /// <summary>Their ids differ in signs that are easily taken for one another, in dots and the like, or in noughts in front.</summary>
    NearId = 1,

    /// <summary>They have the same name, whatever its case, accents and order of words.</summary>
    SameName = 2,
}

/// <summary>By what agents are put beside each other: two that have a key in common may be one person.</summary>
internal static partial class LikelyTwins
{
    /// <summary>The key of an id in which what is easily mistyped is made alike; empty where nothing is left.</summary>
    public static string NearId(string id)
    {
        var kept = new StringBuilder(id.Length);
        foreach (var rune in HelpDeskId.Fold(id).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                kept.Append(rune.Value switch { 'O' => "0", 'I' or 'L' => "1", _ => rune.ToString() });
        }

        return NoughtsInFront().Replace(kept.ToString(), "");
    }

    /// <summary>The key of a name: its words in order of the alphabet, without case and accents.</summary>
    public static string Name(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var rune in name.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
                continue;
            plain.Append(Rune.IsLetterOrDigit(rune) ? Rune.ToUpperInvariant(rune).ToString() : " ");
        }

        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    // They say nothing: agent 007 is agent 7.
    [GeneratedRegex("(?<![0-9])0+(?=[0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoughtsInFront();
}
