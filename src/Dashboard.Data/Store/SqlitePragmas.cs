using System.Data.Common;
using Dashboard.Data.Store.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Dashboard.Data.Store;

/// <summary>
/// Sets each SQLite connection to be durable and quick: a write-ahead log so that readers never wait for the writer, and a full
/// synchronisation at each commit so that what was acknowledged survives a power cut. A log that had to grow, as while another program
/// reads for long, is cut again as soon as it is written from its beginning. What is deleted is overwritten: erased words stay in no page.
/// </summary>
/// <param name="file">Knows a connection to another file than the one that was opened first.</param>
internal sealed class SqlitePragmas(StoreFile file) : DbConnectionInterceptor
{
    private const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-16000; PRAGMA temp_store=MEMORY; "
        + "PRAGMA journal_size_limit=4194304; "
        + "PRAGMA secure_delete=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (IsReadOnly(connection))
            return;
        file.Admit(connection);
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (IsReadOnly(connection))
            return;
        file.Admit(connection);
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>
    /// EF Core looks whether the file exists by a read-only connection, on which a restored backup cannot be put into WAL.
    /// </summary>
    private static bool IsReadOnly(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly;
}
