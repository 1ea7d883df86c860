namespace Dashboard.Data.Store.Entities;

/// <summary>An account whose owner has been sent to X and has not come back yet.</summary>
public sealed class PendingConnection
{
    /// <summary>The SHA-256 of the token that X gave for it, in base64: by it the browser that comes back is known.</summary>
    public required string TokenHash { get; set; }

    /// <summary>The token's secret, encrypted by <see cref="SecretProtector"/>.</summary>
    public required string ProtectedTokenSecret { get; set; }

    /// <summary>The id of the session in which it was begun; no other one ends it.</summary>
    public required string SessionId { get; set; }

    /// <summary>The key of the account that is connected again; null for a new one.</summary>
    public int? AccountId { get; set; }

    /// <summary>The privacy policy of a new account; empty for one that is connected again.</summary>
    public required string PrivacyUrl { get; set; }

    /// <summary>The display name of a new account; null for none.</summary>
    public string? DisplayName { get; set; }

    /// <summary>From when on it is over.</summary>
    public DateTimeOffset ExpiresAt { get; set; }
}
