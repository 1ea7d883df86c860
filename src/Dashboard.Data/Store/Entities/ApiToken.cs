namespace Dashboard.Data.Store.Entities;

/// <summary>What a program shows instead of a sign-in; what is here opens something until its time is over.</summary>
public sealed class ApiToken
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int LongestName = 100;

    /// <summary>Names it where it may be seen, and stands in front of its secret; it opens nothing. 16 hexadecimal digits.</summary>
    public required string Id { get; set; }

    /// <summary>What it is for, as whoever made it says.</summary>
    public required string Name { get; set; }

    /// <summary>The SHA-256 of its secret, in base64: whoever reads the store cannot use it.</summary>
    public required string SecretHash { get; set; }

    /// <summary>Whose it is; null for a machine's.</summary>
    public string? UserId { get; set; }

    /// <summary>What it opens, in words with spaces between them.</summary>
    public required string Scopes { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; set; }

    /// <summary>Who made it, by the name that they had.</summary>
    public required string MadeBy { get; set; }

    /// <summary>From when on it opens nothing.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When it was last used, exact to some minutes; null for never.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}
