using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Dashboard.Live;

/// <summary>
/// Gives the memory of pages that have gone back to the machine: a server with little to do collects nothing by itself, and what the pages
/// of a busy hour took would stay until the next one.
/// </summary>
internal sealed class GoneCircuits : IDisposable
{
    /// <summary>Fewer are not worth a collection.</summary>
    public const int Many = 20;

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);
    private readonly ITimer _timer;
    private readonly Action _collect;
    private int _gone;

    public GoneCircuits(TimeProvider clock)
        : this(clock, Collect)
    {
    }

    /// <summary>With a collection of one's own.</summary>
    internal GoneCircuits(TimeProvider clock, Action collect)
    {
        _collect = collect;
        _timer = clock.CreateTimer(_ => CollectIfMany(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _timer.Dispose();

    // Once the last of many has gone, so that whoever closes many at once waits for one collection alone.
    private void Note()
    {
        if (Interlocked.Increment(ref _gone) >= Many)
            _timer.Change(Quiet, Timeout.InfiniteTimeSpan);
    }

    private void CollectIfMany()
    {
        if (Interlocked.Exchange(ref _gone, 0) >= Many)
            _collect();
    }

    private static void Collect() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    /// <summary>Tells of one circuit that it has gone.</summary>
    /// <param name="gone">Counts them.</param>
    internal sealed class Handler(GoneCircuits gone) : CircuitHandler
    {
        public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
        {
            gone.Note();
            return Task.CompletedTask;
        }
    }
}
