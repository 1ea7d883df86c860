using System.Text;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync.Applying;

/// <summary>The history lines that a batch adds, one for each thing that was said.</summary>
internal sealed class BatchHistory
{
    private readonly Dictionary<(string FeedbackId, long Fingerprint), (FeedbackArrival Row, FeedbackSnapshot State)> _lines = [];

    public IReadOnlyList<FeedbackArrival> Rows => [.. _lines.Values.Select(line => line.Row)];

    public void Add(Arrival arrival)
    {
        var row = arrival.ToRow();
        if (!_lines.TryAdd((row.FeedbackId, row.Fingerprint), (row, arrival.State)))
            AddWay(_lines[(row.FeedbackId, row.Fingerprint)].Row, row);
    }

    /// <summary>All states known of the unsettled feedback: those in the store and those of this batch.</summary>
    public async Task<IReadOnlyDictionary<string, IEnumerable<RankedState>>> StatesAsync(
        DashboardContext context, FeedbackRows rows, CancellationToken cancellationToken)
    {
        var ids = rows.Unsettled.ToArray();
        var stored = await context.Arrivals.AsNoTracking()
            .Where(arrival => EF.Parameter(ids).Contains(arrival.FeedbackId))
            .ToListAsync(cancellationToken);
        var known = stored.ToLookup(row => row.FeedbackId, row => new RankedState(Join(row), row.Fingerprint), StringComparer.Ordinal);
        var lines = _lines.ToLookup(
            line => line.Key.FeedbackId, line => new RankedState(line.Value.State, line.Key.Fingerprint), StringComparer.Ordinal);
        return ids.ToDictionary(id => id, id => lines[id].Concat(rows.Beyond(id, [.. known[id]])), StringComparer.Ordinal);
    }

    /// <summary>Marks what contradicts the feedback as they stand now.</summary>
    public void Judge(FeedbackRows rows)
    {
        foreach (var (row, state) in _lines.Values)
            row.Anomaly = FeedbackFold.AnomalyOf(rows.Find(row.FeedbackId)!, state);
    }

    /// <summary>
    /// A stored line joins in, so that its anomalies are judged anew together with the others. Of one that came in this batch too, the
    /// table keeps the first time of each way.
    /// </summary>
    private FeedbackSnapshot Join(FeedbackArrival row)
    {
        var state = Parse(row);
        _lines.TryAdd((row.FeedbackId, row.Fingerprint), (row, state));
        return state;
    }

    private static void AddWay(FeedbackArrival held, FeedbackArrival again)
    {
        held.ByEventsAt = First(held.ByEventsAt, again.ByEventsAt);
        held.ByWebhookAt = First(held.ByWebhookAt, again.ByWebhookAt);
        held.ByShowAt = First(held.ByShowAt, again.ByShowAt);
    }

    private static DateTimeOffset? First(DateTimeOffset? one, DateTimeOffset? other) => other < one ? other : one ?? other;

    private static FeedbackSnapshot Parse(FeedbackArrival row) =>
        (row.Kind == ArrivalKind.Shown ? WireEventParser.ParseShown(row.Body) : WireEventParser.ParseBody(Encoding.UTF8.GetBytes(row.Body)))
            is FeedbackEvent understood
            ? understood.Feedback
            : throw new InvalidOperationException(
                $"The history of feedback {row.FeedbackId} holds a line that was understood once and is not any more.");
}
