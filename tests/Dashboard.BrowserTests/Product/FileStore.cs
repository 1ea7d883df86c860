using Dashboard.TestKit;

namespace Dashboard.BrowserTests.Product;

/// <summary>A database file that the product's process opens too.</summary>
internal sealed class FileStore : TestDatabase
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
