using System.Collections.Immutable;

namespace Dashboard.Data.Store.Changes;

/// <summary>
/// Tells open pages that something they show may have changed. Carries no results: who hears of it asks again, with their own eyes.
/// </summary>
public sealed class StoreChanges
{
    private ImmutableList<Action<StoreChange>> _listeners = [];
    private ImmutableList<Action<StoreChange>> _relays = [];

    /// <summary>Listens until the answer is disposed.</summary>
    /// <param name="listener">Called on the writer's thread: it must return at once.</param>
    public IDisposable Subscribe(Action<StoreChange> listener)
    {
        ImmutableInterlocked.Update(ref _listeners, list => list.Add(listener));
        return new Subscription(() => ImmutableInterlocked.Update(ref _listeners, list => list.Remove(listener)));
    }

    /// <summary>Says that this instance has changed anything: results, names, progress, rules; called after the commit.</summary>
    public void Publish() => Publish(StoreChange.Anything);

    /// <summary>Says that this instance has changed something; called after the commit.</summary>
    public void Publish(StoreChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.IsNothing)
            return;
        Hear(change);
        _relays.ForEach(relay => relay(change));
    }

    /// <summary>Says that another instance may have changed something, or what this one knows of the store itself.</summary>
    internal void Hear(StoreChange change) => _listeners.ForEach(listener => listener(change));

    /// <summary>As <see cref="Subscribe"/>, for this instance's own changes alone: to pass them on.</summary>
    internal IDisposable SubscribeToOwn(Action<StoreChange> relay)
    {
        ImmutableInterlocked.Update(ref _relays, list => list.Add(relay));
        return new Subscription(() => ImmutableInterlocked.Update(ref _relays, list => list.Remove(relay)));
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
