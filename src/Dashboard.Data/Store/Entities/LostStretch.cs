namespace Dashboard.Data.Store.Entities;

/// <summary>
/// A stretch of an account's events that X did not give any more when it was asked for: what of it is in the store came by other ways, and
/// the rest does not come by itself.
/// </summary>
public sealed class LostStretch
{
    /// <summary>The row's key, given by the store.</summary>
    public int Id { get; set; }

    /// <summary>The key of the account whose events are missing.</summary>
    public int AccountId { get; set; }

    /// <summary>Where it begins.</summary>
    public DateTimeOffset From { get; set; }

    /// <summary>Where it ends, later than <see cref="From"/>: from here on X gave events.</summary>
    public DateTimeOffset Until { get; set; }

    /// <summary>How it came to be.</summary>
    public LossCause Cause { get; set; }

    /// <summary>When X last refused it, by this product's clock.</summary>
    public DateTimeOffset NotedAt { get; set; }
}

/// <summary>How a stretch of events came to be lost.</summary>
public enum LossCause
{
    /// <summary>It was older than what X gives when the account was first read.</summary>
    TooOld = 1,

    /// <summary>It was not read for longer than X keeps it: the account was paused or not connected, or the product did not run.</summary>
    NotReadInTime = 2,
}
