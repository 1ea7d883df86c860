using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Rollups;

/// <summary>Makes all day cells anew from the raw feedback, in one transaction: readers see the old ones until the new ones are complete.</summary>
/// <param name="writer">The way to write.</param>
/// <param name="contexts">Where contexts come from.</param>
/// <param name="zone">The reporting time zone.</param>
/// <param name="changes">Told when it is done.</param>
public sealed class RollupRebuild(
    StoreWriter writer, IDbContextFactory<DashboardContext> contexts, ReportingZone zone, StoreChanges changes)
{
    /// <summary>Rebuilds.</summary>
    /// <param name="progress">Told the share that is read, 0 to 1.</param>
    /// <param name="cancellationToken">Leaves the old cells as they were.</param>
    /// <returns>Completes when the new cells are in place.</returns>
    public async Task RunAsync(IProgress<double>? progress, CancellationToken cancellationToken)
    {
        await writer.WriteAsync((context, token) => ReplaceAsync(context, progress, token), cancellationToken);
        changes.Publish();
    }

    /// <summary>Rebuilds only if the cells were made for another time zone than the one that is configured.</summary>
    /// <param name="cancellationToken">Leaves the old cells as they were.</param>
    /// <returns>Whether a rebuild was needed.</returns>
    public async Task<bool> RunIfZoneChangedAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var state = await context.RollupStates.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (string.Equals(state?.TimeZone, zone.Id, StringComparison.Ordinal))
            return false;
        await RunAsync(null, cancellationToken);
        return true;
    }

    private async Task ReplaceAsync(DashboardContext context, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var sums = await RawSums.ReadAsync(context, zone, progress, cancellationToken);
        await context.DayCells.ExecuteDeleteAsync(cancellationToken);
        await DayCellUpsert.AddAsync(context, sums.NonZero, cancellationToken);
        await context.RollupStates.ExecuteDeleteAsync(cancellationToken);
        context.RollupStates.Add(new RollupState { TimeZone = zone.Id });
    }
}
