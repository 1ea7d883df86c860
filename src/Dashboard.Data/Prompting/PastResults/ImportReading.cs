using System.Runtime.CompilerServices;
using Dashboard.Data.Foundation;
using Dashboard.Data.Prompting.PastResults.Reading;

namespace Dashboard.Data.Prompting.PastResults;

/// <summary>A file of which it is known how it is read.</summary>
/// <param name="Source">The source's name as it is kept.</param>
internal sealed record ImportReading(
    string Source, ImportOrder Order, ResultRows Rows, FileSurvey Survey, ReportingZone Zone, DateTimeOffset Now)
{
    /// <summary>The rows with their keys, some at a time; those that are refused go to the tally.</summary>
    public async IAsyncEnumerable<IReadOnlyList<(string Id, PastResult Row)>> TurnsAsync(
        RowKeys keys, ImportTally tally, int most, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = new RowReader(Order, new TimeReader(Zone, Survey.Dates), Survey.ListsUnanswered, Now);
        var turn = new List<(string Id, PastResult Row)>();
        await foreach (var line in Rows.ReadAsync(cancellationToken))
        {
            var (row, fault) = reader.Read(line);
            if (row is null)
            {
                tally.Refuse(fault!);
                continue;
            }

            var (id, same) = keys.Next(row);
            if (same is { } other)
            {
                tally.Refuse(ImportFault.Of(row.Line, ImportFaultKind.SameId, ResultColumn.Id, row.OwnId, other));
                continue;
            }

            tally.Note(row);
            turn.Add((id, row));
            if (turn.Count < most)
                continue;
            yield return turn;
            turn = [];
        }

        if (turn.Count > 0)
            yield return turn;
    }
}

/// <summary>Counts what a file comes to.</summary>
internal sealed class ImportTally
{
    private readonly List<ImportFault> _faults = [];
    private int _added;
    private int _changed;
    private int _known;
    private int _refused;
    private int _doubled;
    private DateTimeOffset? _first;
    private DateTimeOffset? _last;

    public int Rows => _added + _changed + _known + _refused;

    public void Refuse(ImportFault fault)
    {
        _refused++;
        if (_faults.Count < ImportReport.MostFaults)
            _faults.Add(fault);
    }

    public void Note(PastResult row)
    {
        _doubled += row.IsDoubled ? 1 : 0;
        var at = row.ScoredAt ?? row.SentAt;
        (_first, _last) = (at > _first ? _first : at, at < _last ? _last : at);
    }

    public void Add(ImportBatch batch) =>
        (_added, _changed, _known) = (_added + batch.Added, _changed + batch.Changed, _known + batch.Known);

    public ImportReport Report(ImportReading reading, int? importId) => new()
    {
        ImportId = importId,
        Source = reading.Source,
        Added = _added,
        Changed = _changed,
        Known = _known,
        Refused = _refused,
        Doubled = _doubled,
        First = _first,
        Last = _last,
        ListsUnanswered = reading.Survey.ListsUnanswered,
        Dates = reading.Survey.Dates,
        Faults = _faults,
    };
}
