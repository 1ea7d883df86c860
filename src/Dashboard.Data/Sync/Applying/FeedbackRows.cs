using Dashboard.Data.Settings;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Store.Erasure;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync.Applying;

/// <summary>The feedback that a batch touches: loaded at once, merged in memory, and remembered as they were before.</summary>
internal sealed class FeedbackRows
{
    private readonly Dictionary<string, StoredFeedback> _before;
    private readonly Dictionary<string, StoredFeedback> _rows;

    // Feedback in which something came out of order and disagrees: only their whole history tells what they are.
    private readonly HashSet<string> _unsettled = new(StringComparer.Ordinal);

    public FeedbackRows(IEnumerable<StoredFeedback> known)
    {
        _before = known.ToDictionary(row => row.Id, StringComparer.Ordinal);
        _rows = new Dictionary<string, StoredFeedback>(_before, StringComparer.Ordinal);
    }

    /// <summary>The rows that are new or changed.</summary>
    public IReadOnlyList<StoredFeedback> Changed => [.. _rows.Values.Where(row => row != _before.GetValueOrDefault(row.Id))];

    /// <summary>What the changes mean for numbers.</summary>
    public IReadOnlyList<FeedbackChange> Changes =>
        [.. Changed.Select(row => FeedbackChange.Between(_before.GetValueOrDefault(row.Id), row))];

    /// <summary>Those that are new, or have been given another case or time of sending: whose result they are must be asked anew.</summary>
    private IEnumerable<StoredFeedback> Unasked => _rows.Values.Where(row =>
        _before.GetValueOrDefault(row.Id) is var before
        && (before?.SentAt != row.SentAt || !string.Equals(before.ExternalId, row.ExternalId, StringComparison.Ordinal)));

    public IReadOnlyCollection<string> Unsettled => _unsettled;

    public static async Task<FeedbackRows> LoadAsync(
        DashboardContext context, IReadOnlyCollection<Arrival> arrivals, CancellationToken cancellationToken)
    {
        var ids = arrivals.Select(arrival => arrival.State.Id).Distinct(StringComparer.Ordinal).ToArray();
        return new FeedbackRows(ids.Length == 0
            ? []
            : await context.StoredFeedback.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.Id)).ToListAsync(cancellationToken));
    }

    public StoredFeedback? Find(string id) => _rows.GetValueOrDefault(id);

    /// <summary>Merges one state, or leaves its feedback to be settled from its history.</summary>
    public void Apply(Arrival arrival)
    {
        var state = arrival.State;
        if (!_rows.TryGetValue(state.Id, out var row))
            row = FeedbackFold.Begin(state, arrival.AccountId, arrival.Entry.ReceivedAt);
        if (arrival.Entry.ReceivedAt < row.ReceivedAt)
            _rows[state.Id] = row = row with { ReceivedAt = arrival.Entry.ReceivedAt };
        var isNewer = state.UpdatedAt > row.UpdatedAt;
        if (isNewer ? FeedbackFold.LeavesTimeOpen(row, state) : !FeedbackFold.Agrees(row, state))
            _unsettled.Add(state.Id);
        if (isNewer)
            _rows[state.Id] = FeedbackFold.Advance(row, state);
    }

    /// <summary>
    /// What is known of a feedback beyond its stored history: something only where it was stored before history was kept, and then for
    /// good, since the lines that have come after say only a part of what it is.
    /// </summary>
    public IEnumerable<RankedState> Beyond(string id, IReadOnlyCollection<RankedState> history)
    {
        if (!_before.TryGetValue(id, out var row))
            return [];
        return history.Count > 0 && Fold(row, history) == row ? [] : FeedbackFold.StatesOf(row);
    }

    /// <summary>Puts a feedback as its whole history makes it.</summary>
    public void Settle(string id, IEnumerable<RankedState> history) => _rows[id] = Fold(_rows[id], history);

    /// <summary>Says whose results the feedback are, wherever that may have changed.</summary>
    public async Task AttributeAsync(DashboardContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var unasked = Unasked.ToList();
        if (unasked.Count == 0)
            return;
        var lost = await LostAgents.LoadAsync(context, now, cancellationToken);
        var closings = await CaseClosings.LoadAsync(context, CasesOf(unasked), lost, cancellationToken);
        unasked.ForEach(row => _rows[row.Id] = closings.Attribute(row));

        // What comes in without an agent, since it is so old, has no closing either that would lead back.
        var old = unasked.FindAll(row => lost.Holds(row.SentAt));
        if (old.Count > 0)
            await ClosingAgents.TakeOutAsync(context, CasesOf(old), lost.Before!.Value, cancellationToken);
    }

    private static IEnumerable<(int AccountId, string ExternalId)> CasesOf(IEnumerable<StoredFeedback> rows) =>
        rows.Where(row => row.ExternalId is not null).Select(row => (row.AccountId, row.ExternalId!));

    private static StoredFeedback Fold(StoredFeedback row, IEnumerable<RankedState> history)
    {
        var folded = FeedbackFold.Fold(row.AccountId, row.ReceivedAt, history);
        return folded with
        {
            AgentId = row.AgentId,
            TeamId = row.TeamId,
            Tags = row.Tags,
            Handling = row.Handling,
            IsTest = folded.IsTest || row.ExcludedFor is not null,
            ExcludedFor = row.ExcludedFor,
            ExcludedBy = row.ExcludedBy,
            ExcludedAt = row.ExcludedAt,
        };
    }
}
