using Dashboard.Data.Store.Bulk;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Rollups;

/// <summary>The primary key that day cells and hour cells have in common, as columns.</summary>
internal static class CellKeyColumns
{
    /// <summary>Their names, in the order of the key.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        nameof(DayCell.Generation), nameof(DayCell.IsTagged), nameof(DayCell.Day), nameof(DayCell.Kind), nameof(DayCell.QuestionVariant),
        nameof(DayCell.AccountId), nameof(DayCell.TeamId), nameof(DayCell.AgentId), nameof(DayCell.Tags),
    ];

    /// <summary>In the order of the key, so that two writers never wait for each other in a ring.</summary>
    public static List<KeyValuePair<CellKey, T>> Sort<T>(IEnumerable<KeyValuePair<CellKey, T>> cells) =>
        [.. cells.OrderBy(cell => cell.Key.Order).ThenBy(cell => cell.Key.Tags, StringComparer.Ordinal)];

    /// <summary>The columns of some cells, in the order of <see cref="Names"/>.</summary>
    public static IReadOnlyList<BulkColumn> Of<T>(IReadOnlyList<KeyValuePair<CellKey, T>> rows, int generation) =>
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
}
