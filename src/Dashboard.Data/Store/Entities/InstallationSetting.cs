namespace Dashboard.Data.Store.Entities;

/// <summary>A setting of the whole installation that admins change while it runs.</summary>
public sealed class InstallationSetting
{
    /// <summary>Its stable name.</summary>
    public required string Name { get; set; }

    /// <summary>Its value, as text.</summary>
    public required string Value { get; set; }
}
