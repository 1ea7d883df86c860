using System.Collections.Concurrent;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Sync.Inbox;

/// <summary>
/// Puts arrivals on disk by group commit: whoever gets the turn writes everything that waits in one transaction, so that a thousand
/// arrivals share one synchronisation of the disk, and each of them still waits for it.
/// </summary>
internal sealed class InboxWriter(StoreWriter writer, InboxSignal signal) : IDisposable
{
    /// <summary>More than waits in a second at full speed. Beyond it the store is not keeping up, and the sender must hear that.</summary>
    private const int LongestQueue = 5_000;

    private readonly ConcurrentQueue<Waiting> _queue = new();
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Completes once the entry is on disk.</summary>
    public async Task WriteAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        if (_queue.Count >= LongestQueue)
            throw new InboxUnavailableException("Too much is waiting to be written.", null);
        var waiting = new Waiting(entry);
        _queue.Enqueue(waiting);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (!waiting.Written.Task.IsCompleted)
                await WriteAllAsync();
        }
        finally
        {
            _turn.Release();
        }

        await waiting.Written.Task;
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>Not cancelled by the one who has the turn: the others' arrivals are in the same transaction.</summary>
    private async Task WriteAllAsync()
    {
        var group = new List<Waiting>();
        while (_queue.TryDequeue(out var waiting))
            group.Add(waiting);
        try
        {
            await writer.WriteAsync(
                (context, token) => InboxTable.WriteAsync(context, group.ConvertAll(waiting => waiting.Entry), token), CancellationToken.None);
            signal.Raise();
            group.ForEach(waiting => waiting.Written.TrySetResult());
        }
        catch (Exception exception)
        {
            // Each of them hears it; none of them was kept.
            group.ForEach(waiting => waiting.Written.TrySetException(exception));
        }
    }

    private sealed record Waiting(InboxEntry Entry)
    {
        public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
