using Dashboard.TestKit;

namespace Dashboard.Tests.Force;

/// <summary>A SQLite store in a folder that somebody else has made.</summary>
internal sealed class StoreFolder(string folder) : TestDatabase
{
    public override StoreKind Kind => StoreKind.Sqlite;

    public override string ConnectionString => $"Data Source={Path.Combine(folder, "store.db")};Pooling=False";

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
