using Dashboard.Data.Store;
using Dashboard.Data.Store.Cells;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Rollups;

/// <summary>
/// Makes all day cells and hour cells anew from the raw feedback while the product runs: a new generation is filled batch by batch, kept in
/// step with what happens meanwhile, and takes the old one's place at once when it is complete. A rebuild that is interrupted goes on where
/// it was.
/// </summary>
/// <param name="zones">The time zone that is wanted and the one in force.</param>
/// <param name="changes">Told about progress and the end.</param>
public sealed class RollupRebuild(
    StoreWriter writer, IDbContextFactory<DashboardContext> contexts, ZoneInForce zones, StoreChanges changes, TimeProvider clock)
{
    /// <summary>Short enough that webhooks, which wait for their turn to write meanwhile, do not wait long.</summary>
    private const int FeedbackPerBatch = 10_000;

    private const int CellsPerSweep = 20_000;

    /// <summary>Rebuilds, or goes on with the rebuild that is under way.</summary>
    /// <param name="progress">Told the share that is counted, 0 to 1.</param>
    /// <param name="cancellationToken">Stops between batches; the old cells go on to count.</param>
    /// <returns>Completes when the new cells count.</returns>
    public async Task RunAsync(IProgress<double>? progress, CancellationToken cancellationToken)
    {
        await zones.RefreshAsync(cancellationToken);
        await writer.WriteFeedbackAsync(BeginAsync, cancellationToken);
        while (await writer.WriteFeedbackAsync(NextAsync, cancellationToken) is { } share)
        {
            progress?.Report(share);
            changes.Publish(StoreChange.OfKinds(ChangeKinds.Syncing));
        }

        progress?.Report(1);
        await zones.RefreshAsync(cancellationToken);
        changes.Publish();
        await SweepAsync(cancellationToken);
    }

    /// <summary>
    /// Rebuilds if the cells were made for another time zone than the one that is wanted or by an older version, or if a rebuild was
    /// interrupted.
    /// </summary>
    /// <returns>Whether a rebuild was needed.</returns>
    public async Task<bool> RunIfNeededAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var state = await context.RollupStates.AsNoTracking().SingleAsync(cancellationToken);
        zones.Take(state);
        var isCurrent = IsWanted(state.TimeZone, state.CellFormat);
        if (isCurrent && !await context.RollupBuilds.AnyAsync(cancellationToken))
            return false;
        await RunAsync(null, cancellationToken);
        return true;
    }

    private bool IsWanted(string timeZone, int format) =>
        format == PackedScores.Format && string.Equals(timeZone, zones.Wanted.Id, StringComparison.Ordinal);

    private async Task BeginAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        var build = await context.RollupBuilds.SingleOrDefaultAsync(cancellationToken);
        if (build is not null && IsWanted(build.TimeZone, build.CellFormat))
            return;
        if (build is not null)
            context.RollupBuilds.Remove(build);
        await context.SaveChangesAsync(cancellationToken);
        var newest = await context.DayCells.MaxAsync(cell => (int?)cell.Generation, cancellationToken) ?? 0;
        var state = await context.RollupStates.SingleAsync(cancellationToken);
        context.RollupBuilds.Add(new RollupBuild
        {
            Generation = Math.Max(newest, state.Generation) + 1,
            TimeZone = zones.Wanted.Id,
            LastId = string.Empty,
            CellFormat = PackedScores.Format,
            Total = await context.StoredFeedback.LongCountAsync(cancellationToken),
            StartedAt = clock.GetUtcNow(),
        });
    }

    /// <summary>
    /// Counts the next batch, or switches when there is none; answers the share counted, or null when nothing is under way any more.
    /// </summary>
    private async Task<double?> NextAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        if (await context.RollupBuilds.SingleOrDefaultAsync(cancellationToken) is not { } build)
            return null;
        var sums = new CellSums(zones.Named(build.TimeZone));
        var counted = 0;
        await foreach (var feedback in RawFacts.ReadAsync(context, build.LastId, FeedbackPerBatch, cancellationToken))
        {
            sums.Add(feedback.Facts);
            build.LastId = feedback.Id;
            counted++;
        }

        await DayCellUpsert.AddAsync(context, build.Generation, sums.NonZero, cancellationToken);
        await HourCellTable.ChangeAsync(context, build.Generation, sums.Hours, cancellationToken);
        build.Done += counted;
        if (counted == FeedbackPerBatch)
            return Math.Min(1, (double)build.Done / build.Total);
        await SwitchAsync(context, build, cancellationToken);
        return null;
    }

    private static async Task SwitchAsync(DashboardContext context, RollupBuild build, CancellationToken cancellationToken)
    {
        var state = await context.RollupStates.SingleAsync(cancellationToken);
        (state.Generation, state.TimeZone, state.CellFormat) = (build.Generation, build.TimeZone, build.CellFormat);
        context.RollupBuilds.Remove(build);
    }

    /// <summary>Removes generations that nobody reads any more, a part at a time.</summary>
    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        await SweepAsync(context => context.DayCells, cancellationToken);
        await SweepAsync(context => context.HourCells, cancellationToken);
    }

    private async Task SweepAsync<T>(Func<DashboardContext, IQueryable<T>> cells, CancellationToken cancellationToken)
        where T : class, IRollupCell
    {
        while (await writer.WriteFeedbackAsync((context, token) => SweepPartAsync(context, cells(context), token), cancellationToken) > 0)
        {
        }
    }

    private static async Task<int> SweepPartAsync<T>(DashboardContext context, IQueryable<T> cells, CancellationToken cancellationToken)
        where T : class, IRollupCell
    {
        var wanted = await context.RollupStates.Select(state => state.Generation).SingleAsync(cancellationToken);
        var building = await context.RollupBuilds.Select(build => (int?)build.Generation).SingleOrDefaultAsync(cancellationToken);
        var unread = cells.Where(cell => cell.Generation != wanted && cell.Generation != building);
        var days = await unread
            .OrderBy(cell => cell.Generation).ThenBy(cell => cell.Day)
            .Select(cell => new { cell.Generation, cell.Day })
            .Take(CellsPerSweep)
            .ToListAsync(cancellationToken);
        return days is [.., var last]
            ? await unread.Where(cell => cell.Generation == last.Generation && cell.Day <= last.Day).ExecuteDeleteAsync(cancellationToken)
            : 0;
    }
}
