using Dashboard.Data.Store.Bulk;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Store.Days;

/// <summary>
/// Says which days have changed, in the transaction that changes them and under the feedback lock: stamps rise in the order of the commits.
/// </summary>
internal static class DayStamps
{
    /// <summary>The table of <see cref="DayStamp"/>.</summary>
    public const string OfCells = "DayStamps";

    /// <summary>The table of <see cref="CommentStamp"/>.</summary>
    public const string OfComments = "CommentStamps";

    private const string Raise = "ON CONFLICT (\"Day\") DO UPDATE SET \"Stamp\" = excluded.\"Stamp\"";

    /// <summary>Gives the days a stamp, which must be newer than any.</summary>
    /// <param name="table">One of the tables of this class.</param>
    public static Task RaiseAsync(
        DashboardContext context, string table, IEnumerable<DateOnly> days, long stamp, CancellationToken cancellationToken)
    {
        var rows = days.Order().ToList();
        return BulkInsert.ExecuteAsync(
            context,
            table,
            [
                BulkColumn.Number(nameof(DayStamp.Day), rows, day => day.DayNumber),
                BulkColumn.Long(nameof(DayStamp.Stamp), rows, _ => stamp),
            ],
            Raise,
            cancellationToken);
    }

    /// <summary>The statement that finds the days that were changed after a stamp, by number.</summary>
    /// <param name="parameter">The name of the stamp's parameter.</param>
    public static string ChangedSql(string table, string parameter) => $"SELECT \"Day\" FROM \"{table}\" WHERE \"Stamp\" > {parameter}";

    /// <summary>The days that were changed after a stamp, by number.</summary>
    public static async Task<IReadOnlyList<int>> ChangedSinceAsync(
        DashboardContext context, string table, long stamp, CancellationToken cancellationToken)
    {
        var days = new List<int>();
        await using var rows = await StoredRows.QueryAsync(context, ChangedSql(table, "@p0"), [stamp], cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            days.Add(rows.Int(0));
        return days;
    }
}
