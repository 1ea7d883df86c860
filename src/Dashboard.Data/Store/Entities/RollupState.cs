namespace Dashboard.Data.Store.Entities;

/// <summary>The one row that says for which time zone the day cells were made.</summary>
public sealed class RollupState
{
    /// <summary>The key of the only row.</summary>
    public const int OnlyId = 1;

    /// <summary>Always <see cref="OnlyId"/>.</summary>
    public int Id { get; set; } = OnlyId;

    /// <summary>The IANA id of the reporting time zone.</summary>
    public required string TimeZone { get; set; }
}
