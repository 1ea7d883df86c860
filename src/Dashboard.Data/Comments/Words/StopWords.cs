using System.Collections.Frozen;
using System.Text;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Ca;
using Lucene.Net.Analysis.Cz;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.Fa;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.Hy;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.Ro;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Tr;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Dashboard.Data.Comments.Words;

/// <summary>Words that say nothing by themselves: the library's lists, and <see cref="OwnStopWords"/> where it has none.</summary>
internal sealed class StopWords
{
    private static readonly FrozenDictionary<CommentLanguage, string> SnowballLists = new Dictionary<CommentLanguage, string>
    {
        [CommentLanguage.English] = "english", [CommentLanguage.German] = "german", [CommentLanguage.Spanish] = "spanish",
        [CommentLanguage.French] = "french", [CommentLanguage.Italian] = "italian", [CommentLanguage.Portuguese] = "portuguese",
        [CommentLanguage.Dutch] = "dutch", [CommentLanguage.Swedish] = "swedish", [CommentLanguage.Danish] = "danish",
        [CommentLanguage.Norwegian] = "norwegian", [CommentLanguage.Finnish] = "finnish", [CommentLanguage.Hungarian] = "hungarian",
        [CommentLanguage.Russian] = "russian",
    }.ToFrozenDictionary();

    private static readonly Lazy<FrozenDictionary<CommentLanguage, StopWords>> Read = new(() =>
        Enum.GetValues<CommentLanguage>().ToFrozenDictionary(language => language, language => new StopWords(language)));

    private readonly FrozenSet<string> _words;
    private readonly FrozenSet<string> _negations;

    private StopWords(CommentLanguage language)
    {
        _words = Words(language).Select(word => word.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);
        _negations = (OwnStopWords.Negations.GetValueOrDefault(language)?.Split(' ') ?? []).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>All words that are on a language's list.</summary>
    public IReadOnlyCollection<string> All => _words;

    public static StopWords Of(CommentLanguage language) => Read.Value[language];

    /// <summary>Whether it says nothing by itself.</summary>
    public bool Has(string word) => _words.Contains(word) || _negations.Contains(word);

    /// <summary>Whether a phrase may begin with it: "not helpful" is another thing than "helpful".</summary>
    public bool MayBegin(string word) => !_words.Contains(word) || _negations.Contains(word);

    private static IEnumerable<string> Words(CommentLanguage language)
    {
        if (OwnStopWords.Lists.TryGetValue(language, out var own))
            return own.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!SnowballLists.TryGetValue(language, out var name))
            return (IEnumerable<string>?)Library(language) ?? [];
        using var reader = IOUtils.GetDecodingReader(typeof(SnowballFilter), $"{name}_stop.txt", Encoding.UTF8);
        return WordlistLoader.GetSnowballWordSet(reader, LuceneVersion.LUCENE_48).ToList();
    }

    private static CharArraySet? Library(CommentLanguage language) => language switch
    {
        CommentLanguage.Arabic => ArabicAnalyzer.DefaultStopSet,
        CommentLanguage.Armenian => ArmenianAnalyzer.DefaultStopSet,
        CommentLanguage.Bulgarian => BulgarianAnalyzer.DefaultStopSet,
        CommentLanguage.Catalan => CatalanAnalyzer.DefaultStopSet,
        CommentLanguage.Czech => CzechAnalyzer.DefaultStopSet,
        CommentLanguage.Greek => GreekAnalyzer.DefaultStopSet,
        CommentLanguage.Hindi => HindiAnalyzer.DefaultStopSet,
        CommentLanguage.Indonesian => IndonesianAnalyzer.DefaultStopSet,
        CommentLanguage.Persian => PersianAnalyzer.DefaultStopSet,
        CommentLanguage.Romanian => RomanianAnalyzer.DefaultStopSet,
        CommentLanguage.Thai => Thai(),
        CommentLanguage.Turkish => TurkishAnalyzer.DefaultStopSet,
        _ => null,
    };

    // The library has the list, but its reader only in another package.
    private static CharArraySet Thai()
    {
        const string List = "Lucene.Net.Analysis.Common.Analysis.Th.stopwords.txt";
        using var stream = typeof(SnowballFilter).Assembly.GetManifestResourceStream(List)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return WordlistLoader.GetWordSet(reader, "#", LuceneVersion.LUCENE_48);
    }
}
