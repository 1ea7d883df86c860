namespace Dashboard.Data.Store.Entities;

/// <summary>
/// A range of an account's events that is being pulled: how far it is read and, inside an open window, the cursor. Read means written to
/// the inbox; what is also applied is in <see cref="SyncProgress"/>.
/// </summary>
public sealed class PullRange
{
    /// <summary>The key of the account whose events are pulled.</summary>
    public int AccountId { get; set; }

    /// <summary>What it is for; one range of each kind per account.</summary>
    public PullPurpose Purpose { get; set; }

    /// <summary>The instant at which the range begins, included.</summary>
    public DateTimeOffset From { get; set; }

    /// <summary>
    /// Where it ends; null for the live range, which ends 24 hours ago, always. A history is read backwards: what lies behind is read.
    /// </summary>
    public DateTimeOffset? Until { get; set; }

    /// <summary>The watermark: everything up to here is read. Of a history it stays where the range begins.</summary>
    public DateTimeOffset ReadThrough { get; set; }

    /// <summary>Start of the window that is being read; null between windows.</summary>
    public DateTimeOffset? WindowFrom { get; set; }

    /// <summary>End of the window that is being read, inclusive.</summary>
    public DateTimeOffset? WindowTo { get; set; }

    /// <summary>Where to go on inside the window; null at its start.</summary>
    public string? Cursor { get; set; }

    /// <summary>Time of the newest event read in the window, for the progress bar.</summary>
    public DateTimeOffset? WindowReached { get; set; }

    /// <summary>When X first refused the open window for its age, since when nothing of it was read; null where it did not.</summary>
    public DateTimeOffset? RefusedAt { get; set; }

    /// <summary>Events read so far, those that came twice included.</summary>
    public long EventsRead { get; set; }

    /// <summary>Since when an admin holds it; null while it runs.</summary>
    public DateTimeOffset? PausedAt { get; set; }

    /// <summary>Who asked for it: an admin's email; null where nobody did.</summary>
    public string? RequestedBy { get; set; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset RequestedAt { get; set; }
}

/// <summary>What a range of events is pulled for.</summary>
public enum PullPurpose
{
    /// <summary>Keeping up with X, for ever.</summary>
    Live = 1,

    /// <summary>Reading a stretch of the past (again), once.</summary>
    Backfill = 2,

    /// <summary>Reading the past of a new account, the newest first, once.</summary>
    History = 3,
}
