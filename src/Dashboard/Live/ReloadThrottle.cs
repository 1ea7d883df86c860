namespace Dashboard.Live;

/// <summary>
/// Turns a storm of signals into calls at most every so often, the last signal always followed by one; after a quiet while the call comes
/// nearly at once. <see cref="Signal"/> returns at once and may be called from any thread; the calls are made in the language and formats
/// of who made the throttle.
/// </summary>
internal sealed class ReloadThrottle : IDisposable
{
    private readonly ReaderCulture _reader = ReaderCulture.Current;
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private readonly TimeSpan _delay;
    private readonly TimeSpan _interval;
    private long? _called;
    private int _isArmed;

    /// <summary>A throttle in front of <paramref name="call"/>.</summary>
    /// <param name="clock">Measures the time.</param>
    /// <param name="call">What is called.</param>
    /// <param name="delay">The time from a signal after a quiet while to its call; <see cref="Delay"/> if left out.</param>
    /// <param name="interval">The shortest time between two calls; <see cref="Interval"/> if left out.</param>
    public ReloadThrottle(TimeProvider clock, Func<Task> call, TimeSpan? delay = null, TimeSpan? interval = null)
    {
        (_clock, _delay, _interval) = (clock, delay ?? Delay, interval ?? Interval);
        _timer = clock.CreateTimer(_ => Fire(call), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>What pages wait after a quiet while: long enough for what comes in one go to be read in one.</summary>
    public static TimeSpan Delay { get; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How often pages read again at most, however much comes: hundreds may be open.</summary>
    public static TimeSpan Interval { get; } = TimeSpan.FromSeconds(1.5);

    /// <summary>Asks for a call.</summary>
    public void Signal()
    {
        if (Interlocked.Exchange(ref _isArmed, 1) == 0)
            _timer.Change(Wait(), Timeout.InfiniteTimeSpan);
    }

    /// <summary>Asks for a call at once; one that was asked for already comes with it.</summary>
    public void SignalNow()
    {
        Volatile.Write(ref _isArmed, 1);
        _timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    // Whoever has armed it is alone here: the next call disarms it only after it has noted its time.
    private TimeSpan Wait()
    {
        var rest = _called is { } last ? _interval - _clock.GetElapsedTime(last) : TimeSpan.Zero;
        return rest > _delay ? rest : _delay;
    }

    private void Fire(Func<Task> call)
    {
        _called = _clock.GetTimestamp();
        Volatile.Write(ref _isArmed, 0);
        _ = _reader.RunAsync(call);
    }
}
