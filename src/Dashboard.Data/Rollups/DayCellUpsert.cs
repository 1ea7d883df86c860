using System.Data.Common;
using System.Globalization;
using System.Text;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dashboard.Data.Rollups;

/// <summary>
/// Adds counts to day cells with one INSERT … ON CONFLICT DO UPDATE for many rows: the same statement on SQLite and PostgreSQL, and right
/// when two writers add to one cell, because the database does the addition.
/// </summary>
internal static class DayCellUpsert
{
    private const int RowsPerStatement = 200;

    private static readonly string[] KeyColumns =
    [
        nameof(DayCell.Day), nameof(DayCell.AccountId), nameof(DayCell.TeamId),
        nameof(DayCell.AgentId), nameof(DayCell.Kind), nameof(DayCell.QuestionVariant),
    ];

    public static async Task AddAsync(
        DashboardContext context, IEnumerable<KeyValuePair<CellKey, int[]>> cells, CancellationToken cancellationToken)
    {
        foreach (var rows in cells.OrderBy(cell => cell.Key, CellOrder.Instance).Chunk(RowsPerStatement))
            await ExecuteAsync(context, rows, cancellationToken);
    }

    private static async Task ExecuteAsync(
        DashboardContext context, KeyValuePair<CellKey, int[]>[] rows, CancellationToken cancellationToken)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = Statement(rows.Length);
        foreach (var (key, counts) in rows)
            Bind(command, key, counts);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static void Bind(DbCommand command, CellKey key, int[] counts)
    {
        ReadOnlySpan<int> keys = [key.Day.DayNumber, key.AccountId, key.TeamId, key.AgentId, (int)key.Kind, key.QuestionVariant];
        foreach (var value in keys)
            Add(command, value);
        foreach (var value in counts)
            Add(command, value);
    }

    private static void Add(DbCommand command, int value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = Name(command.Parameters.Count);
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"@p{index}");

    private static string Statement(int rows)
    {
        var columns = KeyColumns.Concat(CellMeasure.Columns).Select(Quote).ToArray();
        var sql = new StringBuilder("INSERT INTO \"DayCells\" (").AppendJoin(',', columns).Append(") VALUES ");
        for (var row = 0; row < rows; row++)
        {
            sql.Append(row == 0 ? "(" : ",(")
                .AppendJoin(',', Enumerable.Range(row * columns.Length, columns.Length).Select(Name))
                .Append(')');
        }

        return sql.Append(" ON CONFLICT (").AppendJoin(',', KeyColumns.Select(Quote)).Append(") DO UPDATE SET ")
            .AppendJoin(',', CellMeasure.Columns.Select(column => $"\"{column}\" = \"DayCells\".\"{column}\" + excluded.\"{column}\""))
            .ToString();
    }

    private static string Quote(string column) => $"\"{column}\"";

    /// <summary>Every writer touches cells in the same order, so that two of them never wait for each other in a ring.</summary>
    private sealed class CellOrder : IComparer<CellKey>
    {
        public static CellOrder Instance { get; } = new();

        public int Compare(CellKey x, CellKey y) => Tuple(x).CompareTo(Tuple(y));

        private static (int Day, int Account, int Team, int Agent, int Kind, int Variant) Tuple(CellKey key) =>
            (key.Day.DayNumber, key.AccountId, key.TeamId, key.AgentId, (int)key.Kind, key.QuestionVariant);
    }
}
