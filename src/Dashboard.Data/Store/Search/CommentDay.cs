using System.Runtime.InteropServices;
using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;
using Dashboard.Data.Store.Topics;

namespace Dashboard.Data.Store.Search;

/// <summary>
/// The comments of one day in UTC as columns, in the order of their keys: some 40 bytes each and four a word. Never changed once filled.
/// </summary>
internal sealed class CommentDay
{
    private readonly List<long> _keys = [];
    private readonly List<(int Account, int Question, int Team, int Agent)> _places = [];
    private readonly List<(SurveyKind Kind, byte Score, CommentLanguage Language)> _kinds = [];
    private readonly List<string> _tags = [];
    private readonly List<int> _ends = [];
    private readonly List<int> _words = [];

    public int Count => _keys.Count;

    /// <summary>In which question it was asked for last; the day that leaves memory first is the one with the smallest.</summary>
    public long Asked { get; set; }

    /// <summary>What its comments are about, as far as anybody has asked; any thread may put it, and all would put the same.</summary>
    public TopicsOfDay? Topics { get; set; }

    public long Key(int comment) => _keys[comment];

    public (int Account, int Question, int Team, int Agent) Place(int comment) => _places[comment];

    public SurveyKind Kind(int comment) => _kinds[comment].Kind;

    public int Score(int comment) => _kinds[comment].Score;

    public CommentLanguage Language(int comment) => _kinds[comment].Language;

    public string Tags(int comment) => _tags[comment];

    /// <summary>Its words, each twice its number in the book of its language, and one more where a phrase begins.</summary>
    public ReadOnlySpan<int> Words(int comment)
    {
        var start = comment == 0 ? 0 : _ends[comment - 1];
        return CollectionsMarshal.AsSpan(_words)[start.._ends[comment]];
    }

    /// <summary>Takes a word of the comment that is taken next.</summary>
    public void AddWord(int number, bool beginsPhrase) => _words.Add((number << 1) | (beginsPhrase ? 1 : 0));

    /// <summary>Takes one more comment, with the words that were taken since the last.</summary>
    public void Add(
        long key, SurveyKind kind, int score, (int Account, int Question, int Team, int Agent) place, string tags, CommentLanguage language)
    {
        _keys.Add(key);
        _places.Add(place);
        _kinds.Add((kind, (byte)score, language));
        _tags.Add(tags);
        _ends.Add(_words.Count);
    }

    /// <summary>Gives back what was taken for comments that did not come.</summary>
    public void Trim()
    {
        _keys.TrimExcess();
        _places.TrimExcess();
        _kinds.TrimExcess();
        _tags.TrimExcess();
        _ends.TrimExcess();
        _words.TrimExcess();
    }
}
