using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Dashboard.Data.Sync.Applying;

/// <summary>
/// Applies the inbox in the order of arrival, a batch a transaction. Whoever calls it: one batch at a time is applied in this process, and
/// one at a time in the installation. Safe to stop anywhere.
/// </summary>
public sealed partial class InboxApplier : IDisposable
{
    /// <summary>Small enough that a webhook, which waits for its turn to write meanwhile, does not wait long.</summary>
    private const int EventsPerBatch = 1_000;

    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly StoreWriter _writer;
    private readonly BatchApply _apply;
    private readonly StoreChanges _changes;
    private readonly ILogger<InboxApplier> _logger;
    private readonly SemaphoreSlim _turn = new(1, 1);

    internal InboxApplier(
        IDbContextFactory<DashboardContext> contexts, StoreWriter writer, BatchApply apply, StoreChanges changes, ILogger<InboxApplier> logger) =>
        (_contexts, _writer, _apply, _changes, _logger) = (contexts, writer, apply, changes, logger);

    /// <summary>Applies until the inbox is empty.</summary>
    /// <param name="cancellationToken">Stops between batches; what is not applied stays in the inbox.</param>
    /// <returns>What became of everything.</returns>
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
            var applied = await ApplyAsync(batch, cancellationToken);
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

    private async Task<AppliedBatch> ApplyAsync(InboxBatch batch, CancellationToken cancellationToken)
    {
        try
        {
            return await WriteAsync(batch, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !StoreTrouble.Is(exception))
        {
            return batch.Entries.Count == 1
                ? await SetAsideAsync(batch.Entries[0], exception, cancellationToken)
                : await OneByOneAsync(batch, cancellationToken);
        }
    }

    private async Task<AppliedBatch> WriteAsync(InboxBatch batch, CancellationToken cancellationToken)
    {
        try
        {
            return await _writer.WriteFeedbackAsync(
                async (context, token) => await _apply.RunAsync(context, batch, token) ?? throw new AppliedElsewhereException(), cancellationToken);
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
            sum = sum.Plus(await ApplyAsync(InboxBatch.Of([entry]), cancellationToken));
        return sum;
    }

    private async Task<AppliedBatch> SetAsideAsync(InboxEntry entry, Exception exception, CancellationToken cancellationToken)
    {
        Log.CannotApply(_logger, exception, entry.Id);
        var moved = await _writer.WriteFeedbackAsync(
            async (context, token) =>
            {
                var quarantine = new Quarantine();
                quarantine.Add(entry, QuarantineKind.Unforeseen, $"Applying it failed: {exception.GetType().Name}; the log says more", entry.Body);
                await quarantine.StoreAsync(context, token);
                await context.Inbox.Where(row => row.Id == entry.Id).ExecuteDeleteAsync(token);
                return await Completeness.AdvanceAsync(context, [entry], token) ? ChangeKinds.Progress : ChangeKinds.None;
            },
            cancellationToken);
        return new AppliedBatch(new ApplyResult(entry.EventCount, 0, 1), StoreChange.Of(ChangeKinds.Syncing | moved));
    }

    /// <summary>Ends the transaction of a batch that somebody else has applied.</summary>
    private sealed class AppliedElsewhereException : Exception;

    private static partial class Log
    {
        [LoggerMessage(2010, LogLevel.Error, "Inbox entry {Entry} cannot be applied and is set aside.")]
        public static partial void CannotApply(ILogger logger, Exception exception, long entry);
    }
}
