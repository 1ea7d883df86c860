namespace Dashboard.TestKit;

/// <summary>
/// A clock that stands still until a test moves it. Timers, and with them <c>Task.Delay</c>, <c>PeriodicTimer</c> and
/// cancellation after a time, fire while <see cref="Advance"/> passes their due moment, in order, on the calling thread.
/// </summary>
/// <param name="start">The first moment; the local zone is UTC.</param>
public sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = start.ToUniversalTime();
    private TimeSpan _turnedBack;

    /// <summary>Starts on Wednesday, 4 June 2025, noon UTC: the middle of a day, a week and a summer.</summary>
    public ManualTimeProvider()
        : this(new DateTimeOffset(2025, 6, 4, 12, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>How many timers wait to fire: wait for this before advancing past a delay another task is about to begin.</summary>
    public int WaitingTimers
    {
        get
        {
            lock (_gate)
                return _timers.Count;
        }
    }

    /// <summary>
    /// How far away the last of the waiting timers is; null when none waits. Tells a long wait from the short ones around it.
    /// </summary>
    public TimeSpan? LongestWait
    {
        get
        {
            lock (_gate)
                return _timers.Count == 0 ? null : _timers.Max(timer => timer.Due) - _now;
        }
    }

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    /// <inheritdoc />
    public override long GetTimestamp()
    {
        lock (_gate)
            return (_now + _turnedBack).UtcTicks;
    }

    /// <summary>Moves on by <paramref name="by"/>, firing each timer at its own due moment.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        MoveTo(GetUtcNow() + by);
    }

    /// <summary>Moves on to a moment, as <see cref="Advance"/> does.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The moment has passed.</exception>
    public void SetUtcNow(DateTimeOffset moment)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(moment, GetUtcNow());
        MoveTo(moment.ToUniversalTime());
    }

    /// <summary>
    /// Shows an earlier time, as a clock does that somebody has set right. Timers and timestamps go on as they were: they count how much
    /// time has passed.
    /// </summary>
    public void TurnBack(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        lock (_gate)
        {
            _now -= by;
            _turnedBack += by;
            foreach (var timer in _timers)
                timer.Due -= by;
        }
    }

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    internal bool Schedule(ManualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            if (timer.IsDisposed)
                return false;
            if (dueTime == Timeout.InfiniteTimeSpan)
                return true;
            timer.Due = _now + dueTime;
            timer.Period = period;
            _timers.Add(timer);
        }

        // As with a real timer, one that is due at once fires on the pool, never inside its own creation.
        if (dueTime == TimeSpan.Zero)
            ThreadPool.UnsafeQueueUserWorkItem(static clock => clock.MoveTo(DateTimeOffset.MinValue), this, preferLocal: false);
        return true;
    }

    internal void Cancel(ManualTimer timer)
    {
        lock (_gate)
        {
            timer.IsDisposed = true;
            _timers.Remove(timer);
        }
    }

    private void MoveTo(DateTimeOffset target)
    {
        while (NextDue(target) is { } timer)
            timer.Fire();
    }

    private ManualTimer? NextDue(DateTimeOffset target)
    {
        lock (_gate)
        {
            var until = target > _now ? target : _now;
            var timer = _timers.Where(t => t.Due <= until).MinBy(t => t.Due);
            if (timer is null)
            {
                _now = until;
                return null;
            }

            _now = timer.Due > _now ? timer.Due : _now;
            _timers.Remove(timer);
            if (timer.Period > TimeSpan.Zero)
            {
                timer.Due += timer.Period;
                _timers.Add(timer);
            }

            return timer;
        }
    }
}
