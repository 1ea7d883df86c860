using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store.Erasure;

/// <summary>
/// Takes out of the database's files what was deleted from its tables. On SQLite every connection overwrites what it deletes
/// (secure_delete); here the word lists are written anew without what was taken out, and the write-ahead log is emptied. On PostgreSQL dead
/// rows are vacuumed; what its own log and backups still hold is in the hands of whoever runs it.
/// </summary>
public sealed class StoreSweep(IDbContextFactory<DashboardContext> contexts, StoreWriter writer)
{
    private static readonly string[] Tables =
        ["Feedback", "Arrivals", "SearchEntries", "Inbox", "Quarantine", "Closings", "OutgoingPrompts", "OptOuts", "ReviewNotes"];

    /// <summary>Sweeps once; it changes nothing that anybody sees.</summary>
    /// <returns>Completes when it is done.</returns>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (context.Database.GetDbConnection() is not SqliteConnection)
        {
            foreach (var table in Tables)
                await VacuumAsync(context, table, cancellationToken);
            return;
        }

        await writer.WriteAsync(
            (inTurn, token) => inTurn.Database.ExecuteSqlAsync(
                $"INSERT INTO \"CommentWords\" (\"CommentWords\") VALUES ('optimize')", token),
            cancellationToken);
        await EmptyLogAsync(cancellationToken);
    }

    /// <summary>Empties SQLite's write-ahead log, in which what came in stands until it is written over.</summary>
    /// <returns>Completes when it is done, or when somebody who reads keeps it from being done now.</returns>
    public async Task EmptyLogAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (context.Database.GetDbConnection() is SqliteConnection)
            await context.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);
    }

    private static Task<int> VacuumAsync(DashboardContext context, string table, CancellationToken cancellationToken)
    {
#pragma warning disable EF1002 // One of the names above.
        return context.Database.ExecuteSqlRawAsync($"VACUUM \"{table}\"", cancellationToken);
#pragma warning restore EF1002
    }
}
