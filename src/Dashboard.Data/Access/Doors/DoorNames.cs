namespace Dashboard.Data.Access.Doors;

/// <summary>The doors for machines whose credentials admins make, by their names in the settings.</summary>
public static class DoorNames
{
    /// <summary>Where X pushes to.</summary>
    public const string Webhooks = "Webhooks";

    /// <summary>Where the help desk reports closed conversations.</summary>
    public const string Conversations = "Conversations";
}
