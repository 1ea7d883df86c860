using Dashboard.Data.Feedback;

namespace Dashboard.Data.Store.Cells;

/// <summary>What many cells are about, or many comments, as columns: no object for each.</summary>
internal sealed class CellColumns
{
    /// <summary>A byte for the kind and four numbers.</summary>
    private const int BytesPerKey = 1 + (4 * sizeof(int));

    private byte[] _kinds = [];
    private int[] _questions = [];
    private int[] _accounts = [];
    private int[] _teams = [];
    private int[] _agents = [];

    // Only where any has tags.
    private string?[] _tags = [];

    public int Count { get; private set; }

    /// <summary>As many as there is room for before all must be moved.</summary>
    public int Capacity => _kinds.Length;

    /// <summary>What it takes in memory, once trimmed.</summary>
    public long Bytes => (Count * BytesPerKey) + (_tags.Length * (long)IntPtr.Size);

    public SurveyKind Kind(int row) => (SurveyKind)_kinds[row];

    public int Question(int row) => _questions[row];

    public int Account(int row) => _accounts[row];

    public int Team(int row) => _teams[row];

    public int Agent(int row) => _agents[row];

    public string Tags(int row) => _tags.Length == 0 ? TagSet.None : _tags[row] ?? TagSet.None;

    public void Add(CellGroup group)
    {
        if (Count == _kinds.Length)
            Resize(Math.Max(16, Count * 2));
        _kinds[Count] = (byte)group.Kind;
        _questions[Count] = group.QuestionVariant;
        _accounts[Count] = group.AccountId;
        _teams[Count] = group.TeamId;
        _agents[Count] = group.AgentId;
        if (group.Tags.Length > 0 || _tags.Length > 0)
        {
            Array.Resize(ref _tags, _kinds.Length);
            _tags[Count] = group.Tags;
        }

        Count++;
    }

    /// <summary>Gives back what was taken for those that did not come.</summary>
    public void Trim() => Resize(Count);

    private void Resize(int capacity)
    {
        Array.Resize(ref _kinds, capacity);
        Array.Resize(ref _questions, capacity);
        Array.Resize(ref _accounts, capacity);
        Array.Resize(ref _teams, capacity);
        Array.Resize(ref _agents, capacity);
        Array.Resize(ref _tags, _tags.Length == 0 ? 0 : capacity);
    }
}
