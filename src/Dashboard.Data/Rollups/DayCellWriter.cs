using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Cells;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Days;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Rollups;

/// <summary>
/// Keeps day cells and hour cells in step with feedback, inside the transaction that changes it. While a rebuild is under way it keeps the
/// new generation in step too, for the feedback that the rebuild has counted already. Days whose cells in force change get a new stamp, so
/// that whoever keeps cells in memory reads them anew.
/// </summary>
internal sealed class DayCellWriter(ZoneInForce zones) : IFeedbackChangeHandler
{
    public async Task ApplyAsync(DashboardContext context, IReadOnlyList<FeedbackChange> changes, CancellationToken cancellationToken)
    {
        if (changes.Count == 0)
            return;
        var state = await context.RollupStates.AsNoTracking().SingleAsync(cancellationToken);
        var touched = await AddAsync(
            context, state.Generation, state.CellFormat, zones.Named(state.TimeZone), changes, cancellationToken);
        if (touched.Count > 0)
            await RaiseAsync(context, touched, state.Stamp + 1, cancellationToken);
        if (await context.RollupBuilds.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is not { } build)
            return;

        // Nobody reads these cells yet, and when they come into force all of them are read anew: no stamps.
        var counted = changes.Where(change => string.CompareOrdinal(change.FeedbackId, build.LastId) <= 0);
        await AddAsync(context, build.Generation, build.CellFormat, zones.Named(build.TimeZone), counted, cancellationToken);
    }

    private static async Task RaiseAsync(
        DashboardContext context, IReadOnlyCollection<DateOnly> days, long stamp, CancellationToken cancellationToken)
    {
        await DayStamps.RaiseAsync(context, DayStamps.OfCells, days, stamp, cancellationToken);
        await context.RollupStates.ExecuteUpdateAsync(row => row.SetProperty(state => state.Stamp, stamp), cancellationToken);
    }

    private static async Task<IReadOnlyCollection<DateOnly>> AddAsync(
        DashboardContext context,
        int generation,
        int format,
        ReportingZone zone,
        IEnumerable<FeedbackChange> changes,
        CancellationToken cancellationToken)
    {
        var sums = new CellSums(zone);
        foreach (var change in changes)
            sums.Add(change);
        var cells = sums.NonZero.ToList();
        await DayCellUpsert.AddAsync(context, generation, cells, cancellationToken);

        // What was made before there were hour cells gets none by halves: a rebuild makes all.
        var hours = format == PackedScores.Format ? sums.Hours.ToList() : [];
        await HourCellTable.ChangeAsync(context, generation, hours, cancellationToken);
        return cells.Select(cell => cell.Key.Day).Concat(hours.Select(cell => cell.Key.Day)).ToHashSet();
    }
}
