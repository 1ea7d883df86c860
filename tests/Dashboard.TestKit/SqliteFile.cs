using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace Dashboard.TestKit;

/// <summary>The place of a SQLite database that does not exist yet; removed with its journals when disposed.</summary>
public sealed class SqliteFile : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The absolute path of the database file.</summary>
    public string Path => _folder.File("store.sqlite");

    /// <summary>What <c>UseSqlite</c> and <c>ConnectionStrings:Store</c> take.</summary>
    public string ConnectionString => new SqliteConnectionStringBuilder { DataSource = Path }.ToString();

    /// <summary>The settings that put the store here, for <c>AddStore</c>.</summary>
    public IConfiguration Configuration => SettingsOf(ConnectionString);

    /// <summary>The settings that put the store anywhere.</summary>
    /// <returns>Settings for <c>AddStore</c>.</returns>
    public static IConfiguration SettingsOf(string connectionString) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Store", connectionString)]).Build();

    /// <inheritdoc />
    public void Dispose()
    {
        // Pooled connections keep the file open, which some systems do not let one delete.
        using (var connection = new SqliteConnection(ConnectionString))
            SqliteConnection.ClearPool(connection);
        _folder.Dispose();
    }
}
