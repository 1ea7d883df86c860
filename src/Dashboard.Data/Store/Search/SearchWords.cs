namespace Dashboard.Data.Store.Search;

/// <summary>
/// The words of a text as search knows them, the same on every database: in lower case and without accents; numbers are words, and so is
/// each emoji and each Chinese or Japanese sign. Thai, Lao, Khmer, Burmese and Korean are held in short stretches that overlap, so that a
/// word is found within its run. Whatever the text, this is never an error, and nothing in a word has a meaning to a database.
/// </summary>
internal static class SearchWords
{
    /// <summary>Of this way of taking words and of telling languages; the index is made anew when it rises.</summary>
    public const int Version = 3;

    /// <summary>Longer words count by their beginning.</summary>
    public const int LongestWord = 40;

    /// <summary>What the index holds of a text: each word once, in the order in which they come.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var words = new OrderedDictionary<string, bool>(StringComparer.Ordinal);
        foreach (var run in SearchRuns.Parse(text))
        {
            for (var part = 0; part < run.Count; part++)
                words.TryAdd(run.From(part), true);
        }

        return [.. words.Keys];
    }

    /// <summary>What must all be there where somebody typed a text; the end of it may have been typed in part.</summary>
    /// <param name="most">More words narrow no further.</param>
    public static IReadOnlyList<SearchWord> AskedBy(string typed, int most)
    {
        var asked = SearchRuns.Parse(typed).SelectMany(run => run.Asked()).Distinct().Take(most).ToList();
        if (asked.Count > 0)
            asked[^1] = asked[^1] with { IsBeginning = true };
        return asked;
    }
}
