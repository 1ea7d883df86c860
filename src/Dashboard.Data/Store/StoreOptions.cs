namespace Dashboard.Data.Store;

/// <summary>Where the store is: the configuration section "Store" and the connection string "Store".</summary>
public sealed class StoreOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Store";

    /// <summary>The name of the connection string.</summary>
    public const string ConnectionStringName = "Store";

    /// <summary>Which database; default SQLite, embedded.</summary>
    public StoreProvider Provider { get; set; } = StoreProvider.Sqlite;

    /// <summary>The provider's connection string, from ConnectionStrings:Store.</summary>
    public string ConnectionString { get; set; } = string.Empty;
}

/// <summary>The databases that the store runs on.</summary>
public enum StoreProvider
{
    /// <summary>A file beside the application.</summary>
    Sqlite,
}
