using System.Collections.Concurrent;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Dashboard.Data.Comments.Words;

/// <summary>
/// Brings the forms of a word together, by the library's stemmer of a language; where it has none, a word is its own stem. For any
/// number of threads.
/// </summary>
internal sealed class Stemmer
{
    private static readonly ConcurrentDictionary<CommentLanguage, Stemmer> Known = new();

    private readonly Lock _gate = new();
    private readonly Func<string, string>? _run;

    private Stemmer(CommentLanguage language) => _run = Runner(language);

    public static Stemmer Of(CommentLanguage language) => Known.GetOrAdd(language, added => new Stemmer(added));

    public string Stem(string word)
    {
        if (_run is null)
            return word;
        lock (_gate)
            return _run(word);
    }

    /// <summary>A chain of the library's filters, for one word at a time.</summary>
    private static Func<string, string>? Runner(CommentLanguage language)
    {
        var source = new SingleWord();
        if (StemmerChains.Over(source, language) is not { } chain)
            return null;
        var term = chain.GetAttribute<ICharTermAttribute>();
        return word =>
        {
            source.Begin(word);
            chain.Reset();
            var stem = chain.IncrementToken() ? term.ToString() : null;
            chain.End();
            return string.IsNullOrEmpty(stem) ? word : stem;
        };
    }

    /// <summary>Gives one word to a chain of the library's filters.</summary>
    private sealed class SingleWord : TokenStream
    {
        private readonly ICharTermAttribute _term;
        private string? _word;

        public SingleWord() => _term = AddAttribute<ICharTermAttribute>();

        public void Begin(string word) => _word = word;

        public override bool IncrementToken()
        {
            if (_word is null)
                return false;
            ClearAttributes();
            _term.SetEmpty().Append(_word);
            _word = null;
            return true;
        }
    }
}
