using System.Globalization;

namespace Dashboard.Layout.GoTo;

/// <summary>Finds places by what people type of their names.</summary>
internal static class PlaceSearch
{
    /// <summary>The most that are listed: more would have to be scrolled through, and typing on is quicker.</summary>
    public const int Most = 10;

    private const CompareOptions Loosely =
        CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreWidth | CompareOptions.IgnoreKanaType;

    /// <summary>The places whose names hold every word that is typed, in whatever case and with or without accents.</summary>
    /// <param name="places">All there are, the more general before the more special.</param>
    /// <param name="typed">What is typed; blank finds all.</param>
    /// <returns>Those that begin with it, then those of which a word does, then the others; each kind in the given order.</returns>
    public static IReadOnlyList<Place> Find(IReadOnlyList<Place> places, string typed)
    {
        var words = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return [.. places.Where(place => words.All(word => Holds(place.Name, word))).OrderBy(place => RankOf(place.Name, words))];
    }

    private static int RankOf(string name, string[] words) =>
        words is not [var first, ..] || Begins(name, first) ? 0
        : name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Any(part => Begins(part, first)) ? 1
        : 2;

    private static bool Holds(string name, string word) => CultureInfo.CurrentCulture.CompareInfo.IndexOf(name, word, Loosely) >= 0;

    private static bool Begins(string name, string word) => CultureInfo.CurrentCulture.CompareInfo.IsPrefix(name, word, Loosely);
}
