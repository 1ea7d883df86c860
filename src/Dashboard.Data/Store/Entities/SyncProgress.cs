namespace Dashboard.Data.Store.Entities;

/// <summary>What the store knows about one account: the stretch of time whose events are all applied, and how pulling goes.</summary>
public sealed class SyncProgress
{
    /// <summary>The key of the account that is read.</summary>
    public int AccountId { get; set; }

    /// <summary>Where the applied history begins.</summary>
    public DateTimeOffset HistoryFrom { get; set; }

    /// <summary>"Complete through": every event from <see cref="HistoryFrom"/> up to here is applied.</summary>
    public DateTimeOffset CompleteThrough { get; set; }

    /// <summary>When the last pull ended well.</summary>
    public DateTimeOffset? LastPulledAt { get; set; }

    /// <summary>What went wrong last, in words; null after a good pull.</summary>
    public string? LastError { get; set; }

    /// <summary>Until when X's limit makes pulling wait; null while it does not.</summary>
    public DateTimeOffset? WaitingUntil { get; set; }

    /// <summary>X's clock minus ours when last measured, in seconds; null while not known.</summary>
    public int? ClockSkewSeconds { get; set; }

    /// <summary>
    /// Sending time of the last open prompt that was asked for one by one: the next pull goes on with older ones; null begins at the
    /// newest.
    /// </summary>
    public DateTimeOffset? ShownThrough { get; set; }

    /// <summary>When an admin asked for a pull at once; null once it has begun.</summary>
    public DateTimeOffset? SyncRequestedAt { get; set; }
}
