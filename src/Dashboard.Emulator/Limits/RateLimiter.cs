using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.Limits;

/// <summary>So many calls in a window, per account.</summary>
/// <param name="Limit">Calls allowed in one window.</param>
/// <param name="Window">Seconds.</param>
internal sealed record RateRule(string Name, int Limit, long Window);

/// <summary>Where an account stands after a call.</summary>
/// <param name="Remaining">Calls left, never below 0.</param>
/// <param name="ResetAt">Epoch seconds at which the window ends.</param>
/// <param name="Refused">This call was one too many.</param>
internal readonly record struct RateStanding(int Limit, int Remaining, long ResetAt, bool Refused);

/// <summary>Counts calls in fixed windows that start with an account's first call, as X's do.</summary>
internal sealed class RateLimiter(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Rule, string Account), (long ResetAt, int Used)> _windows = [];

    internal RateStanding Take(RateRule rule, string account)
    {
        var now = clock.NowSeconds();
        lock (_gate)
        {
            var window = _windows.GetValueOrDefault((rule.Name, account));
            if (window.ResetAt <= now)
                window = (now + rule.Window, 0);
            var refused = window.Used >= rule.Limit;
            window.Used += refused ? 0 : 1;
            _windows[(rule.Name, account)] = window;
            return new RateStanding(rule.Limit, rule.Limit - window.Used, window.ResetAt, refused);
        }
    }

    /// <summary>Uses a window up at once; the next begins after so many seconds.</summary>
    internal void Exhaust(RateRule rule, string account, long seconds)
    {
        lock (_gate)
            _windows[(rule.Name, account)] = (clock.NowSeconds() + seconds, rule.Limit);
    }
}
