using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store.Bulk;

/// <summary>
/// Writes many rows by one INSERT, the way each database likes best: SQLite runs one prepared statement row by row, PostgreSQL takes every
/// column as one array. Change tracking would cost more than the writing itself.
/// </summary>
internal static class BulkInsert
{
    /// <summary>Inserts the rows inside the context's transaction.</summary>
    /// <param name="columns">The columns, all of one length.</param>
    /// <param name="onConflict">
    /// What follows the rows, such as "ON CONFLICT … DO UPDATE SET …"; no two rows may have the same key then.
    /// </param>
    public static async Task ExecuteAsync(
        DashboardContext context, string table, IReadOnlyList<BulkColumn> columns, string onConflict, CancellationToken cancellationToken)
    {
        if (columns[0].Values.Length == 0)
            return;
        var into = $"INSERT INTO \"{table}\" ({string.Join(',', columns.Select(column => $"\"{column.Name}\""))}) ";
        var parameters = string.Join(',', columns.Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"@p{index}")));
        if (context.Database.GetDbConnection() is SqliteConnection connection)
            RowByRow(connection, $"{into} VALUES ({parameters}) {onConflict}", columns, cancellationToken);
        else
            await AtOnceAsync(context, $"{into} SELECT * FROM unnest({parameters}) {onConflict}", columns, cancellationToken);
    }

    private static void RowByRow(
        SqliteConnection connection,
        string sql,
        IReadOnlyList<BulkColumn> columns,
        CancellationToken cancellationToken)
    {
        using var statement = new SqliteStatement(connection, sql);
        for (var row = 0; row < columns[0].Values.Length; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var column = 0; column < columns.Count; column++)
                columns[column].Bind(statement, column + 1, row);
            statement.Run();
        }
    }

    private static async Task AtOnceAsync(
        DashboardContext context,
        string sql,
        IReadOnlyList<BulkColumn> columns,
        CancellationToken cancellationToken)
    {
        var arrays = columns.Select(column => column.Values is string?[] texts
            ? Array.ConvertAll(texts, text => text is null ? null : context.ToStored(text))
            : column.Values);
        await using var command = context.CreateCommand(sql, arrays);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
