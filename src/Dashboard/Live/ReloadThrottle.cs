namespace Dashboard.Live;

/// <summary>
/// Turns a storm of signals into calls at most every so often, the last signal always followed by one. <see cref="Signal"/> returns at once
/// and may be called from any thread; the calls are made in the language and formats of who made the throttle.
/// </summary>
internal sealed class ReloadThrottle : IDisposable
{
    private readonly ReaderCulture _reader = ReaderCulture.Current;
    private readonly ITimer _timer;
    private readonly TimeSpan _interval;
    private int _isArmed;

    /// <summary>A throttle in front of <paramref name="call"/>.</summary>
    /// <param name="clock">Measures the time.</param>
    /// <param name="call">What is called.</param>
    /// <param name="interval">The time from a signal to its call, and so the shortest between two calls; <see cref="Interval"/> if left out.</param>
    public ReloadThrottle(TimeProvider clock, Func<Task> call, TimeSpan? interval = null)
    {
        _interval = interval ?? Interval;
        _timer = clock.CreateTimer(_ => Fire(call), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>What pages wait: new answers are to appear within two seconds, the reading and drawing included.</summary>
    public static TimeSpan Interval { get; } = TimeSpan.FromSeconds(1.5);

    /// <summary>Asks for a call.</summary>
    public void Signal()
    {
        if (Interlocked.Exchange(ref _isArmed, 1) == 0)
            _timer.Change(_interval, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private void Fire(Func<Task> call)
    {
        Volatile.Write(ref _isArmed, 0);
        _ = _reader.RunAsync(call);
    }
}
