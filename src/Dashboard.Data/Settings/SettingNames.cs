namespace Dashboard.Data.Settings;

/// <summary>The names in the history that are not a property of <see cref="AccountSettings"/>.</summary>
public static class SettingNames
{
    /// <summary>The account was connected; the new value is its handle.</summary>
    public const string Connected = "Connected";

    /// <summary>The handle changed on X.</summary>
    public const string Handle = "Handle";

    /// <summary>The tokens were renewed; the history never holds them.</summary>
    public const string Tokens = "Tokens";

    /// <summary>The account runs again; the old value says why it was paused.</summary>
    public const string Paused = "Paused";
}
