using System.Collections.Immutable;

namespace Dashboard.Data.Store.Changes;

/// <summary>Tells open pages that something they show has changed. Carries no data: who hears of it asks again, with their own eyes.</summary>
public sealed class StoreChanges
{
    private ImmutableList<Action> _listeners = [];

    /// <summary>Listens until the answer is disposed.</summary>
    /// <param name="listener">Called on the writer's thread: it must return at once.</param>
    /// <returns>Ends the subscription.</returns>
    public IDisposable Subscribe(Action listener)
    {
        ImmutableInterlocked.Update(ref _listeners, list => list.Add(listener));
        return new Subscription(this, listener);
    }

    /// <summary>Says that results or progress have changed; called after the commit.</summary>
    public void Publish() => _listeners.ForEach(listener => listener());

    private sealed class Subscription(StoreChanges owner, Action listener) : IDisposable
    {
        public void Dispose() => ImmutableInterlocked.Update(ref owner._listeners, list => list.Remove(listener));
    }
}
