using Dashboard.Data.Foundation;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dashboard.Data.Store.Files;

/// <summary>
/// Copies SQLite's file by its own online backup, which knows its log and the page at 1 GiB that is none. It goes on in steps within one
/// reading transaction: by itself a step would begin anew whenever another process had written, and so perhaps never end.
/// </summary>
internal static class SqliteCopy
{
    private const int PagesOfAStep = 1_000;

    public static void Write(SqlitePlace from, string to, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        using (var source = Open(new SqliteConnectionStringBuilder(from.ConnectionString) { Pooling = false }))
        using (var target = Open(new SqliteConnectionStringBuilder { DataSource = to, Pooling = false }))
        {
            using var moment = source.BeginTransaction(deferred: true);
            Ask(source, "SELECT COUNT(*) FROM sqlite_schema");
            Copy(source, target, progress, cancellationToken);
        }

        Check(to);
    }

    /// <summary>Copies a backup beside the place of the store, looked through and ready to be put there.</summary>
    public static void Prepare(SqlitePlace place, string from, string to)
    {
        if (place.Exists)
            throw new IOException($"There is a store at {place.Path} already: move it away first, with its -wal and -shm.");
        foreach (var left in new[] { place.Path + "-wal", place.Path + "-shm" }.Where(File.Exists))
            throw new IOException($"{left} is left of another store, and would be taken for a part of this one: move it away first.");
        Directory.CreateDirectory(Path.GetDirectoryName(place.Path)!);
        File.Copy(from, to, overwrite: true);
        PrivateFiles.Tighten(to);
        Check(to);
        File.Delete(place.Path);
    }

    private static void Copy(
        SqliteConnection source, SqliteConnection target, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        using var backup = raw.sqlite3_backup_init(target.Handle, "main", source.Handle, "main");
        if (backup.IsInvalid)
            throw new IOException($"SQLite cannot begin: {raw.sqlite3_errmsg(target.Handle).utf8_to_string()}");
        for (var code = raw.SQLITE_OK; code is not raw.SQLITE_DONE;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            code = raw.sqlite3_backup_step(backup, PagesOfAStep);
            if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE))
                throw new IOException($"SQLite cannot go on: {raw.sqlite3_errstr(code).utf8_to_string()}");
            progress?.Report(1 - ((double)raw.sqlite3_backup_remaining(backup) / Math.Max(1, raw.sqlite3_backup_pagecount(backup))));
        }
    }

    private static void Check(string path)
    {
        try
        {
            var settings = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, Mode = SqliteOpenMode.ReadWrite };
            using var copy = Open(settings);
            if (Ask(copy, "PRAGMA quick_check(1)") is not "ok")
                throw new IOException($"{path} is not whole.");
            if (Ask(copy, "SELECT COUNT(*) FROM sqlite_schema WHERE name = '__EFMigrationsHistory'") is not 1L)
                throw new IOException($"{path} holds no store of this product.");
        }
        catch (SqliteException exception)
        {
            throw new IOException($"{path} is no backup of this product: {exception.Message}", exception);
        }
    }

    private static SqliteConnection Open(SqliteConnectionStringBuilder settings)
    {
        var connection = new SqliteConnection(settings.ConnectionString);
        connection.Open();
        return connection;
    }

    private static object? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
