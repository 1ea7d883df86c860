using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Dashboard.Data.Access.Sessions;

namespace Dashboard.Identity.Sessions;

/// <summary>
/// The sessions that this process saw live a moment ago, for as long as the store cannot be asked: a bounded number, by the hash of their
/// secret, which no picture of the memory gives away.
/// </summary>
/// <param name="most">How many are kept; where there are more, the older half is forgotten.</param>
internal sealed class KnownSessions(TimeProvider clock, int most = KnownSessions.Most)
{
    private const int Most = 5000;
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, (LiveSession Session, DateTimeOffset At)> _seen = new(StringComparer.Ordinal);

    /// <summary>How many are kept now.</summary>
    public int Count => _seen.Count;

    /// <summary>Keeps what the store has said of a secret.</summary>
    /// <param name="key">The secret.</param>
    /// <param name="session">Its session; null where it opens none.</param>
    public void Note(string key, LiveSession? session)
    {
        var hash = HashOf(key);
        if (session is null)
        {
            _seen.TryRemove(hash, out _);
            return;
        }

        if (!_seen.ContainsKey(hash) && _seen.Count >= most)
            Forget();
        _seen[hash] = (session, clock.GetUtcNow());
    }

    /// <summary>The session that a secret opened a moment ago; null for none.</summary>
    public LiveSession? Find(string key) =>
        _seen.TryGetValue(HashOf(key), out var seen) && clock.GetUtcNow() - seen.At < Moment ? seen.Session : null;

    private void Forget()
    {
        foreach (var (hash, _) in _seen.ToArray().OrderBy(seen => seen.Value.At).Take((most + 1) / 2))
            _seen.TryRemove(hash, out _);
    }

    private static string HashOf(string key) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
