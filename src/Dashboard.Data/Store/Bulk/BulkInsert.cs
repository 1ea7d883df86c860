using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dashboard.Data.Store.Bulk;

/// <summary>
/// Writes many rows by one INSERT, the way each database likes best: SQLite runs one prepared statement row by row, PostgreSQL takes every
/// column as one array. Change tracking would cost more than the writing itself.
/// </summary>
internal static class BulkInsert
{
    /// <summary>Inserts the rows inside the context's transaction.</summary>
    /// <param name="context">The store.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns, all of one length.</param>
    /// <param name="onConflict">What follows the rows, such as "ON CONFLICT … DO UPDATE SET …"; no two rows may have the same key then.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    public static async Task ExecuteAsync(
        DashboardContext context, string table, IReadOnlyList<BulkColumn> columns, string onConflict, CancellationToken cancellationToken)
    {
        var rows = columns[0].Values.Length;
        if (rows == 0)
            return;
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        var into = $"INSERT INTO \"{table}\" ({string.Join(',', columns.Select(column => $"\"{column.Name}\""))}) ";
        var parameters = columns.Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"@p{index}"));
        if (context is SqliteDashboardContext)
        {
            command.CommandText = $"{into} VALUES ({string.Join(',', parameters)}) {onConflict}";
            await RowByRowAsync(command, columns, rows, cancellationToken);
        }
        else
        {
            command.CommandText = $"{into} SELECT * FROM unnest({string.Join(',', parameters)}) {onConflict}";
            Bind(command, columns, column => column.Values is string?[] texts ? Array.ConvertAll(texts, Storable) : column.Values);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static string? Storable(string? text) => text is null ? null : PostgresText.Encode(text);

    private static async Task RowByRowAsync(
        DbCommand command, IReadOnlyList<BulkColumn> columns, int rows, CancellationToken cancellationToken)
    {
        Bind(command, columns, column => column.At(0));
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns.Count; column++)
                command.Parameters[column].Value = columns[column].At(row);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static void Bind(DbCommand command, IReadOnlyList<BulkColumn> columns, Func<BulkColumn, object> value)
    {
        for (var column = 0; column < columns.Count; column++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{column}");
            parameter.Value = value(columns[column]);
            command.Parameters.Add(parameter);
        }
    }
}
