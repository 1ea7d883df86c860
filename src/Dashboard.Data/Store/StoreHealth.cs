using Dashboard.Data.Store.Changes;

namespace Dashboard.Data.Store;

/// <summary>
/// Whether the store can be used right now, as those who use it have found. One failure is enough to say no; only a
/// <see cref="StoreProbe"/> that went well says yes again, since a write that changed nothing proves nothing.
/// </summary>
/// <param name="changes">Told when it changes, so that pages show it.</param>
public sealed class StoreHealth(StoreChanges changes, TimeProvider clock)
{
    private volatile StoreFailure? _failure;

    /// <summary>What is wrong; null while all is well.</summary>
    public StoreFailure? Failure => _failure;

    /// <summary>Notes a failure of the store; what is no trouble of the store itself is left out.</summary>
    public void Note(Exception exception)
    {
        if (!StoreTrouble.Is(exception))
            return;
        var fault = StoreTrouble.FaultOf(exception);
        var before = _failure;
        _failure = new StoreFailure(before?.Since ?? clock.GetUtcNow(), fault);
        if (before?.Fault != fault)
            changes.Hear(StoreChange.Anything);
    }

    /// <summary>Notes that a real write went well.</summary>
    internal void Recover()
    {
        if (Interlocked.Exchange(ref _failure, null) is not null)
            changes.Hear(StoreChange.Anything);
    }
}

/// <summary>Trouble with the store that is not over.</summary>
/// <param name="Since">Since when, by our clock.</param>
public sealed record StoreFailure(DateTimeOffset Since, StoreFault Fault);
