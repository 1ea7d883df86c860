using System.Globalization;
using System.Text;

namespace Dashboard.Data.Sync;

/// <summary>Texts as columns take them.</summary>
internal static class Texts
{
    /// <summary>What the columns of reasons take.</summary>
    private const int Longest = 1000;

    /// <summary>Cuts a reason to what its column takes.</summary>
    public static string Cut(string reason) => reason.Length <= Longest ? reason : reason[..Longest];

    /// <summary>
    /// The text in characters that every database takes: all but the printable ones of ASCII are written as <c>\u6f22</c>, which within
    /// JSON says the same.
    /// </summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is (>= ' ' and <= '~') or '\t' or '\r' or '\n')
                escaped.Append(character);
            else
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
        }

        return escaped.ToString();
    }
}
