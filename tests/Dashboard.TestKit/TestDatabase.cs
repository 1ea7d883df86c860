using Microsoft.Extensions.Configuration;

namespace Dashboard.TestKit;

/// <summary>A database of one test's own, gone when disposed.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    public abstract StoreKind Kind { get; }

    /// <summary>What <c>ConnectionStrings:Store</c> takes.</summary>
    public abstract string ConnectionString { get; }

    /// <summary>The settings that put the store here.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Settings =>
        [new("Store:Provider", $"{Kind}"), new("ConnectionStrings:Store", ConnectionString)];

    /// <summary>The same, for <c>AddStore</c>.</summary>
    public IConfiguration Configuration => new ConfigurationBuilder().AddInMemoryCollection(Settings).Build();

    /// <summary>Makes one. On PostgreSQL it has the schema already; on SQLite there is no file yet.</summary>
    public static async Task<TestDatabase> CreateAsync(StoreKind kind) =>
        kind == StoreKind.Sqlite ? new SqliteDatabase() : await PostgresDatabase.CreateAsync();

    /// <summary>Makes sure that it has the schema; a store that is there already is left as it is.</summary>
    public Task HaveSchemaAsync() => Kind is StoreKind.Sqlite ? SqliteTemplate.CopyToAsync(ConnectionString) : Task.CompletedTask;

    /// <inheritdoc />
    public abstract ValueTask DisposeAsync();

    private sealed class SqliteDatabase : TestDatabase
    {
        private readonly SqliteFile _file = new();

        public override StoreKind Kind => StoreKind.Sqlite;

        public override string ConnectionString => _file.ConnectionString;

        public override ValueTask DisposeAsync()
        {
            _file.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
