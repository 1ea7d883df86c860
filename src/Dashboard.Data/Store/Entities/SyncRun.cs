namespace Dashboard.Data.Store.Entities;

/// <summary>One entry of the run journal: one pull of one account.</summary>
public sealed class SyncRun
{
    /// <summary>Our key, rising with time.</summary>
    public Guid Id { get; set; }

    /// <summary>The key of the account that was pulled.</summary>
    public int AccountId { get; set; }

    /// <summary>When it began, by this product's clock.</summary>
    public DateTimeOffset StartedAt { get; set; }

    /// <summary>When it ended, well or not, by this product's clock.</summary>
    public DateTimeOffset FinishedAt { get; set; }

    /// <summary>Events read, those that came twice included.</summary>
    public int Read { get; set; }

    /// <summary>Open prompts asked for one by one.</summary>
    public int Shown { get; set; }

    /// <summary>Why it ended early; null when it ended well.</summary>
    public string? Error { get; set; }
}
