using System.Collections.Concurrent;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Sync.Inbox;

/// <summary>
/// Puts arrivals on disk by group commit: everything that waits is written in one transaction, so that a thousand arrivals share one
/// synchronisation of the disk, and each of them still waits for it.
/// </summary>
internal sealed class InboxWriter(StoreWriter writer, InboxSignal signal)
{
    /// <summary>More than waits in a second at full speed. Beyond it the store is not keeping up, and the sender must hear that.</summary>
    private const int LongestQueue = 5_000;

    private readonly ConcurrentQueue<Waiting> _queue = new();
    private int _isWriting;

    /// <summary>Completes once the entry is on disk.</summary>
    /// <param name="cancellationToken">
    /// Stops waiting, whatever the store is doing; the entry is withdrawn unless it is being written already.
    /// </param>
    public async Task WriteAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        if (_queue.Count >= LongestQueue)
            throw new InboxUnavailableException("Too much is waiting to be written.", null);
        var waiting = new Waiting(entry, cancellationToken);
        _queue.Enqueue(waiting);
        BeginWriting();
        await waiting.Written.Task.WaitAsync(cancellationToken);
    }

    // On a thread of its own: SQLite's driver waits for a locked file on the thread that asks, and those who wait here must be able to
    // leave.
    private void BeginWriting()
    {
        if (Interlocked.Exchange(ref _isWriting, 1) == 0)
            _ = Task.Run(WriteAllAsync);
    }

    private async Task WriteAllAsync()
    {
        while (!_queue.IsEmpty)
            await WriteGroupAsync();
        Volatile.Write(ref _isWriting, 0);

        // What came between the last look and this line has found a writer that was about to end.
        if (!_queue.IsEmpty)
            BeginWriting();
    }

    /// <summary>Not cancelled by any of them: the others' arrivals are in the same transaction.</summary>
    private async Task WriteGroupAsync()
    {
        var group = new List<Waiting>();
        while (_queue.TryDequeue(out var waiting))
        {
            if (!waiting.Gone.IsCancellationRequested)
                group.Add(waiting);
        }

        if (group.Count > 0)
            await WriteGroupAsync(group);
    }

    private async Task WriteGroupAsync(List<Waiting> group)
    {
        try
        {
            await WriteAsync(group.ConvertAll(waiting => waiting.Entry));
            group.ForEach(waiting => waiting.Written.TrySetResult());
        }
        catch (Exception exception) when (StoreTrouble.Is(exception))
        {
            // Each of them hears it; none of them was kept.
            group.ForEach(waiting => waiting.Written.TrySetException(exception));
        }
        catch (Exception exception)
        {
            await WriteOneByOneAsync(group, exception);
        }
    }

    /// <summary>
    /// A body that the store refuses for good must not take its neighbours along; escaped, it says the same in characters that any store
    /// takes.
    /// </summary>
    private async Task WriteOneByOneAsync(List<Waiting> group, Exception refused)
    {
        if (group.Count > 1)
        {
            foreach (var waiting in group)
                await WriteGroupAsync([waiting]);
            return;
        }

        var only = group[0];
        try
        {
            only.Entry.Body = Texts.Escape(only.Entry.Body);
            await WriteAsync([only.Entry]);
            only.Written.TrySetResult();
        }
        catch (Exception)
        {
            only.Written.TrySetException(refused);
        }
    }

    private async Task WriteAsync(IReadOnlyList<InboxEntry> entries)
    {
        await writer.WriteAsync((context, token) => InboxTable.WriteAsync(context, entries, token), CancellationToken.None);
        signal.Raise();
    }

    private sealed record Waiting(InboxEntry Entry, CancellationToken Gone)
    {
        public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
