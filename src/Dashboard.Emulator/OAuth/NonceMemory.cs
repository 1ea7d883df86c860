using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.OAuth;

/// <summary>Remembers nonces for as long as their timestamps would still be accepted; after that the timestamp refuses them.</summary>
internal sealed class NonceMemory(TimeProvider clock)
{
    /// <summary>How far, in seconds, a timestamp may lie from the clock on either side.</summary>
    internal const long Window = 5 * EpochTime.Minute;

    private readonly Lock _gate = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<(long At, string Key)> _order = new();

    /// <summary>False when this very combination was used before.</summary>
    internal bool TryUse(string token, string timestamp, string nonce)
    {
        var key = string.Join('\n', token, timestamp, nonce);
        lock (_gate)
        {
            Forget();
            if (!_seen.Add(key))
                return false;
            _order.Enqueue((clock.NowSeconds(), key));
            return true;
        }
    }

    private void Forget()
    {
        // Twice the window: a timestamp from the future stays valid that long.
        while (_order.TryPeek(out var oldest) && oldest.At < clock.NowSeconds() - (2 * Window) - 1)
            _seen.Remove(_order.Dequeue().Key);
    }
}
