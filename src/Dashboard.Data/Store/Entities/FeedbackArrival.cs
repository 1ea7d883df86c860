namespace Dashboard.Data.Store.Entities;

/// <summary>
/// One line of a feedback's history: one thing that X said about it, and when that came first by each way. The same words read again change
/// nothing, so the history is the same in whatever order and how often things came.
/// </summary>
public sealed class FeedbackArrival
{
    /// <summary>The row's key, given by the database.</summary>
    public long Id { get; set; }

    /// <summary>X's id of the feedback that it speaks of.</summary>
    public required string FeedbackId { get; set; }

    /// <summary>The first eight bytes of the body's SHA-256: with the feedback, the identity of what was said.</summary>
    public long Fingerprint { get; set; }

    /// <summary>What kind of statement it is.</summary>
    public ArrivalKind Kind { get; set; }

    /// <summary>When X says that it happened: the event's created_at.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The updated_at of the state that it describes, which decides its place in the merge.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>When it came first from the events endpoint; null when it has not.</summary>
    public DateTimeOffset? ByEventsAt { get; set; }

    /// <summary>When it came first by webhook; null when it has not.</summary>
    public DateTimeOffset? ByWebhookAt { get; set; }

    /// <summary>When it came first as an answer of show; null when it has not.</summary>
    public DateTimeOffset? ByShowAt { get; set; }

    /// <summary>The body exactly as it came, fields that we do not know included.</summary>
    public required string Body { get; set; }

    /// <summary>What in it contradicts what stands, and was therefore not taken.</summary>
    public Anomaly Anomaly { get; set; }
}
