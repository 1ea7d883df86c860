using System.Threading.RateLimiting;

namespace Dashboard.Identity.Limits;

/// <summary>
/// Counts by place how often something happens within a window of time: in memory, and for a bounded number of places. Where there are
/// more, the one that was heard of least lately is forgotten, so that many strangers cost no memory and hinder nobody else.
/// </summary>
/// <param name="most">How often it may happen.</param>
/// <param name="window">Within which time.</param>
/// <param name="places">How many places are kept in mind.</param>
internal sealed class PlaceLimits(int most, TimeSpan window, int places = PlaceLimits.Places) : IDisposable
{
    /// <summary>Some 4 MB of them.</summary>
    private const int Places = 10_000;

    private readonly Lock _door = new();
    private readonly Dictionary<string, LinkedListNode<Counted>> _known = new(StringComparer.Ordinal);
    private readonly LinkedList<Counted> _latestFirst = [];

    /// <summary>How many places are kept in mind now.</summary>
    public int Count
    {
        get
        {
            lock (_door)
                return _known.Count;
        }
    }

    /// <summary>Counts one at <paramref name="place"/>.</summary>
    /// <returns>How long to wait before the next, where there have been too many; this one is not counted then.</returns>
    public TimeSpan? Take(string place)
    {
        lock (_door)
        {
            var wait = WaitOf(place);
            if (wait is null)
                Add(place);
            return wait;
        }
    }

    /// <summary>Counts a wrong try from <paramref name="place"/>, unless there were too many already.</summary>
    public Verdict CountWrong(string place)
    {
        lock (_door)
        {
            return WaitOf(place) is { } wait
                ? new Verdict(IsLast: false, wait)
                : new Verdict(IsLast: Add(place) == 0, Wait: null);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_door)
        {
            foreach (var counted in _latestFirst)
                counted.Left.Dispose();
            _latestFirst.Clear();
            _known.Clear();
        }
    }

    private TimeSpan? WaitOf(string place)
    {
        if (!_known.TryGetValue(place, out var known))
            return null;
        var left = known.Value.Left;
        left.TryReplenish();
        using var lease = left.AttemptAcquire(permitCount: 0);
        if (lease.IsAcquired)
            return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : window;
    }

    /// <summary>How many more there may be.</summary>
    private long Add(string place)
    {
        var left = Latest(place);
        left.AttemptAcquire().Dispose();
        return left.GetStatistics()!.CurrentAvailablePermits;
    }

    private FixedWindowRateLimiter Latest(string place)
    {
        if (_known.TryGetValue(place, out var known))
        {
            _latestFirst.Remove(known);
            _latestFirst.AddFirst(known);
            return known.Value.Left;
        }

        if (_known.Count == places)
            Forget(_latestFirst.Last!);
        var options = new FixedWindowRateLimiterOptions
        {
            PermitLimit = most,
            Window = window,
            QueueLimit = 0,
            AutoReplenishment = false,
        };
        return (_known[place] = _latestFirst.AddFirst(new Counted(place, new FixedWindowRateLimiter(options)))).Value.Left;
    }

    private void Forget(LinkedListNode<Counted> oldest)
    {
        _latestFirst.Remove(oldest);
        _known.Remove(oldest.Value.Place);
        oldest.Value.Left.Dispose();
    }

    private sealed record Counted(string Place, FixedWindowRateLimiter Left);
}

/// <summary>What became of a wrong try.</summary>
/// <param name="IsLast">Whether it is the last that is answered as such for a while.</param>
/// <param name="Wait">How long the next is answered by having to wait; null where this one is not.</param>
internal sealed record Verdict(bool IsLast, TimeSpan? Wait);
