namespace Dashboard.Identity.Refusals;

/// <summary>
/// Remembers for a minute what was written down, for a bounded number of people and routes: where there are more, the oldest is forgotten,
/// so that it may be written once more.
/// </summary>
internal sealed class RecentRefusals(TimeProvider clock, int most = RecentRefusals.Most)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private const int Most = 10_000;

    private readonly Lock _door = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Queue<(string What, DateTimeOffset At)> _oldestFirst = [];

    /// <summary>Whether it was not written within the last minute; from now on it was.</summary>
    public bool IsNew(string what)
    {
        lock (_door)
        {
            var now = clock.GetUtcNow();
            while (_oldestFirst.TryPeek(out var oldest) && (now - oldest.At >= Window || _known.Count >= most))
                _known.Remove(_oldestFirst.Dequeue().What);
            if (!_known.Add(what))
                return false;
            _oldestFirst.Enqueue((what, now));
            return true;
        }
    }
}
