using Dashboard.Data.Foundation;
using Microsoft.Data.Sqlite;

namespace Dashboard.Data.Store.Files;

/// <summary>The file that SQLite keeps the store in, and how it is opened.</summary>
/// <param name="Path">The file's absolute path.</param>
/// <param name="ConnectionString">How it is opened: never made by being opened, since a file that is gone would come back empty.</param>
internal sealed record SqlitePlace(string Path, string ConnectionString)
{
    private static readonly string[] Endings = ["-wal", "-shm", ""];

    /// <summary>The place that the settings name; null on PostgreSQL and for a store in memory.</summary>
    public static SqlitePlace? FromOptions(StoreOptions options)
    {
        if (StoreOptions.IsPostgres(options.Provider))
            return null;
        var settings = new SqliteConnectionStringBuilder(options.ConnectionString);
        var isMemory = settings.Mode == SqliteOpenMode.Memory || settings.DataSource.StartsWith(":memory:", StringComparison.Ordinal);
        if (isMemory)
            return null;
        if (settings.Mode == SqliteOpenMode.ReadWriteCreate)
            settings.Mode = SqliteOpenMode.ReadWrite;
        return new SqlitePlace(System.IO.Path.GetFullPath(settings.DataSource), settings.ConnectionString);
    }

    /// <summary>Whether there is a store; an empty file is none yet.</summary>
    public bool Exists => new FileInfo(Path) is { Exists: true, Length: > 0 };

    /// <summary>Makes the folder and an empty file, if there is none, and keeps what is there from others.</summary>
    public void Make()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        using (new FileStream(Path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            // The log and the index beside it are made with the file's own mode.
        }

        foreach (var ending in Endings)
            PrivateFiles.Tighten(Path + ending);
    }

    /// <summary>Removes the store for good.</summary>
    public void Remove()
    {
        using (var pooled = new SqliteConnection(ConnectionString))
            SqliteConnection.ClearPool(pooled);
        foreach (var ending in Endings)
            File.Delete(Path + ending);
    }
}
