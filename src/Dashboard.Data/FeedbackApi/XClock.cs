namespace Dashboard.Data.FeedbackApi;

/// <summary>
/// X's time, as the dates of its answers tell: the first difference to our own clock, then the middle one of the last three, so that one
/// odd answer moves nothing. Requests are signed with it, and resets are waited for by it; a clock of ours that is wrong does no harm after
/// the first answer.
/// </summary>
public sealed class XClock
{
    private const int Kept = 3;

    /// <summary>A date has whole seconds and was on its way for a moment: less than this is no difference.</summary>
    private static readonly TimeSpan Resolution = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Tolerated = TimeSpan.FromSeconds(60);

    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private readonly Queue<TimeSpan> _measured = new();
    private TimeSpan _skew;

    internal XClock(TimeProvider time) => _time = time;

    /// <summary>X's clock minus ours, to the second; zero below 2 s and until X has answered.</summary>
    public TimeSpan Skew
    {
        get
        {
            lock (_gate)
                return _skew;
        }
    }

    /// <summary>What X's clock shows now, UTC.</summary>
    public DateTimeOffset Now => _time.GetUtcNow() + Skew;

    /// <summary>Whether an admin should set our clock: it differs from X's by more than 60 s.</summary>
    public bool IsWrong => Skew.Duration() > Tolerated;

    /// <summary>
    /// How long to wait until X's clock has passed an instant of its own, such as a reset; at least 1 s, as X counts in seconds.
    /// </summary>
    public TimeSpan TimeUntil(DateTimeOffset instant)
    {
        var wait = instant - Now;
        return (wait > TimeSpan.Zero ? wait : TimeSpan.Zero) + TimeSpan.FromSeconds(1);
    }

    /// <summary>Takes the difference that one answer showed.</summary>
    internal void Measure(TimeSpan difference)
    {
        lock (_gate)
        {
            _measured.Enqueue(difference.Duration() < Resolution ? TimeSpan.Zero : difference);
            if (_measured.Count > Kept)
                _measured.Dequeue();
            _skew = _measured.Count < Kept ? _measured.Peek() : _measured.Order().ElementAt(Kept / 2);
        }
    }
}
