using Dashboard.Data.Comments;
using Dashboard.Data.Comments.Words;

namespace Dashboard.Data.Store.Topics;

/// <summary>
/// Forms of words whose language is not known, as in short comments: two are forms of one word where any language's stemmer says so. Only
/// words that begin alike are asked about, since forms differ at their ends and asking takes time.
/// </summary>
internal sealed class AnyForm
{
    private const int Beginning = 3;
    private const int LongestEnding = 4;

    private static readonly CommentLanguage[] Languages = [.. Enum.GetValues<CommentLanguage>().Except([CommentLanguage.Unknown])];

    private readonly Dictionary<string, List<(string Text, TopicPhrase Phrase)>> _phrases = new(StringComparer.Ordinal);

    public static bool AreForms(string one, string other) =>
        EndingsAreShort(one, other)
        && Array.Exists(
            Languages,
            language => string.Equals(Stemmer.Of(language).Stem(one), Stemmer.Of(language).Stem(other), StringComparison.Ordinal));

    /// <summary>Takes a phrase by its first word.</summary>
    public void Add(string text, TopicPhrase phrase)
    {
        if (text.Length < Beginning)
            return;
        if (!_phrases.TryGetValue(text[..Beginning], out var known))
            _phrases.Add(text[..Beginning], known = []);
        known.Add((text, phrase));
    }

    /// <summary>The phrases whose first word is a form of a word.</summary>
    public IReadOnlyList<TopicPhrase> Find(string text) =>
        text.Length >= Beginning && _phrases.TryGetValue(text[..Beginning], out var known)
            ? [.. known.Where(phrase => AreForms(phrase.Text, text)).Select(phrase => phrase.Phrase)]
            : [];

    private static bool EndingsAreShort(string one, string other)
    {
        var alike = one.AsSpan().CommonPrefixLength(other);
        return alike >= Beginning && Math.Max(one.Length, other.Length) - alike <= LongestEnding;
    }
}
