using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync.Applying;

/// <summary>
/// The one merge, for events, webhooks and show alike. Inside one transaction: the feedback, their history, attribution and day cells, what
/// is set aside, how far the account is complete; and the entries leave the inbox.
/// </summary>
/// <param name="handlers">What is derived from feedback.</param>
internal sealed class BatchApply(IEnumerable<IFeedbackChangeHandler> handlers, TimeProvider clock)
{
    /// <summary>Applies; null when another instance has applied some of it meanwhile, and then nothing may be kept.</summary>
    public async Task<AppliedBatch?> RunAsync(DashboardContext context, InboxBatch batch, CancellationToken cancellationToken)
    {
        if (!await TakeOutAsync(context, batch, cancellationToken))
            return null;

        var applied = await MergeAsync(context, batch, cancellationToken);
        return await Completeness.AdvanceAsync(context, batch.Entries, cancellationToken)
            ? applied with { Change = applied.Change.And(StoreChange.OfKinds(ChangeKinds.Progress)) }
            : applied;
    }

    /// <summary>Applies events of entries that stay in the inbox, which changes nothing twice when they are applied again.</summary>
    public async Task<AppliedBatch> MergeAsync(DashboardContext context, InboxBatch batch, CancellationToken cancellationToken)
    {
        var quarantine = new Quarantine();
        var accounts = await context
            .Accounts.AtX().AsNoTracking()
            .ToDictionaryAsync(account => account.XUserId, account => account.Id, StringComparer.Ordinal, cancellationToken);
        var arrivals = new Sorting(accounts, quarantine).Sort(batch.Events);
        var changed = await MergeAsync(context, arrivals, quarantine, cancellationToken);
        await quarantine.StoreAsync(context, cancellationToken);
        var aside = quarantine.Count > 0 ? ChangeKinds.Syncing : ChangeKinds.None;
        return new AppliedBatch(
            new ApplyResult(batch.Events.Count, changed.Count, quarantine.Count),
            FeedbackChange.ReachOf(changed).And(StoreChange.OfKinds(aside)));
    }

    /// <summary>By their own ids, not by a range: on PostgreSQL an entry with a smaller id may still become visible.</summary>
    private static async Task<bool> TakeOutAsync(DashboardContext context, InboxBatch batch, CancellationToken cancellationToken)
    {
        var ids = batch.Entries.Select(entry => entry.Id).ToArray();
        return await context.Inbox.Where(entry => EF.Parameter(ids).Contains(entry.Id)).ExecuteDeleteAsync(cancellationToken) == ids.Length;
    }

    private async Task<IReadOnlyList<FeedbackChange>> MergeAsync(
        DashboardContext context, List<Arrival> arrivals, Quarantine quarantine, CancellationToken cancellationToken)
    {
        var rows = await FeedbackRows.LoadAsync(context, arrivals, cancellationToken);
        var now = clock.GetUtcNow();
        var kept = await KeptArrivals.LoadAsync(context, arrivals, now, cancellationToken);
        var history = new BatchHistory();
        foreach (var came in arrivals)
        {
            var arrival = kept.Keep(came, rows.Find(came.State.Id));
            if (rows.Find(arrival.State.Id) is { } row && row.AccountId != arrival.AccountId)
            {
                quarantine.Add(
                    arrival.Entry,
                    QuarantineKind.OtherAccount,
                    $"feedback {row.Id} belongs to another account",
                    arrival.Event.Raw);
                continue;
            }

            rows.Apply(arrival);
            history.Add(arrival);
        }

        await SettleAsync(context, rows, history, cancellationToken);
        await rows.AttributeAsync(context, now, cancellationToken);
        history.Judge(rows);
        var changes = rows.Changes;
        await FeedbackTable.WriteAsync(context, rows.Changed, cancellationToken);
        await ArrivalTable.WriteAsync(context, history.Rows, cancellationToken);
        foreach (var handler in handlers)
            await handler.ApplyAsync(context, changes, cancellationToken);
        return changes;
    }

    private static async Task SettleAsync(
        DashboardContext context,
        FeedbackRows rows,
        BatchHistory history,
        CancellationToken cancellationToken)
    {
        if (rows.Unsettled.Count == 0)
            return;
        foreach (var (id, states) in await history.StatesAsync(context, rows, cancellationToken))
            rows.Settle(id, states);
    }
}
