using System.ComponentModel.DataAnnotations;

namespace Dashboard.Data.Sync;

/// <summary>How feedback is pulled: the configuration section "Sync".</summary>
public sealed class SyncOptions
{
    /// <summary>The section of the configuration that holds them.</summary>
    public const string Section = "Sync";

    /// <summary>How far back the first pull of an account goes, in days; 1 to 3650, default 365.</summary>
    [Range(1, 3650, ErrorMessage = "Sync:BackfillDays must lie between 1 and 3650.")]
    public int BackfillDays { get; set; } = 365;

    /// <summary>The longest range asked for at once, in days; 1 to 90, default 30.</summary>
    [Range(1, 90, ErrorMessage = "Sync:WindowDays must lie between 1 and 90.")]
    public int WindowDays { get; set; } = 30;

    /// <summary>How much of the last range is read again, in minutes, in case X lists an event late; 0 to 1440, default 10.</summary>
    [Range(0, 1440, ErrorMessage = "Sync:OverlapMinutes must lie between 0 and 1440.")]
    public int OverlapMinutes { get; set; } = 10;

    /// <summary>How often each account is pulled, in seconds; 5 to 86400, default 300.</summary>
    [Range(5, 86400, ErrorMessage = "Sync:IntervalSeconds must lie between 5 and 86400.")]
    public int IntervalSeconds { get; set; } = 300;

    /// <summary>How many single feedback are asked for per account and pull, of X's 180 per 15 minutes; 0 to 180, default 50.</summary>
    [Range(0, 180, ErrorMessage = "Sync:ShowPerPull must lie between 0 and 180.")]
    public int ShowPerPull { get; set; } = 50;
}
