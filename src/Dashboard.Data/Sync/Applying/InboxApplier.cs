using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync.Applying;

/// <summary>
/// Applies the inbox in the order of arrival, a batch a transaction. Whoever calls it: one batch at a time is applied in this process, and
/// one at a time in the installation. Safe to stop anywhere.
/// </summary>
public sealed class InboxApplier : IDisposable
{
    /// <summary>Small enough that a webhook, which waits for its turn to write meanwhile, does not wait long.</summary>
    private const int EventsPerBatch = 1_000;

    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly StoreWriter _writer;
    private readonly BatchApply _apply;
    private readonly StoreChanges _changes;
    private readonly RefusedEvents _refused;
    private readonly SemaphoreSlim _turn = new(1, 1);

    internal InboxApplier(
        IDbContextFactory<DashboardContext> contexts, StoreWriter writer, BatchApply apply, RefusedEvents refused, StoreChanges changes) =>
        (_contexts, _writer, _apply, _refused, _changes) = (contexts, writer, apply, refused, changes);

    /// <summary>Applies until the inbox is empty.</summary>
    /// <param name="cancellationToken">Stops between batches; what is not applied stays in the inbox.</param>
    public async Task<ApplyResult> DrainAsync(CancellationToken cancellationToken)
    {
        var sum = default(ApplyResult);
        while (await ApplyNextAsync(cancellationToken) is { } part)
            sum = sum.Plus(part);
        return sum;
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private async Task<ApplyResult?> ApplyNextAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (await ReadAsync(cancellationToken) is not { } batch)
                return null;
            var applied = await MeasureAsync(batch, cancellationToken);
            _changes.Publish(applied.Change);
            return applied.Result;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<InboxBatch?> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await InboxBatch.ReadAsync(context, EventsPerBatch, cancellationToken);
    }

    private async Task<AppliedBatch> MeasureAsync(InboxBatch batch, CancellationToken cancellationToken)
    {
        using var span = SyncTelemetry.BeginApply();
        var began = TimeProvider.System.GetTimestamp();
        var (events, outcome) = (0L, SyncTelemetry.Failed);
        try
        {
            var applied = await ApplyAsync(batch, cancellationToken);
            (events, outcome) = (applied.Result.Events, SyncTelemetry.Done);
            return applied;
        }
        finally
        {
            SyncTelemetry.NoteApply(span, TimeProvider.System.GetElapsedTime(began), events, outcome);
        }
    }

    private async Task<AppliedBatch> ApplyAsync(InboxBatch batch, CancellationToken cancellationToken)
    {
        try
        {
            return await WriteAsync(batch, cancellationToken);
        }
        catch (Exception exception) when (IsForGood(exception))
        {
            return batch switch
            {
                { Entries.Count: > 1 } => await OneByOneAsync(batch, cancellationToken),
                { Events.Count: > 1 } => await EventByEventAsync(batch, cancellationToken),
                _ => await _refused.SetAsideAsync(batch.Entries[0], [RefusedBody.From(batch.Entries[0], exception)], cancellationToken),
            };
        }
    }

    private async Task<AppliedBatch> WriteAsync(InboxBatch batch, CancellationToken cancellationToken)
    {
        try
        {
            return await _writer.WriteFeedbackAsync(
                async (context, token) => await _apply.RunAsync(context, batch, token) ?? throw new AppliedElsewhereException(),
                cancellationToken);
        }
        catch (AppliedElsewhereException)
        {
            return AppliedBatch.Nothing;
        }
    }

    /// <summary>One entry that cannot be applied must not hold up the others.</summary>
    private async Task<AppliedBatch> OneByOneAsync(InboxBatch batch, CancellationToken cancellationToken)
    {
        var sum = AppliedBatch.Nothing;
        foreach (var entry in batch.Entries)
            sum = sum.Plus(await ApplyAsync(InboxBatch.FromEntries([entry]), cancellationToken));
        return sum;
    }

    /// <summary>
    /// One event that cannot be applied must not hold up the others of its page, which stays in the inbox until each had its turn.
    /// </summary>
    private async Task<AppliedBatch> EventByEventAsync(InboxBatch batch, CancellationToken cancellationToken)
    {
        var sum = AppliedBatch.Nothing;
        var refused = new List<RefusedBody>();
        foreach (var one in batch.Events)
        {
            try
            {
                sum = sum.Plus(await _writer.WriteFeedbackAsync(
                    (context, token) => _apply.MergeAsync(context, batch with { Events = [one] }, token), cancellationToken));
            }
            catch (Exception exception) when (IsForGood(exception))
            {
                refused.Add(RefusedBody.From(one, exception));
            }
        }

        return sum.Plus(await _refused.SetAsideAsync(batch.Entries[0], refused, cancellationToken));
    }

    private static bool IsForGood(Exception exception) => exception is not OperationCanceledException && !StoreTrouble.Is(exception);

    /// <summary>Ends the transaction of a batch that somebody else has applied.</summary>
    private sealed class AppliedElsewhereException : Exception;
}
