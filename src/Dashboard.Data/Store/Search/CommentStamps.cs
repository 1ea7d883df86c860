using Dashboard.Data.Store.Days;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store.Search;

/// <summary>The stamps of days whose entries have changed.</summary>
internal static class CommentStamps
{
    /// <summary>Gives the days a stamp, which is now the newest.</summary>
    public static async Task RaiseAsync(DashboardContext context, IEnumerable<DateTimeOffset> scoredAt, CancellationToken cancellationToken)
    {
        var days = scoredAt.Select(at => DateOnly.FromDateTime(at.UtcDateTime)).Distinct().ToList();
        if (days.Count == 0)
            return;
        await DayStamps.RaiseAsync(context, DayStamps.OfComments, days, await NextAsync(context, cancellationToken), cancellationToken);
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
