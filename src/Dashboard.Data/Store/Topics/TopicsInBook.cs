using Dashboard.Data.Comments;
using Dashboard.Data.Comments.Words;
using Dashboard.Data.Store.Search;

namespace Dashboard.Data.Store.Topics;

/// <summary>
/// Finds topics in the comments of one language. A word of a topic is in a comment in whatever case, with accents or without, and in
/// whatever form, as far as the language's stemmer brings forms together; where the language is not known, as far as any language's does.
/// A phrase is where its words follow one another within a sentence. Not for two threads at once.
/// </summary>
internal sealed class TopicsInBook
{
    private static readonly TopicPhrase[] None = [];

    private readonly CommentWordBook _book;
    private readonly AnyForm? _anyForm;
    private readonly Dictionary<string, List<TopicPhrase>> _byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TopicPhrase>> _byText = new(StringComparer.Ordinal);

    // Those that may begin with each word of the book; null where nobody has looked yet.
    private TopicPhrase[]?[] _beginning = [];

    public TopicsInBook(IReadOnlyList<KnownTopic> topics, CommentLanguage language, CommentWordBook book)
    {
        _book = book;
        _anyForm = language is CommentLanguage.Unknown ? new AnyForm() : null;
        for (var place = 0; place < topics.Count; place++)
        {
            foreach (var words in topics[place].Phrases.Select(phrase => TopicWord.Of(phrase, language)).Where(words => words.Count > 0))
            {
                var phrase = new TopicPhrase(1UL << place, [.. words.Skip(1)]);
                Add(_byStem, words[0].Stem, phrase);
                Add(_byText, words[0].Text, phrase);
                _anyForm?.Add(words[0].Text, phrase);
            }
        }
    }

    /// <summary>What a comment is about.</summary>
    /// <param name="words">As <see cref="CommentDay.Words"/> has them.</param>
    public ulong BitsOf(ReadOnlySpan<int> words)
    {
        var bits = 0UL;
        for (var first = 0; first < words.Length; first++)
        {
            foreach (var phrase in Beginning(words[first] >> 1))
            {
                if ((bits & phrase.Bit) == 0 && GoesOn(words[(first + 1)..], phrase.Rest))
                    bits |= phrase.Bit;
            }
        }

        return bits;
    }

    private static void Add(Dictionary<string, List<TopicPhrase>> phrases, string key, TopicPhrase phrase)
    {
        if (!phrases.TryGetValue(key, out var known))
            phrases.Add(key, known = []);
        known.Add(phrase);
    }

    private TopicPhrase[] Beginning(int word)
    {
        if (word >= _beginning.Length)
            Array.Resize(ref _beginning, Math.Max(_book.Count, word + 1));
        return _beginning[word] ??= Find(FormsOf(word));
    }

    private TopicPhrase[] Find(TopicWord word)
    {
        var (byStem, byText) = (_byStem.GetValueOrDefault(word.Stem), _byText.GetValueOrDefault(word.Text));
        var byForm = _anyForm?.Find(word.Text) ?? [];
        return byStem is null && byText is null && byForm.Count == 0 ? None : [.. (byStem ?? []).Union(byText ?? []).Union(byForm)];
    }

    private bool GoesOn(ReadOnlySpan<int> words, TopicWord[] rest)
    {
        if (rest.Length > words.Length)
            return false;
        for (var place = 0; place < rest.Length; place++)
        {
            if ((words[place] & 1) != 0 || !AreAlike(FormsOf(words[place] >> 1), rest[place]))
                return false;
        }

        return true;
    }

    private bool AreAlike(TopicWord one, TopicWord other) =>
        one.IsAlike(other) || (_anyForm is not null && AnyForm.AreForms(one.Text, other.Text));

    private TopicWord FormsOf(int word) =>
        new(FoldedWord.Of(_book.StemText(_book[word].Stem)), FoldedWord.Of(_book[word].Text));
}

/// <summary>A word or phrase that tells a topic.</summary>
/// <param name="Bit">The topic's.</param>
/// <param name="Rest">What must follow its first word.</param>
internal sealed record TopicPhrase(ulong Bit, TopicWord[] Rest);

/// <summary>A word of a topic in one language.</summary>
/// <param name="Stem">What its forms have in common, folded.</param>
/// <param name="Text">As it is written, folded.</param>
internal readonly record struct TopicWord(string Stem, string Text)
{
    /// <summary>The words of a phrase as somebody typed it; none where it says nothing.</summary>
    public static List<TopicWord> Of(string phrase, CommentLanguage language) => TermWords
        .Of(WordBreaks.Split(MaskedText.FromComment(phrase)), language)
        .ConvertAll(word => new TopicWord(FoldedWord.Of(word.Stem), FoldedWord.Of(word.Text)));

    /// <summary>Whether the words of one phrase follow one another in another.</summary>
    public static bool IsWithin(IReadOnlyList<TopicWord> phrase, IReadOnlyList<TopicWord> other) =>
        Enumerable.Range(0, Math.Max(0, other.Count - phrase.Count + 1))
            .Any(first => phrase.Select((word, place) => word.IsAlike(other[first + place])).All(isAlike => isAlike));

    /// <summary>Whether both are forms of one word, or written alike.</summary>
    public bool IsAlike(TopicWord other) =>
        string.Equals(Stem, other.Stem, StringComparison.Ordinal) || string.Equals(Text, other.Text, StringComparison.Ordinal);
}
