namespace Dashboard.Data.Store.Entities;

/// <summary>Something that came and could not be applied: kept whole, with the reason, for an admin.</summary>
public sealed class QuarantinedArrival
{
    /// <summary>Our key, rising with time.</summary>
    public Guid Id { get; set; }

    /// <summary>The account it came for, where that is known.</summary>
    public int? AccountId { get; set; }

    /// <summary>By which way it came.</summary>
    public ArrivalSource Source { get; set; }

    /// <summary>When it came, by this product's clock.</summary>
    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>What kind of trouble it is.</summary>
    public QuarantineKind Kind { get; set; }

    /// <summary>Why it was set aside, naming the field.</summary>
    public required string Reason { get; set; }

    /// <summary>The body exactly as it came.</summary>
    public required string Body { get; set; }

    /// <summary>SHA-256 of account, reason and body, in hexadecimal: the same thing read again is kept once.</summary>
    public required string Fingerprint { get; set; }
}
