using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync;

/// <summary>The rows that a batch touches: loaded at once, merged in memory, and remembered as they were before.</summary>
internal sealed class MergeRows
{
    private readonly DashboardContext _context;
    private readonly int _accountId;
    private readonly Dictionary<string, StoredFeedback> _rows;
    private readonly Dictionary<string, FeedbackFacts> _before;

    private MergeRows(DashboardContext context, int accountId, IEnumerable<StoredFeedback> known)
    {
        _context = context;
        _accountId = accountId;
        _rows = known.ToDictionary(row => row.Id, StringComparer.Ordinal);
        _before = _rows.ToDictionary(row => row.Key, row => FeedbackFacts.Of(row.Value), StringComparer.Ordinal);
    }

    public static async Task<MergeRows> LoadAsync(
        DashboardContext context, int accountId, IReadOnlyCollection<FeedbackEvent> events, CancellationToken cancellationToken)
    {
        var ids = events.Select(wireEvent => wireEvent.Feedback.Id).Distinct(StringComparer.Ordinal).ToArray();
        var known = ids.Length == 0
            ? []
            : await context.StoredFeedback.Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);
        return new MergeRows(context, accountId, known);
    }

    /// <summary>Merges one state; answers the contradictions found.</summary>
    public IReadOnlyList<string> Apply(FeedbackSnapshot state, DateTimeOffset receivedAt)
    {
        if (!_rows.TryGetValue(state.Id, out var row))
        {
            row = FeedbackMerge.Begin(state, _accountId, receivedAt);
            _rows.Add(state.Id, row);
            _context.StoredFeedback.Add(row);
        }

        return row.AccountId == _accountId
            ? FeedbackMerge.Apply(row, state)
            : ["the feedback belongs to another account"];
    }

    /// <summary>Freezes who handled the conversation, for rows that do not know yet, and answers what the batch has changed.</summary>
    public async Task<IReadOnlyList<FeedbackChange>> AttributeAsync(CancellationToken cancellationToken)
    {
        await Attribution.FreezeAsync(_context, _accountId, _rows.Values, cancellationToken);
        _context.ChangeTracker.DetectChanges();
        return
        [
            .. _rows.Values
                .Where(row => _context.Entry(row).State is EntityState.Added or EntityState.Modified)
                .Select(row => new FeedbackChange(_before.TryGetValue(row.Id, out var facts) ? facts : null, FeedbackFacts.Of(row))),
        ];
    }
}
