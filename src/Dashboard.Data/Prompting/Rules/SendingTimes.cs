namespace Dashboard.Data.Prompting.Rules;

/// <summary>
/// When an account has sent within X's 24 hours, and so when it may send again. Those that wait for room are given one free place after the
/// other, so that not all of them come back for the first. X counts by its clock and we by ours; the minute more allows for the difference.
/// </summary>
/// <param name="times">Of whatever was sent, in any order.</param>
/// <param name="deferred">How many wait for room already.</param>
internal sealed class SendingTimes(IEnumerable<DateTimeOffset> times, int deferred)
{
    /// <summary>How long one that was sent counts.</summary>
    public static readonly TimeSpan Day = TimeSpan.FromHours(24) + TimeSpan.FromMinutes(1);

    private readonly List<DateTimeOffset> _times = [.. times.Order()];
    private int _over;

    /// <summary>How many wait for room.</summary>
    public int Deferred { get; set; } = deferred;

    /// <summary>Notes that one is sent; later than all before.</summary>
    public void Note(DateTimeOffset at) => _times.Add(at);

    /// <summary>What the rule of the account's day asks.</summary>
    /// <param name="most">How many may be sent in 24 hours.</param>
    public AccountDay At(DateTimeOffset now, int most)
    {
        while (_over < _times.Count && _times[_over] <= now - Day)
            _over++;
        var sent = _times.Count - _over;
        if (most <= 0 || sent < most)
            return new AccountDay(sent, null);
        var freed = _times.Count - most + Deferred;
        return new AccountDay(sent, _times[Math.Min(freed, _times.Count - 1)] + Day);
    }
}
