using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Sync.Health;

/// <summary>How syncing goes, at one moment; it holds no result.</summary>
public sealed record SyncHealth
{
    /// <summary>The moment that all of this holds for, by this product's clock.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Which database: "Sqlite" or "Postgres".</summary>
    public required string Provider { get; init; }

    /// <summary>Whether this instance is the one that pulls.</summary>
    public required bool IsLeading { get; init; }

    /// <summary>What came and is not applied yet.</summary>
    public required InboxHealth Inbox { get; init; }

    /// <summary>What came and could not be applied.</summary>
    public required QuarantineHealth Quarantine { get; init; }

    /// <summary>States in which X contradicts what it said before.</summary>
    public required AnomalyHealth Anomalies { get; init; }

    /// <summary>The day cells: which zone they are for, and whether they are being made anew.</summary>
    public required RollupHealth Rollups { get; init; }

    /// <summary>How each account is pulled, in the order of their handles.</summary>
    public required IReadOnlyList<AccountHealth> Accounts { get; init; }
}

/// <summary>What came and waits to be applied.</summary>
/// <param name="Entries">Webhooks, pages and answers that wait.</param>
/// <param name="OldestAt">When the oldest of them came; null when none waits.</param>
public sealed record InboxHealth(int Entries, long Events, DateTimeOffset? OldestAt);

/// <summary>What came and could not be applied.</summary>
/// <param name="Counts">How many there are of each kind that there is.</param>
public sealed record QuarantineHealth(IReadOnlyList<QuarantineCount> Counts)
{
    /// <summary>How many there are in all.</summary>
    public long Total => Counts.Sum(count => count.Count);
}

/// <summary>How many things of one kind are set aside.</summary>
public sealed record QuarantineCount(QuarantineKind Kind, int Count);

/// <summary>One thing that was set aside.</summary>
/// <param name="Handle">The account it was asked for; null where that is not known.</param>
/// <param name="Source">By which way it came.</param>
/// <param name="Kind">What kind of trouble it is.</param>
public sealed record QuarantineLine(
    Guid Id,
    string? Handle,
    ArrivalSource Source,
    DateTimeOffset ReceivedAt,
    QuarantineKind Kind,
    string Reason);

/// <summary>States in which X contradicts what it said before.</summary>
/// <param name="Count">How many states contradict what stands.</param>
public sealed record AnomalyHealth(int Count, IReadOnlyList<AnomalyLine> Newest);

/// <summary>One state that contradicts what stands; what it says is a result, and not here.</summary>
/// <param name="UpdatedAt">The updated_at of the state.</param>
/// <param name="Ways">By which ways it came.</param>
public sealed record AnomalyLine(
    string FeedbackId,
    string Handle,
    DateTimeOffset UpdatedAt,
    Anomaly What,
    IReadOnlyList<ArrivalSource> Ways);
