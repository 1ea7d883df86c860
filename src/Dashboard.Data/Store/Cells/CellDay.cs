using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;
using Dashboard.Data.Store.Days;
using Dashboard.Data.Store.Topics;

namespace Dashboard.Data.Store.Cells;

/// <summary>The cells of one reporting day as columns, no object per cell. Never changed once filled.</summary>
internal sealed class CellDay : IKeptDay
{
    private readonly CellColumns _columns;

    // Only where each cell is one score with a comment: the columns are those of the comments, of which some are of the day.
    private readonly CommentScores? _comments;
    private readonly (int First, int End) _ofDay;

    // Cell by cell, since who reads one measure of a cell mostly reads all. None where cells know the hours.
    private int[] _measures = [];

    // Only where cells know the hours: where the bytes of each cell end, and the bytes of all.
    private int[] _ends = [];
    private byte[] _packed = [];

    public CellDay(DateOnly day) => (Day, _columns) = (day, new CellColumns());

    /// <summary>Some comments as cells of one score each; nothing is copied.</summary>
    /// <param name="first">The first comment of the day.</param>
    /// <param name="end">The first comment after it.</param>
    public CellDay(DateOnly day, CommentScores comments, int first, int end) =>
        (Day, _columns, _comments, _ofDay) = (day, comments.Columns, comments, (first, end));

    /// <summary>The day in the reporting time zone.</summary>
    public DateOnly Day { get; }

    /// <summary>The number of its first cell.</summary>
    public int First => _ofDay.First;

    /// <summary>The number after that of its last cell.</summary>
    public int End => _comments is null ? _columns.Count : _ofDay.End;

    /// <summary>How many cells it has.</summary>
    public int Count => End - First;

    /// <summary>What it takes in memory in bytes, once trimmed.</summary>
    public long Size => _columns.Bytes + ((_measures.Length + _ends.Length) * sizeof(int)) + _packed.Length;

    /// <inheritdoc />
    public long Asked { get; set; }

    public SurveyKind Kind(int cell) => _columns.Kind(cell);

    public int Question(int cell) => _columns.Question(cell);

    public int Account(int cell) => _columns.Account(cell);

    public int Team(int cell) => _columns.Team(cell);

    public int Agent(int cell) => _columns.Agent(cell);

    public string Tags(int cell) => _columns.Tags(cell);

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
        _columns.Add(group);
        Array.Resize(ref _measures, _columns.Capacity * CellMeasure.Count);
        measures.CopyTo(_measures.AsSpan((Count - 1) * CellMeasure.Count));
    }

    /// <summary>As <see cref="Add(CellGroup, ReadOnlySpan{int})"/>, of a day whose cells know the hours.</summary>
    /// <param name="packed">As <see cref="PackedScores"/> reads them.</param>
    public void Add(CellGroup group, ReadOnlySpan<byte> packed)
    {
        var cell = Count;
        _columns.Add(group);
        Array.Resize(ref _ends, _columns.Capacity);
        var start = StartOf(cell);
        _ends[cell] = start + packed.Length;
        if (_ends[cell] > _packed.Length)
            Array.Resize(ref _packed, 2 * _ends[cell]);
        packed.CopyTo(_packed.AsSpan(start));
    }

    /// <summary>Gives back what was taken for cells that did not come.</summary>
    public void Trim()
    {
        Array.Resize(ref _packed, StartOf(Count));
        Array.Resize(ref _ends, _ends.Length == 0 ? 0 : Count);
        Array.Resize(ref _measures, _measures.Length == 0 ? 0 : Count * CellMeasure.Count);
        _columns.Trim();
    }

    private int StartOf(int cell) => cell == 0 || _ends.Length == 0 ? 0 : _ends[cell - 1];
}
