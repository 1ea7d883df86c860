using System.Collections.Concurrent;
using System.Collections.Frozen;
using Dashboard.Data.Comments.Words;

namespace Dashboard.Data.Comments.Languages;

/// <summary>
/// Tells the languages of one script apart. How likely the text's trigrams are in each, and how many of its words each has on its list of
/// frequent words, are taken together as Bayes does, with every language as likely as any before.
/// </summary>
internal sealed class SharedScript
{
    /// <summary>How sure it must be to say a language.</summary>
    private const double Sure = 0.8;

    /// <summary>Trigrams overlap, so each tells less than it would alone.</summary>
    private const float WeightOfTrigram = 0.55f;

    /// <summary>How much likelier a language is that has a word among its most frequent ones, as a natural logarithm.</summary>
    private const float WeightOfWord = 1.6f;

    /// <summary>Shorter texts are names, or words that many languages have.</summary>
    private const int FewestLetters = 4;

    private static readonly FrozenDictionary<Script, CommentLanguage[]> Shared = new Dictionary<Script, CommentLanguage[]>
    {
        [Script.Latin] =
        [
            CommentLanguage.English, CommentLanguage.German, CommentLanguage.Spanish, CommentLanguage.French, CommentLanguage.Italian,
            CommentLanguage.Portuguese, CommentLanguage.Dutch, CommentLanguage.Polish, CommentLanguage.Turkish, CommentLanguage.Indonesian,
            CommentLanguage.Swedish, CommentLanguage.Danish, CommentLanguage.Norwegian, CommentLanguage.Finnish, CommentLanguage.Czech,
            CommentLanguage.Slovak, CommentLanguage.Hungarian, CommentLanguage.Romanian, CommentLanguage.Vietnamese,
            CommentLanguage.Tagalog, CommentLanguage.Catalan, CommentLanguage.Croatian,
        ],
        [Script.Cyrillic] =
        [
            CommentLanguage.Russian, CommentLanguage.Ukrainian, CommentLanguage.Bulgarian, CommentLanguage.Serbian,
            CommentLanguage.Belarusian, CommentLanguage.Macedonian, CommentLanguage.Kazakh,
        ],
        [Script.Arabic] = [CommentLanguage.Arabic, CommentLanguage.Persian, CommentLanguage.Urdu],
        [Script.Devanagari] = [CommentLanguage.Hindi, CommentLanguage.Marathi],
    }.ToFrozenDictionary();

    private static readonly ConcurrentDictionary<Script, SharedScript> Known = new();

    private readonly TrigramProfiles _profiles = TrigramProfiles.Instance;
    private readonly int[] _columns;
    private readonly FrozenDictionary<string, int[]> _frequent;

    private SharedScript(CommentLanguage[] languages)
    {
        _columns = [.. languages.Select(language => _profiles.Languages.IndexOf(language))];
        _frequent = _columns
            .SelectMany(column => StopWords.Of(_profiles.Languages[column]).All.Select(word => (Word: word, Column: column)))
            .GroupBy(pair => pair.Word, pair => pair.Column, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Of the languages of a script; null where none shares it.</summary>
    public static SharedScript? Of(Script script) =>
        Shared.TryGetValue(script, out var languages) ? Known.GetOrAdd(script, _ => new SharedScript(languages)) : null;

    public CommentLanguage Detect(List<CommentWord> words)
    {
        Span<float> evidence = stackalloc float[_profiles.Languages.Length];
        evidence.Clear();
        var letters = 0;
        foreach (var word in words)
        {
            letters += word.Text.Length;
            AddTrigrams(evidence, word.Text);
            if (_frequent.TryGetValue(word.Text, out var columns))
            {
                foreach (var column in columns)
                    evidence[column] += WeightOfWord;
            }
        }

        return letters < FewestLetters ? CommentLanguage.Unknown : Likeliest(evidence);
    }

    private void AddTrigrams(Span<float> evidence, string word)
    {
        Span<float> ofWord = stackalloc float[evidence.Length];
        ofWord.Clear();
        for (var at = 0; at + 2 < word.Length; at++)
            _profiles.AddTo(ofWord, word[at], word[at + 1], word[at + 2]);
        for (var language = 0; language < evidence.Length; language++)
            evidence[language] += ofWord[language] * WeightOfTrigram;
    }

    private CommentLanguage Likeliest(ReadOnlySpan<float> evidence)
    {
        var best = _columns[0];
        foreach (var column in _columns)
        {
            if (evidence[column] > evidence[best])
                best = column;
        }

        var sum = 0.0;
        foreach (var column in _columns)
            sum += Math.Exp(evidence[column] - evidence[best]);
        return 1 / sum >= Sure ? _profiles.Languages[best] : CommentLanguage.Unknown;
    }
}
