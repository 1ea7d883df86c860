namespace Dashboard.Data.Store.Entities;

/// <summary>A sign-in that lasts: what is here is open, what is not is over, on every instance.</summary>
public sealed class Session
{
    /// <summary>The longest kept name of a client.</summary>
    public const int LongestClient = 200;

    /// <summary>Names it where it may be seen, on the page of its owner and in marks of open pages; it opens nothing.</summary>
    public required string Id { get; set; }

    /// <summary>The SHA-256 of what the cookie holds, in base64: whoever reads the store cannot use it.</summary>
    public required string KeyHash { get; set; }

    /// <summary>Whose it is.</summary>
    public required string UserId { get; set; }

    /// <summary>
    /// The owner's security stamp when it began. Whatever changes the stamp, such as another password, ends every session that has the old
    /// one.
    /// </summary>
    public required string SecurityStamp { get; set; }

    /// <summary>When the owner signed in.</summary>
    public DateTimeOffset StartedAt { get; set; }

    /// <summary>When it was last used, exact to some minutes.</summary>
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>When it ends unless it is used before.</summary>
    public DateTimeOffset IdleUntil { get; set; }

    /// <summary>When it ends however much it is used.</summary>
    public DateTimeOffset EndsAt { get; set; }

    /// <summary>The address that it was begun from.</summary>
    public required string Source { get; set; }

    /// <summary>What the browser called itself; at most <see cref="LongestClient"/> characters, and to be taken for what it is.</summary>
    public required string Client { get; set; }
}
