namespace Dashboard.Data.Prompting.ClosedConversations.Csv;

/// <summary>Gathers a file's lines into batches and keeps the line number of each, for the report.</summary>
internal sealed class CsvImport(ConversationRecorder recorder, CsvHeader header)
{
    private const int BatchSize = 1000;

    private readonly List<(int Line, ClosedConversation Conversation)> _pending = [];
    private readonly List<RejectedLine> _rejected = [];
    private int _accepted;

    public ImportResult Result => new(_accepted, [.. _rejected.OrderBy(line => line.Line)]) { IgnoredColumns = header.Ignored };

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
        var result = await recorder.RecordAsync(_pending.ConvertAll(item => item.Conversation), cancellationToken);
        _accepted += result.Accepted;
        _rejected.AddRange(result.Rejected.Select(bad => new RejectedLine(_pending[bad.Index].Line, bad.Reason)));
        _pending.Clear();
    }
}
