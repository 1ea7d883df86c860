namespace Dashboard.Data.Prompting.ClosedConversations.Csv;

/// <summary>Gathers a file's lines into batches and keeps the line number of each, for the report.</summary>
/// <param name="take">What becomes of a batch: it is recorded, or compared with what is known.</param>
internal sealed class CsvImport(Func<IReadOnlyList<ClosedConversation>, CancellationToken, Task<MissedResult>> take, CsvHeader header)
{
    private const int BatchSize = 1000;

    private readonly List<(int Line, ClosedConversation Conversation)> _pending = [];
    private readonly List<RejectedLine> _rejected = [];
    private readonly List<MissedLine> _missed = [];
    private readonly HashSet<(int AccountId, string ExternalId, DateTimeOffset ClosedAt)> _seen = [];
    private int _accepted;
    private int _added;

    public ImportResult Result => new(_accepted, [.. _rejected.OrderBy(line => line.Line)])
    {
        Added = _missed.Count > 0 ? _missed.Count : _added,
        Missed = _missed,
        IgnoredColumns = header.Ignored,
    };

    public async Task AddAsync(int line, string text, CancellationToken cancellationToken)
    {
        var problem = header.ProblemOf(text, out var values);
        if (problem is null)
            _pending.Add((line, header.Read(values)));
        else if (problem.Length > 0)
            _rejected.Add(new RejectedLine(line, problem));
        if (_pending.Count >= BatchSize)
            await FlushAsync(cancellationToken);
    }

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_pending.Count == 0)
            return;
        var (result, missed) = await take(_pending.ConvertAll(item => item.Conversation), cancellationToken);
        _accepted += result.Accepted;
        _added += result.Added;
        _rejected.AddRange(result.Rejected.Select(bad => new RejectedLine(_pending[bad.Index].Line, bad.Reason)));

        // A file may name one twice, in two batches.
        _missed.AddRange(missed.Where(one => _seen.Add((one.AccountId, one.ExternalId, one.ClosedAt)))
            .Select(one => new MissedLine(_pending[one.Index].Line, one.ExternalId, one.ClosedAt)));
        _pending.Clear();
    }
}
