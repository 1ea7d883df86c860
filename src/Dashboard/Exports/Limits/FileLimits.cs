using Dashboard.Configuration;
using Dashboard.Identity.Limits;
using Microsoft.Extensions.Options;

namespace Dashboard.Exports.Limits;

/// <summary>
/// How many files one person, or one machine's token, has under way at once and begins within an hour, by this instance. A person's tokens
/// and sessions are counted together.
/// </summary>
/// <param name="security">How many.</param>
internal sealed class FileLimits(IOptions<SecurityOptions> security) : IDisposable
{
    /// <summary>When to try again where too many are under way: nobody can say when one of them ends.</summary>
    public static readonly TimeSpan NextTry = TimeSpan.FromSeconds(30);

    private readonly int _most = security.Value.FilesAtOnce;
    private readonly PlaceLimits _inAnHour = new(security.Value.FilesPerHour, TimeSpan.FromHours(1));
    private readonly Lock _door = new();
    private readonly Dictionary<string, int> _underWay = new(StringComparer.Ordinal);

    /// <summary>Begins a file.</summary>
    /// <param name="who">Whose it is.</param>
    /// <returns>What ends it; or why it is not begun.</returns>
    public (IDisposable? UnderWay, TooManyFiles? TooMany) Begin(string who)
    {
        lock (_door)
        {
            var underWay = _underWay.GetValueOrDefault(who);
            if (underWay >= _most)
                return (null, new TooManyFiles(NextTry, IsAtOnce: true, _most));
            if (_inAnHour.Take(who) is { } wait)
                return (null, new TooManyFiles(wait, IsAtOnce: false, security.Value.FilesPerHour));
            _underWay[who] = underWay + 1;
            return (new Turn(this, who), null);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _inAnHour.Dispose();

    private void End(string who)
    {
        lock (_door)
        {
            if (--_underWay[who] == 0)
                _underWay.Remove(who);
        }
    }

    private sealed class Turn(FileLimits limits, string who) : IDisposable
    {
        private int _isOver;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
                limits.End(who);
        }
    }
}

/// <summary>Why a file was not begun; it goes with the request.</summary>
/// <param name="Wait">When to try again.</param>
/// <param name="IsAtOnce">Whether too many are under way, rather than too many were begun within the hour.</param>
/// <param name="Most">How many there may be.</param>
internal sealed record TooManyFiles(TimeSpan Wait, bool IsAtOnce, int Most);
