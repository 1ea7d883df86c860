namespace Dashboard.Data.Store.Entities;

/// <summary>A link that lets somebody do one thing once without a password: to set one.</summary>
public sealed class OneTimeLink
{
    /// <summary>The SHA-256 of the link's secret, in base64: whoever reads the store cannot use it.</summary>
    public required string SecretHash { get; set; }

    /// <summary>Whose password it sets; null for the link that makes the first admin.</summary>
    public string? UserId { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; set; }

    /// <summary>From when on it opens nothing.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Whether its owner asked for it by mail, rather than an admin.</summary>
    public bool IsReset { get; set; }
}
