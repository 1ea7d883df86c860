namespace Dashboard.Data.Store.Entities;

/// <summary>A setting as all instances of the installation have it; see <see cref="Instances.SettingsAgreement"/>.</summary>
public sealed class AgreedSetting
{
    /// <summary>Its key in the configuration, such as Reporting:TimeZone.</summary>
    public required string Name { get; set; }

    /// <summary>Its value; of a secret a salted hash, of the keys' folder a text that only its keys can read.</summary>
    public required string Value { get; set; }
}
