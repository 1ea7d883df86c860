using System.Collections.Concurrent;
using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.World;

/// <summary>
/// Who is on X. Every decimal id is somebody, so that a customer needs no introduction; who can be messaged follows from the
/// id unless a test says otherwise: of 20 users one cannot, one is unknown, 18 can.
/// </summary>
internal sealed class Users
{
    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool?> _canDm = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _suspended = new(StringComparer.Ordinal);

    internal void Add(string userId, string screenName) => _names[userId] = screenName;

    internal void SetCanDm(string userId, bool? canDm) => _canDm[userId] = canDm;

    internal void Suspend(string userId) => _suspended[userId] = 1;

    internal bool IsSuspended(string userId) => _suspended.ContainsKey(userId);

    internal static bool IsId(string? userId)
        => userId is { Length: > 0 and <= 20 } && userId.All(char.IsAsciiDigit);

    internal string ScreenNameOf(string userId)
        => _names.TryGetValue(userId, out var name) ? name : "user_" + userId[Math.Max(0, userId.Length - 8)..];

    internal string? FindByScreenName(string screenName)
        => _names.FirstOrDefault(pair => string.Equals(pair.Value, screenName, StringComparison.OrdinalIgnoreCase)).Key;

    /// <summary>Null: X does not know.</summary>
    internal bool? CanDm(string userId)
    {
        if (_canDm.TryGetValue(userId, out var told))
            return told;
        return (StableHash.Compute(userId) % 20) switch { 0 => false, 1 => null, _ => true };
    }

    /// <summary>Why a DM to this user fails, or null. Half of the unknowns turn out to be reachable.</summary>
    internal ApiError? WhyUnreachable(string userId) => CanDm(userId) switch
    {
        false => ApiError.CannotMessage,
        null when !_canDm.ContainsKey(userId) && StableHash.Compute(userId) % 40 is 1 => ApiError.NotFollowing,
        _ => null,
    };
}
