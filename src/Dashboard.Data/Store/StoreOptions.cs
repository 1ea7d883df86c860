using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Dashboard.Data.Store;

/// <summary>Where the store is: the configuration section "Store" and the connection string "Store".</summary>
public sealed class StoreOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Store";

    /// <summary>The name of the connection string.</summary>
    public const string ConnectionStringName = "Store";

    /// <summary>The one provider there is: a file beside the application.</summary>
    public const string Sqlite = "Sqlite";

    /// <summary>Which database; default SQLite, embedded.</summary>
    public string Provider { get; set; } = Sqlite;

    /// <summary>The provider's connection string, from ConnectionStrings:Store.</summary>
    public string ConnectionString { get; set; } = string.Empty;
}

/// <summary>Says in one sentence what is wrong with the store's settings.</summary>
internal sealed class StoreOptionsValidator : IValidateOptions<StoreOptions>
{
    public ValidateOptionsResult Validate(string? name, StoreOptions options)
    {
        if (!string.Equals(options.Provider, StoreOptions.Sqlite, StringComparison.OrdinalIgnoreCase))
            return ValidateOptionsResult.Fail($"Store:Provider is '{options.Provider}'; this version knows Sqlite.");
        return IsConnectionString(options.ConnectionString)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("ConnectionStrings:Store is not a SQLite connection string such as 'Data Source=data/dashboard.db'.");
    }

    private static bool IsConnectionString(string text)
    {
        try
        {
            return new SqliteConnectionStringBuilder(text).DataSource.Length > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
