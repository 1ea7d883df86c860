using Microsoft.Extensions.Caching.Memory;

namespace Dashboard.Api;

/// <summary>
/// Since when an answer has been what it is, as far as this instance has been asked. The store's own times would tell a linked reader when
/// feedback of their own came; this is known of what they are shown and of nothing else.
/// </summary>
/// <param name="clock">The time.</param>
internal sealed class SeenAnswers(TimeProvider clock) : IDisposable
{
    private const int MostKept = 10_000;

    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    private readonly MemoryCache _seen = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <summary>When an answer was first seen with this tag, in whole seconds, as HTTP writes times.</summary>
    /// <param name="reader">Who asks.</param>
    /// <param name="address">For what.</param>
    /// <param name="tag">What the answer is.</param>
    public DateTimeOffset Since(string reader, string address, string tag)
    {
        var key = (reader, address);
        if (_seen.TryGetValue(key, out Seen? seen) && string.Equals(seen!.Tag, tag, StringComparison.Ordinal))
            return seen.Since;
        var now = clock.GetUtcNow();
        var since = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        _seen.Set(key, new Seen(tag, since), new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = KeptFor });
        return since;
    }

    /// <inheritdoc />
    public void Dispose() => _seen.Dispose();

    private sealed record Seen(string Tag, DateTimeOffset Since);
}
