using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Dashboard.Benchmarks;

/// <summary>A folder with a demo's store and the keys that belong to it.</summary>
/// <param name="path">The folder.</param>
internal sealed class DemoFolder(string path)
{
    public string Store => Path.Combine(path, "demo.db");

    /// <summary>The folder of the data protection keys.</summary>
    public string Keys => Path.Combine(path, "keys");

    /// <summary>The store's connection string.</summary>
    public string ConnectionString => new SqliteConnectionStringBuilder { DataSource = Store }.ToString();

    /// <summary>Whether every account has been pulled to its end once.</summary>
    public bool IsSynced => File.Exists(Store)
        && Number("SELECT count(*) FROM sqlite_master WHERE name = 'SyncProgress'") == 1
        && Number("SELECT count(*) FROM Accounts") > 0
        && Number("SELECT count(*) FROM Accounts a LEFT JOIN SyncProgress p ON p.AccountId = a.Id WHERE p.LastPulledAt IS NULL") == 0;

    public void Clear()
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        Directory.CreateDirectory(path);
    }

    /// <summary>A copy in which no account is pulled any more, so that nothing changes while it is measured.</summary>
    public DemoFolder CopyTo(string target)
    {
        var copy = new DemoFolder(target);
        copy.Clear();
        using (var from = Open())
            Execute(from, "VACUUM INTO $target", ("$target", copy.Store));
        Directory.CreateDirectory(copy.Keys);
        foreach (var key in Directory.Exists(Keys) ? Directory.EnumerateFiles(Keys) : [])
            File.Copy(key, Path.Combine(copy.Keys, Path.GetFileName(key)));
        using var connection = copy.Open();
        Execute(connection, "UPDATE Accounts SET PausedBecause = 'a benchmark runs', PausedAt = 0");

        // On disk before anything is measured: the product's commits would wait behind gigabytes of the copy.
        using var written = File.OpenHandle(copy.Store, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        RandomAccess.FlushToDisk(written);
        return copy;
    }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>The one number that a statement answers.</summary>
    public long Number(string sql) => Convert.ToInt64(Scalar(sql), CultureInfo.InvariantCulture);

    /// <summary>The one text that a statement answers.</summary>
    public string Text(string sql) => Convert.ToString(Scalar(sql), CultureInfo.InvariantCulture)!;

    public static int Execute(SqliteConnection connection, string sql, params (string Name, object Value)[] parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return command.ExecuteNonQuery();
    }

    private object? Scalar(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
