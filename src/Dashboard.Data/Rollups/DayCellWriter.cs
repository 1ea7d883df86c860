using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Rollups;

/// <summary>
/// Keeps the day cells in step with feedback, inside the transaction that changes it. While a rebuild is under way it keeps the new
/// generation in step too, for the feedback that the rebuild has counted already.
/// </summary>
/// <param name="zones">Finds time zones.</param>
internal sealed class DayCellWriter(ZoneInForce zones) : IFeedbackChangeHandler
{
    public async Task ApplyAsync(DashboardContext context, IReadOnlyList<FeedbackChange> changes, CancellationToken cancellationToken)
    {
        if (changes.Count == 0)
            return;
        var state = await context.RollupStates.AsNoTracking().SingleAsync(cancellationToken);
        await AddAsync(context, state.Generation, zones.Named(state.TimeZone), changes, cancellationToken);
        if (await context.RollupBuilds.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is not { } build)
            return;
        var counted = changes.Where(change => string.CompareOrdinal(change.FeedbackId, build.LastId) <= 0);
        await AddAsync(context, build.Generation, zones.Named(build.TimeZone), counted, cancellationToken);
    }

    private static Task AddAsync(
        DashboardContext context, int generation, ReportingZone zone, IEnumerable<FeedbackChange> changes, CancellationToken cancellationToken)
    {
        var sums = new CellSums(zone);
        foreach (var change in changes)
            sums.Add(change);
        return DayCellUpsert.AddAsync(context, generation, sums.NonZero, cancellationToken);
    }
}
