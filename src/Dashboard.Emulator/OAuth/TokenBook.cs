using System.Collections.Concurrent;

namespace Dashboard.Emulator.OAuth;

/// <summary>The access tokens in force. One per user, as X gives the same again until it is revoked.</summary>
internal sealed class TokenBook(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, AccessToken> _byToken = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, AccessToken> _byUser = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _withdrawn = new(StringComparer.Ordinal);

    internal AccessToken? Find(string token)
        => _byToken.GetValueOrDefault(token) is { } found && !IsWithdrawn(found.UserId) ? found : null;

    internal AccessToken Issue(string userId, string screenName, string? token = null, string? secret = null)
    {
        var issued = _byUser.GetOrAdd(
            userId,
            id => new AccessToken(token ?? Secrets.NewToken(id), secret ?? Secrets.New(45), id, screenName));
        _byToken[issued.Token] = issued;
        return issued;
    }

    internal bool Revoke(string userId)
        => _byUser.TryRemove(userId, out var token) && _byToken.TryRemove(token.Token, out _);

    /// <summary>Revokes until then; after that the same token is in force again.</summary>
    internal void Withdraw(string userId, DateTimeOffset until) => _withdrawn[userId] = until;

    private bool IsWithdrawn(string userId) => _withdrawn.TryGetValue(userId, out var until) && clock.GetUtcNow() < until;
}
