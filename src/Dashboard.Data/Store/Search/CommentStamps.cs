using Dashboard.Data.Store.Bulk;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store.Search;

/// <summary>
/// Says which days' entries have changed, in the transaction that changes them and under the feedback lock: stamps rise in the order of the
/// commits.
/// </summary>
internal static class CommentStamps
{
    private const string Raise = "ON CONFLICT (\"Day\") DO UPDATE SET \"Stamp\" = excluded.\"Stamp\"";

    /// <summary>Gives the days a stamp, which is now the newest.</summary>
    public static async Task RaiseAsync(DashboardContext context, IEnumerable<DateTimeOffset> scoredAt, CancellationToken cancellationToken)
    {
        var days = scoredAt.Select(at => DateOnly.FromDateTime(at.UtcDateTime)).Distinct().Order().ToList();
        if (days.Count == 0)
            return;
        var stamp = await NextAsync(context, cancellationToken);
        await BulkInsert.ExecuteAsync(
            context,
            "CommentStamps",
            [
                BulkColumn.Number(nameof(CommentStamp.Day), days, day => day.DayNumber),
                BulkColumn.Long(nameof(CommentStamp.Stamp), days, _ => stamp),
            ],
            Raise,
            cancellationToken);
    }

    /// <summary>As <see cref="RaiseAsync"/>, of every day that may have entries.</summary>
    public static async Task RaiseAllAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        var stamp = await NextAsync(context, cancellationToken);
        await context.CommentStamps.ExecuteUpdateAsync(row => row.SetProperty(day => day.Stamp, stamp), cancellationToken);
    }

    private static async Task<long> NextAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        await context.RollupStates.ExecuteUpdateAsync(
            row => row.SetProperty(state => state.CommentStamp, state => state.CommentStamp + 1), cancellationToken);
        return await context.RollupStates.Select(state => state.CommentStamp).SingleAsync(cancellationToken);
    }
}
