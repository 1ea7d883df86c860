using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;
using Dashboard.Data.Store.Topics;

namespace Dashboard.Data.Store.Cells;

/// <summary>The cells of one reporting day as columns, no object per cell. Never changed once filled.</summary>
/// <param name="topics">Which topics there are, where each cell is one score with a comment; null of all others.</param>
internal sealed class CellDay(DateOnly day, TopicSet? topics = null)
{
    /// <summary>A byte for the kind and four numbers.</summary>
    private const int BytesPerKey = 1 + (4 * sizeof(int));

    private byte[] _kinds = [];
    private int[] _questions = [];
    private int[] _accounts = [];
    private int[] _teams = [];
    private int[] _agents = [];

    // Only where cells are counted by tags.
    private string?[] _tags = [];

    // Cell by cell, since who reads one measure of a cell mostly reads all. None where cells know the hours.
    private int[] _measures = [];

    // Only where cells know the hours: where the bytes of each cell end, and the bytes of all.
    private int[] _ends = [];
    private byte[] _packed = [];

    // Only where each cell is one score with a comment.
    private readonly CommentColumns? _comments = topics is null ? null : new CommentColumns(topics);

    /// <summary>The day in the reporting time zone.</summary>
    public DateOnly Day => day;

    /// <summary>How many cells it has.</summary>
    public int Count { get; private set; }

    /// <summary>What it takes in memory, once trimmed.</summary>
    public long Bytes => (Count * BytesPerKey) + (_tags.Length * (long)IntPtr.Size) + ((_measures.Length + _ends.Length) * sizeof(int))
        + _packed.Length;

    /// <summary>In which question it was asked for last; the day that leaves memory first is the one with the smallest.</summary>
    public long Asked { get; set; }

    public SurveyKind Kind(int cell) => (SurveyKind)_kinds[cell];

    public int Question(int cell) => _questions[cell];

    public int Account(int cell) => _accounts[cell];

    public int Team(int cell) => _teams[cell];

    public int Agent(int cell) => _agents[cell];

    public string Tags(int cell) => _tags.Length == 0 ? TagSet.None : _tags[cell] ?? TagSet.None;

    public ReadOnlySpan<int> Measures(int cell) =>
        _comments is { } comments ? comments.Measures(cell) : _measures.AsSpan(cell * CellMeasure.Count, CellMeasure.Count);

    public ReadOnlySpan<byte> Packed(int cell) =>
        _comments is { } comments ? comments.Packed(cell) : _packed.AsSpan(StartOf(cell).._ends[cell]);

    /// <summary>Which topics there are, where cells know what their comments are about; null where they do not.</summary>
    public TopicSet? TopicSet => _comments?.TopicSet;

    /// <summary>What the comment of a cell is about, a bit a topic; nothing where cells do not know.</summary>
    public ulong Topics(int cell) => _comments?.Topics(cell) ?? 0;

    /// <summary>The language of the comment of a cell; unknown where cells do not know.</summary>
    public CommentLanguage Language(int cell) => _comments?.Language(cell) ?? default;

    /// <summary>Takes one more cell, while the day is being filled.</summary>
    public void Add(CellGroup group, ReadOnlySpan<int> measures)
    {
        Add(group);
        Array.Resize(ref _measures, _kinds.Length * CellMeasure.Count);
        measures.CopyTo(_measures.AsSpan(Count * CellMeasure.Count));
        Count++;
    }

    /// <summary>As <see cref="Add(CellGroup, ReadOnlySpan{int})"/>, of a day whose cells know the hours.</summary>
    /// <param name="packed">As <see cref="PackedScores"/> reads them.</param>
    public void Add(CellGroup group, ReadOnlySpan<byte> packed)
    {
        Add(group);
        Array.Resize(ref _ends, _kinds.Length);
        var start = StartOf(Count);
        _ends[Count] = start + packed.Length;
        if (_ends[Count] > _packed.Length)
            Array.Resize(ref _packed, 2 * _ends[Count]);
        packed.CopyTo(_packed.AsSpan(start));
        Count++;
    }

    /// <summary>As <see cref="Add(CellGroup, ReadOnlySpan{int})"/>, of one score with a comment.</summary>
    /// <param name="hour">In which hour it was given.</param>
    /// <param name="language">Of the comment.</param>
    /// <param name="topicsOfIt">What the comment is about.</param>
    public void Add(CellGroup group, int score, int hour, CommentLanguage language, ulong topicsOfIt)
    {
        Add(group);
        _comments!.Set(Count, score, hour, language, topicsOfIt);
        Count++;
    }

    /// <summary>Takes back the cell that was added last.</summary>
    public void TakeBack() => Count--;

    /// <summary>Gives back what was taken for cells that did not come.</summary>
    public void Trim()
    {
        Array.Resize(ref _packed, StartOf(Count));
        Array.Resize(ref _ends, _ends.Length == 0 ? 0 : Count);
        Array.Resize(ref _measures, _measures.Length == 0 ? 0 : Count * CellMeasure.Count);
        Resize(Count);
    }

    private void Add(CellGroup group)
    {
        if (Count == _kinds.Length)
            Resize(Math.Max(16, Count * 2));
        _kinds[Count] = (byte)group.Kind;
        _questions[Count] = group.QuestionVariant;
        _accounts[Count] = group.AccountId;
        _teams[Count] = group.TeamId;
        _agents[Count] = group.AgentId;
        if (group.Tags.Length == 0 && _tags.Length == 0)
            return;
        Array.Resize(ref _tags, _kinds.Length);
        _tags[Count] = group.Tags;
    }

    private int StartOf(int cell) => cell == 0 || _ends.Length == 0 ? 0 : _ends[cell - 1];

    private void Resize(int capacity)
    {
        Array.Resize(ref _kinds, capacity);
        Array.Resize(ref _questions, capacity);
        Array.Resize(ref _accounts, capacity);
        Array.Resize(ref _teams, capacity);
        Array.Resize(ref _agents, capacity);
        Array.Resize(ref _tags, _tags.Length == 0 ? 0 : capacity);
        _comments?.Resize(capacity);
    }
}
