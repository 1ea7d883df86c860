using Dashboard.Data.Store;
using Dashboard.Data.Store.Bulk;
using Dashboard.Data.Store.Cells;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Rollups;

/// <summary>Adds counts to day cells; right when two writers add to one cell, because the database does the addition.</summary>
internal static class DayCellUpsert
{
    private static readonly string[] KeyColumns =
    [
        nameof(DayCell.Generation), nameof(DayCell.IsTagged), nameof(DayCell.Day), nameof(DayCell.Kind), nameof(DayCell.QuestionVariant),
        nameof(DayCell.AccountId), nameof(DayCell.TeamId), nameof(DayCell.AgentId), nameof(DayCell.Tags),
    ];

    private static readonly string AddUp =
        $"ON CONFLICT ({string.Join(',', KeyColumns.Select(Quote))}) DO UPDATE SET "
        + string.Join(',', CellMeasure.Columns.Select(column => $"\"{column}\" = \"DayCells\".\"{column}\" + excluded.\"{column}\""));

    /// <summary>In the order of the key, so that two writers never wait for each other in a ring.</summary>
    public static Task AddAsync(
        DashboardContext context, int generation, IEnumerable<KeyValuePair<CellKey, int[]>> cells, CancellationToken cancellationToken)
    {
        var rows = cells.OrderBy(cell => cell.Key.Order).ThenBy(cell => cell.Key.Tags, StringComparer.Ordinal).ToList();
        return BulkInsert.ExecuteAsync(context, "DayCells", [.. Keys(rows, generation), .. Measures(rows)], AddUp, cancellationToken);
    }

    private static IEnumerable<BulkColumn> Keys(List<KeyValuePair<CellKey, int[]>> rows, int generation) =>
    [
        BulkColumn.Number(nameof(DayCell.Generation), rows, _ => generation),
        BulkColumn.Flag(nameof(DayCell.IsTagged), rows, row => row.Key.IsTagged),
        BulkColumn.Number(nameof(DayCell.Day), rows, row => row.Key.Day.DayNumber),
        BulkColumn.Number(nameof(DayCell.Kind), rows, row => (int)row.Key.Kind),
        BulkColumn.Number(nameof(DayCell.QuestionVariant), rows, row => row.Key.QuestionVariant),
        BulkColumn.Number(nameof(DayCell.AccountId), rows, row => row.Key.AccountId),
        BulkColumn.Number(nameof(DayCell.TeamId), rows, row => row.Key.TeamId),
        BulkColumn.Number(nameof(DayCell.AgentId), rows, row => row.Key.AgentId),
        BulkColumn.Text(nameof(DayCell.Tags), rows, row => row.Key.Tags),
    ];

    private static IEnumerable<BulkColumn> Measures(List<KeyValuePair<CellKey, int[]>> rows) =>
        CellMeasure.Columns.Select((column, measure) => BulkColumn.Number(column, rows, row => row.Value[measure]));

    private static string Quote(string column) => $"\"{column}\"";
}
