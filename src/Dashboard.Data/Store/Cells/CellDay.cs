using Dashboard.Data.Feedback;

namespace Dashboard.Data.Store.Cells;

/// <summary>
/// The cells of one reporting day as columns: <see cref="BytesPerCell"/> bytes each, no object per cell. Never changed once filled.
/// </summary>
internal sealed class CellDay(DateOnly day)
{
    /// <summary>A byte for the kind, four numbers of the key and the measures.</summary>
    public const int BytesPerCell = 1 + (4 * sizeof(int)) + (CellMeasure.Count * sizeof(int));

    private byte[] _kinds = [];
    private int[] _questions = [];
    private int[] _accounts = [];
    private int[] _teams = [];
    private int[] _agents = [];

    // Only where cells are counted by tags.
    private string[] _tags = [];

    // Cell by cell, since who reads one measure of a cell mostly reads all.
    private int[] _measures = [];

    /// <summary>The day in the reporting time zone.</summary>
    public DateOnly Day => day;

    /// <summary>How many cells it has.</summary>
    public int Count { get; private set; }

    /// <summary>In which question it was asked for last; the day that leaves memory first is the one with the smallest.</summary>
    public long Asked { get; set; }

    public SurveyKind Kind(int cell) => (SurveyKind)_kinds[cell];

    public int Question(int cell) => _questions[cell];

    public int Account(int cell) => _accounts[cell];

    public int Team(int cell) => _teams[cell];

    public int Agent(int cell) => _agents[cell];

    public string Tags(int cell) => _tags.Length == 0 ? TagSet.None : _tags[cell];

    public ReadOnlySpan<int> Measures(int cell) => _measures.AsSpan(cell * CellMeasure.Count, CellMeasure.Count);

    /// <summary>Takes one more cell, while the day is being filled.</summary>
    public void Add(CellGroup group, ReadOnlySpan<int> measures)
    {
        if (Count == _kinds.Length)
            Resize(Math.Max(16, Count * 2));
        _kinds[Count] = (byte)group.Kind;
        _questions[Count] = group.QuestionVariant;
        _accounts[Count] = group.AccountId;
        _teams[Count] = group.TeamId;
        _agents[Count] = group.AgentId;
        if (group.Tags.Length > 0)
        {
            Array.Resize(ref _tags, _kinds.Length);
            _tags[Count] = group.Tags;
        }

        measures.CopyTo(_measures.AsSpan(Count * CellMeasure.Count));
        Count++;
    }

    /// <summary>Gives back what was taken for cells that did not come.</summary>
    public void Trim() => Resize(Count);

    private void Resize(int capacity)
    {
        Array.Resize(ref _kinds, capacity);
        Array.Resize(ref _questions, capacity);
        Array.Resize(ref _accounts, capacity);
        Array.Resize(ref _teams, capacity);
        Array.Resize(ref _agents, capacity);
        Array.Resize(ref _tags, _tags.Length == 0 ? 0 : capacity);
        Array.Resize(ref _measures, capacity * CellMeasure.Count);
    }
}
