namespace Dashboard.Data.Store.Search;

/// <summary>
/// Characters of a text that belong together: a word of a script with spaces, which is one part; or a run of a script without, part by
/// part. Of a run the index holds each stretch of a few parts, wherever it begins, so that what is searched is found wherever it stands.
/// </summary>
/// <param name="parts">The parts; at least one.</param>
/// <param name="stretch">How many parts the index holds at once.</param>
internal sealed class SearchRun(string[] parts, int stretch)
{
    /// <summary>How many words the index holds of it.</summary>
    public int Count => parts.Length;

    /// <summary>A word or a sign that stands for itself.</summary>
    public static SearchRun FromWord(string word) => new([word], 1);

    /// <summary>The word of the index that begins at a part.</summary>
    public string From(int part) => stretch == 1
        ? parts[part]
        : string.Concat(parts.AsSpan(part, Math.Min(stretch, parts.Length - part)));

    /// <summary>
    /// The words that a search for this run asks for. One that is shorter than a stretch can only be the beginning of some.
    /// </summary>
    public IEnumerable<SearchWord> Asked() => parts.Length < stretch
        ? [new SearchWord(From(0), IsBeginning: true)]
        : Enumerable.Range(0, parts.Length - stretch + 1).Select(part => new SearchWord(From(part), IsBeginning: false));
}

/// <summary>A word that is searched.</summary>
/// <param name="Text">As the index has it.</param>
/// <param name="IsBeginning">Whether words that only begin so count too.</param>
internal readonly record struct SearchWord(string Text, bool IsBeginning);
