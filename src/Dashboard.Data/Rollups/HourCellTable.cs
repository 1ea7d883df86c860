using Dashboard.Data.Store;
using Dashboard.Data.Store.Bulk;
using Dashboard.Data.Store.Entities;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Rollups;

/// <summary>
/// Changes hour cells: what they hold is read, changed and written, which no other writer can come between, since whoever changes cells
/// holds the feedback lock.
/// </summary>
internal static class HourCellTable
{
    private const string Scores = nameof(HourCell.Scores);

    private static readonly string Replace =
        $"ON CONFLICT ({string.Join(',', CellKeyColumns.Names.Select(name => $"\"{name}\""))})"
        + $" DO UPDATE SET \"{Scores}\" = excluded.\"{Scores}\"";

    private static readonly string HeldOnSqlite =
        $"SELECT \"{Scores}\" FROM \"HourCells\" WHERE {string.Join(" AND ", CellKeyColumns.Names.Select(name => $"\"{name}\" = ?"))}";

    private static readonly string HeldOnPostgres =
        $"SELECT k.place, c.\"{Scores}\" FROM unnest({string.Join(',', CellKeyColumns.Names.Select((_, index) => $"@p{index}"))})"
        + $" WITH ORDINALITY AS k({string.Join(',', CellKeyColumns.Names.Select(name => $"\"{name}\""))}, place) JOIN \"HourCells\" c ON "
        + string.Join(" AND ", CellKeyColumns.Names.Select(name => $"c.\"{name}\" = k.\"{name}\""));

    /// <summary>Changes each of the cells, in the transaction and under the feedback lock of whoever changes feedback.</summary>
    public static async Task ChangeAsync(
        DashboardContext context, int generation, IEnumerable<KeyValuePair<CellKey, HourChange>> cells, CancellationToken cancellationToken)
    {
        var rows = CellKeyColumns.Sort(cells);
        if (rows.Count == 0)
            return;
        var keys = CellKeyColumns.Of(rows, generation);
        var held = await HeldAsync(context, keys, rows.Count, cancellationToken);
        var after = rows.Select((row, place) => row.Value.ApplyTo(held[place])).ToList();
        await BulkInsert.ExecuteAsync(
            context, "HourCells", [.. keys, BulkColumn.Bytes(Scores, after, bytes => bytes)], Replace, cancellationToken);
    }

    /// <summary>What each cell holds; nothing where there is none yet.</summary>
    private static async Task<byte[][]> HeldAsync(
        DashboardContext context, IReadOnlyList<BulkColumn> keys, int count, CancellationToken cancellationToken)
    {
        var held = new byte[count][];
        Array.Fill(held, []);
        if (context.Database.GetDbConnection() is SqliteConnection connection)
        {
            using var statement = new SqliteStatement(connection, HeldOnSqlite);
            for (var row = 0; row < count; row++)
            {
                for (var column = 0; column < keys.Count; column++)
                    keys[column].Bind(statement, column + 1, row);
                held[row] = statement.Bytes();
            }

            return held;
        }

        await using var command = context.CreateCommand(HeldOnPostgres, keys.Select(column => column.Values));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            held[reader.GetInt64(0) - 1] = reader.GetFieldValue<byte[]>(1);
        return held;
    }
}
