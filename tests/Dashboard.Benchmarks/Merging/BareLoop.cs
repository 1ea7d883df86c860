using System.Data;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Benchmarks.Merging;

/// <summary>
/// The plainest way to the same rows: one prepared insert with the same driver, the same schema and the same durability, 1,000 rows in a
/// transaction.
/// </summary>
internal static class BareLoop
{
    private const int RowsPerTransaction = 1_000;

    /// <summary>Copies feedback and history from one store to an empty one.</summary>
    /// <returns>How long the inserts took, in seconds.</returns>
    public static async Task<double> RunAsync(IServiceProvider from, IServiceProvider to, CancellationToken cancellationToken)
    {
        await using var source = await OpenAsync(from, cancellationToken);
        await using var target = await OpenAsync(to, cancellationToken);
        var seconds = 0.0;
        foreach (var (table, order) in new[] { ("Feedback", "SentAt"), ("Arrivals", "Id") })
        {
            var (columns, rows) = await ReadAsync(
                source.Database.GetDbConnection(),
                $"SELECT * FROM \"{table}\" ORDER BY \"{order}\"",
                cancellationToken);
            var watch = Stopwatch.StartNew();
            await InsertAsync(target.Database.GetDbConnection(), table, columns, rows, cancellationToken);
            seconds += watch.Elapsed.TotalSeconds;
        }

        return seconds;
    }

    private static async Task<DashboardContext> OpenAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var context = await services.GetRequiredService<IDbContextFactory<DashboardContext>>().CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        return context;
    }

    private static async Task InsertAsync(
        DbConnection connection,
        string table,
        IReadOnlyList<(string Name, DbType Type)> columns,
        List<object[]> rows,
        CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        var names = columns.Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"@p{index}")).ToList();
        command.CommandText =
            $"INSERT INTO \"{table}\" ({string.Join(',', columns.Select(column => $"\"{column.Name}\""))}) "
                + $"VALUES ({string.Join(',', names)})";
        for (var index = 0; index < columns.Count; index++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.DbType) = (names[index], columns[index].Type);
            command.Parameters.Add(parameter);
        }

        await command.PrepareAsync(cancellationToken);
        foreach (var part in rows.Chunk(RowsPerTransaction))
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            command.Transaction = transaction;
            foreach (var row in part)
            {
                for (var index = 0; index < row.Length; index++)
                    command.Parameters[index].Value = row[index];
                await command.ExecuteNonQueryAsync(cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
        }
    }

    private static async Task<(IReadOnlyList<(string Name, DbType Type)> Columns, List<object[]> Rows)> ReadAsync(
        DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<object[]>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return ([.. (await reader.GetColumnSchemaAsync(cancellationToken)).Select(column => (column.ColumnName, TypeOf(column)))], rows);
    }

    private static DbType TypeOf(DbColumn column) => column.DataTypeName switch
    {
        "text" or "TEXT" => DbType.String,
        "integer" => DbType.Int32,
        "boolean" => DbType.Boolean,
        _ => DbType.Int64,
    };
}
