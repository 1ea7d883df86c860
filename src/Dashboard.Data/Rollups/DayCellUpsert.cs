using Dashboard.Data.Store;
using Dashboard.Data.Store.Bulk;
using Dashboard.Data.Store.Cells;

namespace Dashboard.Data.Rollups;

/// <summary>Adds counts to day cells; right when two writers add to one cell, because the database does the addition.</summary>
internal static class DayCellUpsert
{
    private static readonly string AddUp =
        $"ON CONFLICT ({string.Join(',', CellKeyColumns.Names.Select(Quote))}) DO UPDATE SET "
        + string.Join(',', CellMeasure.Columns.Select(column => $"\"{column}\" = \"DayCells\".\"{column}\" + excluded.\"{column}\""));

    public static Task AddAsync(
        DashboardContext context, int generation, IEnumerable<KeyValuePair<CellKey, int[]>> cells, CancellationToken cancellationToken)
    {
        var rows = CellKeyColumns.Sort(cells);
        return BulkInsert.ExecuteAsync(
            context, "DayCells", [.. CellKeyColumns.Of(rows, generation), .. Measures(rows)], AddUp, cancellationToken);
    }

    private static IEnumerable<BulkColumn> Measures(List<KeyValuePair<CellKey, int[]>> rows) =>
        CellMeasure.Columns.Select((column, measure) => BulkColumn.Number(column, rows, row => row.Value[measure]));

    private static string Quote(string column) => $"\"{column}\"";
}
