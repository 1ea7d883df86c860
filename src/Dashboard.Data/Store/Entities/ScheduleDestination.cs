namespace Dashboard.Data.Store.Entities;

/// <summary>Where the reports of a schedule go. What opens a place of others is encrypted, and never shown again.</summary>
public sealed class ScheduleDestination
{
    /// <summary>The most UTF-16 units of <see cref="Shown"/>.</summary>
    public const int LongestShown = 120;

    /// <summary>What kind of place it is.</summary>
    public DestinationKind Kind { get; set; }

    /// <summary>What may be shown of the place: a folder's name, or the host of an address; empty for mail.</summary>
    public string Shown { get; set; } = "";

    /// <summary>The address, encrypted by <see cref="SecretProtector"/>; null for mail and folders.</summary>
    public string? ProtectedAddress { get; set; }

    /// <summary>The key that signs, encrypted by <see cref="SecretProtector"/>; null for all but webhooks.</summary>
    public string? ProtectedKey { get; set; }

    /// <summary>The key before it, encrypted likewise, which signs too until <see cref="OldKeyUntil"/>; null for none.</summary>
    public string? ProtectedOldKey { get; set; }

    /// <summary>How long the key before signs too; null where there is none.</summary>
    public DateTimeOffset? OldKeyUntil { get; set; }
}

/// <summary>What kind of place reports go to.</summary>
public enum DestinationKind
{
    /// <summary>The mail of each recipient, who gets a report of their own.</summary>
    Mail = 0,

    /// <summary>A folder on the machine that the product runs on.</summary>
    Folder = 1,

    /// <summary>A program, which is posted the numbers, signed by Standard Webhooks.</summary>
    Webhook = 2,

    /// <summary>A channel of Slack, by an incoming webhook.</summary>
    Slack = 3,

    /// <summary>A chat or channel of Microsoft Teams, by a workflow's webhook.</summary>
    Teams = 4,
}
