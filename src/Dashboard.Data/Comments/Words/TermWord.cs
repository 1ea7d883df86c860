using System.Text;

namespace Dashboard.Data.Comments.Words;

/// <summary>A word of a comment, as terms are made of it.</summary>
/// <param name="Stem">What its forms have in common.</param>
/// <param name="Text">As it was written, in lower case, without an article that only an apostrophe parts from it.</param>
/// <param name="BeginsPhrase">Whether a sentence begins with it.</param>
/// <param name="CanStandAlone">Whether it says something by itself, and a phrase may end with it.</param>
/// <param name="CanBegin">Whether a phrase may begin with it.</param>
internal readonly record struct TermWord(string Stem, string Text, bool BeginsPhrase, bool CanStandAlone, bool CanBegin);

/// <summary>Makes words of a language ready for terms.</summary>
internal static class TermWords
{
    /// <summary>"dell'", but not "aujourd'hui".</summary>
    private const int LongestArticle = 4;

    public static List<TermWord> Of(List<CommentWord> words, CommentLanguage language) => words.ConvertAll(word => Of(word, language));

    public static TermWord Of(CommentWord word, CommentLanguage language)
    {
        var stops = StopWords.Of(language);
        var text = HasElisions(language) ? WithoutArticle(word.Text) : word.Text;
        var says = Says(text);
        return new TermWord(
            Stemmer.Of(language).Stem(text), text, word.BeginsPhrase, says && !stops.Has(text), says && stops.MayBegin(text));
    }

    private static bool HasElisions(CommentLanguage language) =>
        language is CommentLanguage.French or CommentLanguage.Italian or CommentLanguage.Catalan;

    private static string WithoutArticle(string word)
    {
        var apostrophe = word.IndexOf('\'', StringComparison.Ordinal);
        return apostrophe is > 0 and <= LongestArticle && apostrophe + 2 < word.Length ? word[(apostrophe + 1)..] : word;
    }

    /// <summary>Numbers say nothing, nor does a letter; a sign does.</summary>
    private static bool Says(string word)
    {
        Rune.DecodeFromUtf16(word, out var first, out var length);
        return Rune.IsLetter(first) && (length < word.Length || first.Value >= 0x3040);
    }
}
