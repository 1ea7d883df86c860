namespace Dashboard.Data.Store;

/// <summary>Where the store is: the configuration section "Store" and the connection string "Store".</summary>
public sealed class StoreOptions
{
    /// <summary>The section of the configuration that holds them.</summary>
    public const string Section = "Store";

    /// <summary>The name of the connection string.</summary>
    public const string ConnectionStringName = "Store";

    /// <summary>The embedded provider: a file beside the application, for one process.</summary>
    public const string Sqlite = "Sqlite";

    /// <summary>The provider with a server of its own, for one instance or several.</summary>
    public const string Postgres = "Postgres";

    /// <summary>Which database, in any case of letters: <see cref="Sqlite"/> (default) or <see cref="Postgres"/>.</summary>
    public string Provider { get; set; } = Sqlite;

    /// <summary>The provider's connection string, from ConnectionStrings:Store.</summary>
    public string ConnectionString { get; set; } = string.Empty;

    /// <summary>Whether a provider's name means PostgreSQL.</summary>
    /// <param name="provider">What Store:Provider says; null when it says nothing.</param>
    public static bool IsPostgres(string? provider) => string.Equals(provider, Postgres, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a provider's name means SQLite.</summary>
    /// <param name="provider">What Store:Provider says; null when it says nothing.</param>
    public static bool IsSqlite(string? provider) => string.Equals(provider, Sqlite, StringComparison.OrdinalIgnoreCase);
}
