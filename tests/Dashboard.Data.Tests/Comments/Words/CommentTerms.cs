using Dashboard.Data.Comments;
using Dashboard.Data.Comments.Words;

namespace Dashboard.Data.Tests.Comments.Words;

/// <summary>
/// What the words and phrases of a comment are, said plainly: up to three words of one sentence that can say something, each once.
/// </summary>
internal static class CommentTerms
{
    /// <summary>The longest phrase, in words.</summary>
    public const int LongestPhrase = 3;

    private const char Blank = ' ';

    /// <summary>The terms of a comment in a language, with how it writes them.</summary>
    public static IReadOnlyCollection<CommentTerm> Of(string comment, CommentLanguage language)
    {
        var words = TermWords.Of(WordBreaks.Split(MaskedText.FromComment(comment)), language);
        var terms = new HashSet<CommentTerm>();
        for (var first = 0; first < words.Count; first++)
        {
            if (words[first].CanStandAlone)
                terms.Add(new CommentTerm(words[first].Stem, words[first].Text));
            if (words[first].CanBegin)
                AddPhrases(terms, words, first);
        }

        return terms;
    }

    private static void AddPhrases(HashSet<CommentTerm> terms, List<TermWord> words, int first)
    {
        var (stems, texts) = (words[first].Stem, words[first].Text);
        for (var last = first + 1; last < words.Count && last < first + LongestPhrase && !words[last].BeginsPhrase; last++)
        {
            stems += Blank + words[last].Stem;
            texts += Blank + words[last].Text;
            if (words[last].CanStandAlone)
                terms.Add(new CommentTerm(stems, texts));
        }
    }
}

/// <summary>A word or phrase that a comment holds. Two are the same when their stems are, however they are written.</summary>
/// <param name="Stems">The stems of its words, with a blank between them.</param>
/// <param name="Text">As the comment writes it, in lower case.</param>
internal readonly record struct CommentTerm(string Stems, string Text)
{
    public bool Equals(CommentTerm other) => string.Equals(Stems, other.Stems, StringComparison.Ordinal);

    public override int GetHashCode() => Stems.GetHashCode(StringComparison.Ordinal);
}
