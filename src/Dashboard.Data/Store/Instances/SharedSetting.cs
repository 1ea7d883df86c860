namespace Dashboard.Data.Store.Instances;

/// <summary>A setting in which all instances on one store must agree, as this one has it.</summary>
/// <param name="Name">Its key in the configuration, such as Reporting:TimeZone.</param>
/// <param name="Read">Its value here; asked for only when it is compared.</param>
/// <param name="Form">How it is kept and compared.</param>
/// <param name="ConcernsCommands">Whether a command could do harm with another value too; most do not need an app's key, say.</param>
public sealed record SharedSetting(string Name, Func<string> Read, SettingForm Form = SettingForm.Plain, bool ConcernsCommands = false);

/// <summary>How a setting is kept for comparison.</summary>
public enum SettingForm
{
    /// <summary>As it is, and both values are named where they differ.</summary>
    Plain = 0,

    /// <summary>As a salted hash, and no value is named.</summary>
    Secret = 1,

    /// <summary>The folder of the keys: as a text that only these keys can read.</summary>
    Keys = 2,
}
