using Dashboard.Data.Store;
using Dashboard.Data.Store.Bulk;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Rollups;

/// <summary>
/// Says which days' cells have changed, in the transaction that changes them and under the feedback lock: stamps rise in the order of the
/// commits.
/// </summary>
internal static class DayStamps
{
    private const string Raise = "ON CONFLICT (\"Day\") DO UPDATE SET \"Stamp\" = excluded.\"Stamp\"";

    /// <summary>Gives the days a stamp, which is now the newest; without days nothing has changed.</summary>
    public static async Task RaiseAsync(
        DashboardContext context,
        IReadOnlyCollection<DateOnly> days,
        long stamp,
        CancellationToken cancellationToken)
    {
        if (days.Count == 0)
            return;
        var rows = days.Order().ToList();
        await BulkInsert.ExecuteAsync(
            context,
            "DayStamps",
            [
                BulkColumn.Number(nameof(DayStamp.Day), rows, day => day.DayNumber),
                BulkColumn.Long(nameof(DayStamp.Stamp), rows, _ => stamp),
            ],
            Raise,
            cancellationToken);
        await context.RollupStates.ExecuteUpdateAsync(state => state.SetProperty(row => row.Stamp, stamp), cancellationToken);
    }
}
