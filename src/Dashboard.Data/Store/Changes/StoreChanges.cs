using System.Collections.Immutable;

namespace Dashboard.Data.Store.Changes;

/// <summary>Tells open pages that something they show has changed. Carries no data: who hears of it asks again, with their own eyes.</summary>
public sealed class StoreChanges
{
    private ImmutableList<Action> _listeners = [];
    private ImmutableList<Action> _relays = [];

    /// <summary>Listens until the answer is disposed.</summary>
    /// <param name="listener">Called on the writer's thread: it must return at once.</param>
    /// <returns>Ends the subscription.</returns>
    public IDisposable Subscribe(Action listener)
    {
        ImmutableInterlocked.Update(ref _listeners, list => list.Add(listener));
        return new Subscription(() => ImmutableInterlocked.Update(ref _listeners, list => list.Remove(listener)));
    }

    /// <summary>Says that this instance has changed results or progress; called after the commit.</summary>
    public void Publish()
    {
        Hear();
        _relays.ForEach(relay => relay());
    }

    /// <summary>Says that another instance may have changed something.</summary>
    internal void Hear() => _listeners.ForEach(listener => listener());

    /// <summary>As <see cref="Subscribe"/>, for this instance's own changes alone: to pass them on.</summary>
    internal IDisposable SubscribeToOwn(Action relay)
    {
        ImmutableInterlocked.Update(ref _relays, list => list.Add(relay));
        return new Subscription(() => ImmutableInterlocked.Update(ref _relays, list => list.Remove(relay)));
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
