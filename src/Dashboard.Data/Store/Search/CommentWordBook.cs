using System.Collections.Concurrent;
using Dashboard.Data.Comments;
using Dashboard.Data.Comments.Words;

namespace Dashboard.Data.Store.Search;

/// <summary>
/// Numbers for the words of one language and for their stems, so that comments in memory are rows of numbers. Any thread may ask for a
/// number; what a number stands for may be read once whoever asked for it has handed it out.
/// </summary>
internal sealed class CommentWordBook(CommentLanguage language)
{
    private const int LeastRoom = 1024;

    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _stems = new(StringComparer.Ordinal);
    private KnownWord[] _words = [];
    private string[] _stemTexts = [];
    private readonly Lock _gate = new();
    private volatile int _count;
    private volatile int _stemCount;

    /// <summary>How many words it has.</summary>
    public int Count => _count;

    /// <summary>How many stems it has; their numbers are smaller.</summary>
    public int StemCount => _stemCount;

    public KnownWord this[int number] => _words[number];

    public string StemText(int stem) => _stemTexts[stem];

    /// <summary>The number of a stem; null where no comment in memory has it.</summary>
    public int? StemNumber(string stem) => _stems.TryGetValue(stem, out var number) ? number : null;

    /// <summary>The number of a word.</summary>
    public int NumberOf(ReadOnlySpan<char> word)
    {
        if (_numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var number))
            return number;
        lock (_gate)
            return Add(word.ToString());
    }

    private int Add(string text)
    {
        if (_numbers.TryGetValue(text, out var number))
            return number;
        number = _count;
        var made = TermWords.Of(new CommentWord(text, BeginsPhrase: false), language);
        if (number == _words.Length)
            Array.Resize(ref _words, Math.Max(LeastRoom, number * 2));
        _words[number] = new KnownWord(made.Text, Stem(made.Stem), made.CanStandAlone, made.CanBegin);
        _numbers[text] = number;
        _count = number + 1;
        return number;
    }

    private int Stem(string text)
    {
        if (_stems.TryGetValue(text, out var stem))
            return stem;
        stem = _stemCount;
        if (stem == _stemTexts.Length)
            Array.Resize(ref _stemTexts, Math.Max(LeastRoom, stem * 2));
        _stemTexts[stem] = text;
        _stems[text] = stem;
        _stemCount = stem + 1;
        return stem;
    }
}

/// <summary>A word of a language.</summary>
/// <param name="Text">As it is shown.</param>
/// <param name="Stem">The number of its stem.</param>
/// <param name="CanStandAlone">Whether it says something by itself, and a phrase may end with it.</param>
/// <param name="CanBegin">Whether a phrase may begin with it.</param>
internal readonly record struct KnownWord(string Text, int Stem, bool CanStandAlone, bool CanBegin);
