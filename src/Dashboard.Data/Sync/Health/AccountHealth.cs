using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Sync.Health;

/// <summary>How syncing one account goes.</summary>
public sealed record AccountHealth
{
    /// <summary>X lists events this much late; what is later comes by webhook and show.</summary>
    public static TimeSpan EventsLag { get; } = TimeSpan.FromHours(24);

    /// <summary>The account's key in the store.</summary>
    public required int AccountId { get; init; }

    /// <summary>The @handle without the @.</summary>
    public required string Handle { get; init; }

    /// <summary>Why and since when nothing is pulled; null while it runs.</summary>
    public PauseHealth? Pause { get; init; }

    /// <summary>How far it is; null when it was never pulled.</summary>
    public ReadingHealth? Reading { get; init; }

    /// <summary>From when on its history is to be read; null when that is read.</summary>
    public DateTimeOffset? HistoryBegins { get; init; }

    /// <summary>When X first refused older events, which count as lost if it refuses them again; null while nothing is in doubt.</summary>
    public DateTimeOffset? RefusedAt { get; init; }

    /// <summary>What of its events X does not give any more, in the order of time.</summary>
    public IReadOnlyList<LostHealth> Lost { get; init; } = [];

    /// <summary>When the last pull ended well.</summary>
    public DateTimeOffset? LastPulledAt { get; init; }

    /// <summary>What went wrong last; null after a good pull.</summary>
    public string? LastError { get; init; }

    /// <summary>Until when X's limit makes pulling wait; null while it does not.</summary>
    public DateTimeOffset? WaitingUntil { get; init; }

    /// <summary>Whether a pull was asked for that has not begun.</summary>
    public bool IsRequested { get; init; }

    /// <summary>X's clock minus ours in seconds; null while not known.</summary>
    public int? ClockSkewSeconds { get; init; }

    /// <summary>What X last said about each kind of request; those it said nothing of are missing.</summary>
    public IReadOnlyList<BudgetHealth> Budgets { get; init; } = [];

    /// <summary>The backfill; null when there is none.</summary>
    public BackfillHealth? Backfill { get; init; }

    /// <summary>
    /// Whether it should keep up and does not: it runs, was pulled before, and lies more than an hour behind what X lists.
    /// </summary>
    public bool IsLate(DateTimeOffset now) =>
        Pause is null && LastPulledAt is not null && Reading is { } reading && reading.Behind(now) > TimeSpan.FromHours(1);

    /// <summary>Whether it is being read for the first time.</summary>
    public bool IsFirstRead => HistoryBegins is not null || LastPulledAt is null;

    /// <summary>Whether our clock is so wrong that somebody should set it: by more than 60 s.</summary>
    public bool IsClockWrong => ClockSkewSeconds is < -60 or > 60;
}

/// <summary>Why an account is paused.</summary>
/// <param name="Reason">In words for an admin.</param>
/// <param name="Since">Since when; null where that is not known.</param>
/// <param name="IsByAdmin">Whether a person did it, rather than an answer of X.</param>
public sealed record PauseHealth(string Reason, DateTimeOffset? Since, bool IsByAdmin);

/// <summary>How far an account is read.</summary>
/// <param name="HistoryFrom">Where its complete history begins.</param>
/// <param name="CompleteThrough">Up to when every event is applied.</param>
/// <param name="ReadThrough">Up to when every event is on disk.</param>
/// <param name="Window">The window that is being read; null between windows.</param>
public sealed record ReadingHealth(
    DateTimeOffset HistoryFrom,
    DateTimeOffset CompleteThrough,
    DateTimeOffset ReadThrough,
    WindowHealth? Window)
{
    /// <summary>How much later the events are than X itself lists them; never negative.</summary>
    public TimeSpan Behind(DateTimeOffset now)
    {
        var behind = now - AccountHealth.EventsLag - CompleteThrough;
        return behind > TimeSpan.Zero ? behind : TimeSpan.Zero;
    }
}

/// <summary>A stretch of events that X does not give any more.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="Until">Where it ends.</param>
/// <param name="Cause">How it came to be.</param>
/// <param name="NotedAt">When X last refused it.</param>
public sealed record LostHealth(DateTimeOffset From, DateTimeOffset Until, LossCause Cause, DateTimeOffset NotedAt);

/// <summary>The window of an account's events that is being read.</summary>
/// <param name="Share">How much of its time is read, 0 to 1.</param>
public sealed record WindowHealth(DateTimeOffset From, DateTimeOffset To, double Share);

/// <summary>What X last said about one kind of request.</summary>
/// <param name="Endpoint">The kind: "Events", "Show", "Create" or "Users".</param>
/// <param name="Remaining">Requests left; all of them once the window is over.</param>
/// <param name="ResetAt">When the next window begins.</param>
public sealed record BudgetHealth(string Endpoint, int Remaining, int Limit, DateTimeOffset ResetAt);

/// <summary>A backfill that is under way or held.</summary>
/// <param name="Share">How much of its time is read, 0 to 1.</param>
/// <param name="EventsRead">Events read so far, those that came twice included.</param>
/// <param name="RequestedBy">Who asked for it; null where that is not known.</param>
/// <param name="PausedAt">Since when it is held; null while it runs.</param>
public sealed record BackfillHealth(
    DateTimeOffset From,
    DateTimeOffset Until,
    double Share,
    long EventsRead,
    string? RequestedBy,
    DateTimeOffset RequestedAt,
    DateTimeOffset? PausedAt);

/// <summary>One pull of an account, as the run journal has it.</summary>
/// <param name="Shown">Open prompts asked for one by one.</param>
/// <param name="Error">Why it ended early; null when it ended well.</param>
public sealed record RunHealth(Guid Id, DateTimeOffset StartedAt, TimeSpan Duration, int Read, int Shown, string? Error);
