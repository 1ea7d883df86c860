using System.Runtime.InteropServices;
using Dashboard.Data.Comments;
using Dashboard.Data.Store.Cells;
using Dashboard.Data.Store.Days;
using Dashboard.Data.Store.Topics;

namespace Dashboard.Data.Store.Search;

/// <summary>
/// The comments of one day in UTC as columns, in the order of their keys: some 31 bytes each and four a word. Never changed once filled.
/// </summary>
internal sealed class CommentDay : IKeptDay
{
    private readonly List<long> _keys = [];
    private readonly List<byte> _scores = [];
    private readonly List<byte> _languages = [];
    private readonly List<int> _ends = [];
    private readonly List<int> _words = [];

    public int Count => _keys.Count;

    /// <inheritdoc />
    public long Size => Count;

    /// <summary>What the comments are about but for their words.</summary>
    public CellColumns Columns { get; } = new();

    /// <inheritdoc />
    public long Asked { get; set; }

    /// <summary>What its comments are about, as far as anybody has asked; any thread may put it, and all would put the same.</summary>
    public TopicsOfDay? Topics { get; set; }

    public long Key(int comment) => _keys[comment];

    /// <summary>When the score of a comment was given.</summary>
    public DateTimeOffset ScoredAt(int comment) => DateTimeOffset.FromUnixTimeMilliseconds(SearchKey.MillisecondsOf(_keys[comment]));

    public int Score(int comment) => _scores[comment];

    public CommentLanguage Language(int comment) => (CommentLanguage)_languages[comment];

    /// <summary>Its words, each twice its number in the book of its language, and one more where a phrase begins.</summary>
    public ReadOnlySpan<int> Words(int comment)
    {
        var start = comment == 0 ? 0 : _ends[comment - 1];
        return CollectionsMarshal.AsSpan(_words)[start.._ends[comment]];
    }

    /// <summary>The first comment with a key or one behind it; as many as there are where none has.</summary>
    public int FirstFrom(long key)
    {
        var found = _keys.BinarySearch(key);
        return found < 0 ? ~found : found;
    }

    /// <summary>Takes a word of the comment that is taken next.</summary>
    public void AddWord(int number, bool beginsPhrase) => _words.Add((number << 1) | (beginsPhrase ? 1 : 0));

    /// <summary>Takes one more comment, with the words that were taken since the last.</summary>
    public void Add(long key, CellGroup group, int score, CommentLanguage language)
    {
        _keys.Add(key);
        Columns.Add(group);
        _scores.Add((byte)score);
        _languages.Add((byte)language);
        _ends.Add(_words.Count);
    }

    /// <summary>Gives back what was taken for comments that did not come.</summary>
    public void Trim()
    {
        _keys.TrimExcess();
        Columns.Trim();
        _scores.TrimExcess();
        _languages.TrimExcess();
        _ends.TrimExcess();
        _words.TrimExcess();
    }
}
