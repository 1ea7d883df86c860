using System.Collections.Concurrent;
using Dashboard.Data.Access.Sessions;

namespace Dashboard.Identity.Sessions;

/// <summary>The sessions that this process saw live a moment ago, for as long as the store cannot be asked.</summary>
internal sealed class KnownSessions(TimeProvider clock)
{
    private const int Most = 5000;
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, (LiveSession Session, DateTimeOffset At)> _seen = new(StringComparer.Ordinal);

    /// <summary>Keeps what the store has said of a secret.</summary>
    /// <param name="key">The secret.</param>
    /// <param name="session">Its session; null where it opens none.</param>
    public void Note(string key, LiveSession? session)
    {
        if (session is null)
        {
            _seen.TryRemove(key, out _);
            return;
        }

        if (_seen.Count >= Most)
            Forget();
        _seen[key] = (session, clock.GetUtcNow());
    }

    /// <summary>The session that a secret opened a moment ago; null for none.</summary>
    public LiveSession? Find(string key) => _seen.TryGetValue(key, out var seen) && IsRecent(seen.At) ? seen.Session : null;

    private void Forget()
    {
        foreach (var (key, _) in _seen.Where(seen => !IsRecent(seen.Value.At)))
            _seen.TryRemove(key, out _);
    }

    private bool IsRecent(DateTimeOffset at) => clock.GetUtcNow() - at < Moment;
}
