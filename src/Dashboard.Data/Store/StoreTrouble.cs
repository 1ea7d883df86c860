using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store;

/// <summary>Tells a store that cannot write for now (full, locked, gone, restarting) from a row that it will never take.</summary>
public static class StoreTrouble
{
    // https://www.sqlite.org/rescode.html: ERROR and the kinds of bad data are faults of what was written; these are not.
    private static readonly HashSet<int> Sqlite = [5, 6, 7, 8, 10, 11, 13, 14, 15, 26];

    /// <summary>Whether the same write may well succeed later.</summary>
    /// <returns>Whether the store itself is in trouble.</returns>
    public static bool Is(Exception? exception) => exception switch
    {
        null => false,
        StoreUnavailableException or StoreFileGoneException => true,
        SqliteException sqlite => Sqlite.Contains(sqlite.SqliteErrorCode),
        DbException { SqlState: null } or DbException { IsTransient: true } => true,
        DbException other => IsServerTrouble(other.SqlState!),
        DbUpdateException or InvalidOperationException => Is(exception.InnerException),
        _ => false,
    };

    /// <summary>What kind of trouble an exception tells of, for people and for advice.</summary>
    /// <param name="exception">What <see cref="Is"/> holds for.</param>
    /// <returns>The fault, which tells what to do about it.</returns>
    public static StoreFault FaultOf(Exception? exception) =>
        exception switch
        {
            DbUpdateException or InvalidOperationException or StoreUnavailableException when exception.InnerException is { } inner =>
                FaultOf(inner),
            StoreFileGoneException => StoreFault.FileGone,
            SqliteException { SqliteErrorCode: 13 } or DbException { SqlState: "53100" } => StoreFault.DiskFull,
            SqliteException { SqliteErrorCode: 5 or 6 } => StoreFault.FileLocked,
            SqliteException { SqliteErrorCode: 8 } or DbException { SqlState: "25006" } => StoreFault.ReadOnly,
            SqliteException { SqliteErrorCode: 11 or 26 } => StoreFault.FileDamaged,
            SqliteException => StoreFault.FileUnusable,
            DbException { SqlState: { } state } when state.StartsWith("53", StringComparison.Ordinal) => StoreFault.ServerExhausted,
            DbException { SqlState: "40001" or "40P01" or "55P03" } => StoreFault.WritersWait,
            DbException => StoreFault.ServerAway,
            _ => StoreFault.Other,
        };

    // https://www.postgresql.org/docs/current/errcodes-appendix.html: connection, resources, operator intervention, system error,
    // read-only.
    private static bool IsServerTrouble(string state) =>
        state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal)
        || state.StartsWith("57", StringComparison.Ordinal) || state.StartsWith("58", StringComparison.Ordinal)
        || state is "25006" or "40001" or "40P01" or "55P03";
}
