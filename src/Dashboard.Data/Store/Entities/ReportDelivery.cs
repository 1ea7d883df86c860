namespace Dashboard.Data.Store.Entities;

/// <summary>
/// One report to one person or place: first something to be done, then what became of it. It outlives its schedule and its recipient.
/// </summary>
public sealed class ReportDelivery
{
    /// <summary>The most UTF-16 units of <see cref="Reason"/>.</summary>
    public const int LongestReason = 400;

    /// <summary>The row's key, given by the product.</summary>
    public Guid Id { get; set; }

    /// <summary>Which run of the schedule it belongs to.</summary>
    public Guid RunId { get; set; }

    /// <summary>The schedule that it comes from, which may be gone.</summary>
    public Guid ScheduleId { get; set; }

    /// <summary>What the schedule was called.</summary>
    public required string ScheduleName { get; set; }

    /// <summary>When it was due, by the schedule.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>Whether somebody has asked for it, to see what it looks like.</summary>
    public bool IsTest { get; set; }

    /// <summary>What kind of place it goes to.</summary>
    public DestinationKind Destination { get; set; }

    /// <summary>The id of whose report it is, and who may be gone: its recipient, or the schedule's owner.</summary>
    public required string UserId { get; set; }

    /// <summary>The name that the recipient had, or what may be shown of the place.</summary>
    public required string UserName { get; set; }

    /// <summary>What became of it.</summary>
    public DeliveryState State { get; set; }

    /// <summary>How often it was begun.</summary>
    public int Tries { get; set; }

    /// <summary>When it is begun next; while it is being sent, when whoever sends it is taken to have been ended.</summary>
    public DateTimeOffset NextTryAt { get; set; }

    /// <summary>Whether the product was ended while it was being sent, so that it may have arrived twice.</summary>
    public bool WasInterrupted { get; set; }

    /// <summary>When it came to its end; null before.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The bytes of what was sent; null where nothing was.</summary>
    public long? Bytes { get; set; }

    /// <summary>Why it was not sent, or not at once; never a secret or a result. Null where there is nothing to say.</summary>
    public string? Reason { get; set; }
}

/// <summary>What became of a report.</summary>
public enum DeliveryState
{
    /// <summary>It is to be sent.</summary>
    Waiting = 0,

    /// <summary>It is being sent.</summary>
    Sending = 1,

    /// <summary>It was sent: whoever carries it has taken it.</summary>
    Sent = 2,

    /// <summary>There was nothing to report, and so nothing was sent.</summary>
    Skipped = 3,

    /// <summary>Whose report it is may not see it, and so nothing was sent.</summary>
    Withheld = 4,

    /// <summary>It could not be sent, and is not tried any more.</summary>
    Failed = 5,

    /// <summary>The schedule was paused or removed, or goes elsewhere, before it was sent.</summary>
    Withdrawn = 6,
}
