namespace Dashboard.Data.Store.Entities;

/// <summary>One line of the history of an account's settings.</summary>
public sealed class SettingChange
{
    /// <summary>Our key, rising with time.</summary>
    public Guid Id { get; set; }

    /// <summary>The key of the account whose setting was changed.</summary>
    public int AccountId { get; set; }

    /// <summary>The setting, by the name that <c>SettingNames</c> gives it.</summary>
    public required string Setting { get; set; }

    /// <summary>The value before, as text.</summary>
    public string? OldValue { get; set; }

    /// <summary>The value since, as text.</summary>
    public string? NewValue { get; set; }

    /// <summary>Who changed it: their email at that time.</summary>
    public required string ChangedBy { get; set; }

    /// <summary>When it was changed, by this product's clock.</summary>
    public DateTimeOffset ChangedAt { get; set; }
}
