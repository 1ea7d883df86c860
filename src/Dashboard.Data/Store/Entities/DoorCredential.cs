namespace Dashboard.Data.Store.Entities;

/// <summary>A user name and password with which machines come in by a door, made by an admin.</summary>
public sealed class DoorCredential
{
    /// <summary>Our key, rising with time.</summary>
    public Guid Id { get; set; }

    /// <summary>Which door, by its name in the settings.</summary>
    public required string Door { get; set; }

    /// <summary>The user name.</summary>
    public required string UserName { get; set; }

    /// <summary>The SHA-256 of user name and password, in base64: whoever reads the store cannot come in with it.</summary>
    public required string SecretHash { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; set; }

    /// <summary>Who made it: their name at that time.</summary>
    public required string MadeBy { get; set; }

    /// <summary>From when on it opens nothing; null while it has no end.</summary>
    public DateTimeOffset? EndsAt { get; set; }

    /// <summary>When it was last used; null where it never was.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }
}
