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
    /// <param name="exception">What a write threw.</param>
    /// <returns>Whether the store itself is in trouble.</returns>
    public static bool Is(Exception? exception) => exception switch
    {
        null => false,
        StoreUnavailableException => true,
        SqliteException sqlite => Sqlite.Contains(sqlite.SqliteErrorCode),
        DbException { SqlState: null } or DbException { IsTransient: true } => true,
        DbException other => IsServerTrouble(other.SqlState!),
        DbUpdateException or InvalidOperationException => Is(exception.InnerException),
        _ => false,
    };

    /// <summary>What the trouble is and what to do about it, for an admin; the same trouble has the same words.</summary>
    /// <param name="exception">What <see cref="Is"/> holds for.</param>
    /// <returns>One or two sentences, without places or secrets.</returns>
    public static string Describe(Exception? exception) => exception switch
    {
        DbUpdateException or InvalidOperationException or StoreUnavailableException when exception.InnerException is { } inner => Describe(inner),
        SqliteException { SqliteErrorCode: 13 } or DbException { SqlState: "53100" } => "The disk under the store is full. Make room on it.",
        SqliteException { SqliteErrorCode: 5 or 6 } =>
            "Another program holds the store's file locked. End what reads or copies it; a backup is made with sqlite3's .backup.",
        SqliteException { SqliteErrorCode: 8 } or DbException { SqlState: "25006" } => "The store may only be read. Look at its permissions, or at which server it is.",
        SqliteException { SqliteErrorCode: 11 or 26 } => "The store's file is damaged. Stop the product and restore a backup.",
        SqliteException => "The store's file cannot be read or written. Look at its disk and permissions; the log has the details.",
        DbException { SqlState: { } state } when state.StartsWith("53", StringComparison.Ordinal) =>
            "PostgreSQL has run out of connections or memory. Look at its limits.",
        DbException { SqlState: "40001" or "40P01" or "55P03" } => "Writers on PostgreSQL wait for each other. If it lasts, look for a session that holds locks.",
        DbException => "PostgreSQL cannot be reached, or is just starting or stopping. Look at the server and the network.",
        _ => "The store cannot be used; the log has the details.",
    };

    // https://www.postgresql.org/docs/current/errcodes-appendix.html: connection, resources, operator intervention, system error, read-only.
    private static bool IsServerTrouble(string state) =>
        state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal)
        || state.StartsWith("57", StringComparison.Ordinal) || state.StartsWith("58", StringComparison.Ordinal)
        || state is "25006" or "40001" or "40P01" or "55P03";
}
