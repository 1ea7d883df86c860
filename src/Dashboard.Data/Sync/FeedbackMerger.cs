using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;

namespace Dashboard.Data.Sync;

/// <summary>
/// The one merge, for events, webhooks and show alike. In one transaction: the feedback, their attribution, the day cells and whatever the
/// batch brings alongside. Safe to repeat.
/// </summary>
/// <param name="writer">The way to write.</param>
/// <param name="handlers">What is derived from feedback.</param>
/// <param name="changes">Told after the commit.</param>
/// <param name="clock">When things were received.</param>
internal sealed class FeedbackMerger(
    StoreWriter writer, IEnumerable<IFeedbackChangeHandler> handlers, StoreChanges changes, TimeProvider clock)
{
    public async Task<MergeResult> MergeAsync(MergeBatch batch, CancellationToken cancellationToken)
    {
        var result = await writer.WriteAsync((context, token) => ApplyAsync(context, batch, token), cancellationToken);
        if (result.Changed > 0)
            changes.Publish();
        return result;
    }

    private async Task<MergeResult> ApplyAsync(DashboardContext context, MergeBatch batch, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var quarantine = new Quarantine(batch, now);
        var usable = Sort(batch, quarantine).ToList();
        var rows = await MergeRows.LoadAsync(context, batch.AccountId, usable, cancellationToken);
        foreach (var feedback in usable)
        {
            foreach (var contradiction in rows.Apply(feedback.Feedback, now))
                quarantine.Add(contradiction, feedback.Raw);
        }

        var changed = await rows.AttributeAsync(cancellationToken);
        foreach (var handler in handlers)
            await handler.ApplyAsync(context, changed, cancellationToken);
        await quarantine.StoreAsync(context, cancellationToken);
        if (batch.Alongside is not null)
            await batch.Alongside(context, cancellationToken);
        return new MergeResult(batch.Events.Count, changed.Count, quarantine.Count);
    }

    private static IEnumerable<FeedbackEvent> Sort(MergeBatch batch, Quarantine quarantine)
    {
        foreach (var wireEvent in batch.Events)
        {
            switch (wireEvent)
            {
                case FeedbackEvent feedback when string.Equals(feedback.Feedback.FromUserId, batch.AccountUserId, StringComparison.Ordinal):
                    yield return feedback;
                    break;
                case FeedbackEvent feedback:
                    quarantine.Add($"from_user_id {feedback.Feedback.FromUserId} is not the account {batch.AccountUserId} it came for", feedback.Raw);
                    break;
                case MalformedEvent malformed:
                    quarantine.Add(malformed.Reason, malformed.Raw);
                    break;
            }
        }
    }
}
