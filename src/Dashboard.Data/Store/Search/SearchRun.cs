namespace Dashboard.Data.Store.Search;

/// <summary>
/// Characters of a text that belong together: a word of a script with spaces, which is one part; or a run of a script without, part by part.
/// Of a run the index holds each stretch of a few parts, wherever it begins, so that what is searched is found wherever it stands.
/// </summary>
/// <param name="Parts">The parts; at least one.</param>
/// <param name="Stretch">How many parts the index holds at once.</param>
internal sealed record SearchRun(IReadOnlyList<string> Parts, int Stretch)
{
    /// <summary>A word or a sign that stands for itself.</summary>
    public static SearchRun Of(string word) => new([word], 1);

    /// <summary>The words of the index.</summary>
    public IEnumerable<string> Indexed() => Enumerable.Range(0, Parts.Count).Select(Stretched);

    /// <summary>The words that a search for this run asks for. One that is shorter than a stretch can only be the beginning of some.</summary>
    public IEnumerable<SearchWord> Asked() => Parts.Count < Stretch
        ? [new SearchWord(Stretched(0), IsBeginning: true)]
        : Enumerable.Range(0, Parts.Count - Stretch + 1).Select(from => new SearchWord(Stretched(from), IsBeginning: false));

    private string Stretched(int from) => string.Concat(Parts.Skip(from).Take(Stretch));
}

/// <summary>A word that is searched.</summary>
/// <param name="Text">As the index has it.</param>
/// <param name="IsBeginning">Whether words that only begin so count too.</param>
internal readonly record struct SearchWord(string Text, bool IsBeginning);
