using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.OAuth;

/// <summary>Connections in the making, between request_token and access_token.</summary>
internal sealed class RequestTokenBook(TimeProvider clock)
{
    private const long Lifetime = 15 * EpochTime.Minute;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, RequestToken> _tokens = new(StringComparer.Ordinal);

    internal RequestToken Issue(string callback)
    {
        var token = new RequestToken(Secrets.New(27), Secrets.New(32), callback, clock.NowSeconds() + Lifetime);
        lock (_gate)
        {
            Forget(clock.NowSeconds());
            return _tokens[token.Token] = token;
        }
    }

    internal RequestToken? Find(string token)
    {
        lock (_gate)
            return _tokens.TryGetValue(token, out var found) && found.ExpiresAt > clock.NowSeconds() ? found : null;
    }

    /// <summary>The token with its fresh verifier, or null when it is unknown, expired or already agreed to.</summary>
    internal RequestToken? Authorize(string token, string userId)
    {
        lock (_gate)
        {
            if (Find(token) is not { Verifier: null } found)
                return null;
            return _tokens[token] = found with { Verifier = Secrets.New(32), UserId = userId };
        }
    }

    internal bool Remove(string token)
    {
        lock (_gate)
            return _tokens.Remove(token);
    }

    private void Forget(long now)
    {
        foreach (var token in _tokens.Values.Where(token => token.ExpiresAt <= now).ToList())
            _tokens.Remove(token.Token);
    }
}
