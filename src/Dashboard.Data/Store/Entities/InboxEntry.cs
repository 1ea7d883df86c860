namespace Dashboard.Data.Store.Entities;

/// <summary>
/// Something that came and is not applied yet, exactly as it came. What is here is acknowledged: it will be applied or set aside, but never
/// lost. Gone once applied; what it told stays in <see cref="FeedbackArrival"/>.
/// </summary>
public sealed class InboxEntry
{
    /// <summary>The order of arrival; never given twice.</summary>
    public long Id { get; set; }

    /// <summary>The account it was asked for; null for a webhook, which names its account only inside.</summary>
    public int? AccountId { get; set; }

    /// <summary>By which way it came.</summary>
    public ArrivalSource Source { get; set; }

    /// <summary>When it came, by this product's clock.</summary>
    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>One event (webhook), an array of events (one page of the events endpoint), or one feedback (show).</summary>
    public required string Body { get; set; }

    /// <summary>How many events the body holds, so that work can be cut into pieces of a size without reading it.</summary>
    public int EventCount { get; set; }

    /// <summary>Start of the range whose last page this is; null on every other entry.</summary>
    public DateTimeOffset? CompletesFrom { get; set; }

    /// <summary>End of that range: once this is applied, every event from start to end is in the store.</summary>
    public DateTimeOffset? CompletesThrough { get; set; }
}
