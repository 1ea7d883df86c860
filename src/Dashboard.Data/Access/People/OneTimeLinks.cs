using Dashboard.Data.Access.Sessions;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Access.People;

/// <summary>Makes links that set a password once, inside the transaction of a change.</summary>
internal static class OneTimeLinks
{
    /// <param name="secret">What it is worth, of which only the hash is kept.</param>
    /// <param name="userId">Whose password it sets; null for the first admin.</param>
    /// <param name="life">How long it opens.</param>
    /// <param name="isReset">Whether its owner asked for it by mail.</param>
    public static void Add(UserEdit edit, string secret, string? userId, TimeSpan life, bool isReset = false)
    {
        var now = edit.Clock.GetUtcNow();
        edit.Context.OneTimeLinks.Add(new OneTimeLink
        {
            SecretHash = SecretHash.Of(secret),
            UserId = userId,
            MadeAt = now,
            ExpiresAt = now + life,
            IsReset = isReset,
        });
    }
}
