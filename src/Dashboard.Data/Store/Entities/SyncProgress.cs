namespace Dashboard.Data.Store.Entities;

/// <summary>How far the events of one account are pulled: its watermark and, inside an open window, the cursor.</summary>
public sealed class SyncProgress
{
    /// <summary>The account.</summary>
    public int AccountId { get; set; }

    /// <summary>Where the history begins.</summary>
    public DateTimeOffset BackfillFrom { get; set; }

    /// <summary>The watermark: every event up to here is in the store ("complete through").</summary>
    public DateTimeOffset CompleteThrough { get; set; }

    /// <summary>Start of the window that is being read; null between windows.</summary>
    public DateTimeOffset? WindowFrom { get; set; }

    /// <summary>End of the window that is being read, inclusive.</summary>
    public DateTimeOffset? WindowTo { get; set; }

    /// <summary>Where to go on inside the window; null at its start.</summary>
    public string? Cursor { get; set; }

    /// <summary>Sending time of the newest event read in the window, for the progress bar.</summary>
    public DateTimeOffset? WindowReached { get; set; }

    /// <summary>When the last pull ended well.</summary>
    public DateTimeOffset? LastPulledAt { get; set; }

    /// <summary>What went wrong last, in words; null after a good pull.</summary>
    public string? LastError { get; set; }
}
