using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync.Health;

/// <summary>What the run journal can be sorted by.</summary>
public enum RunOrder
{
    /// <summary>By the start, which the journal shows; also the order among equals.</summary>
    Began = 0,

    /// <summary>How many events it read.</summary>
    Read = 1,

    /// <summary>How many open prompts it asked for one by one.</summary>
    Shown = 2,

    /// <summary>By whether an error ended it: those that failed beside each other.</summary>
    Outcome = 3,
}

/// <summary>The pulls of an account, a page at a time, for admins; one a minute is kept for good.</summary>
public sealed class SyncRunsQuery(IDbContextFactory<DashboardContext> contexts)
{
    /// <summary>Asks; pulls that are equal in the column come newest first.</summary>
    /// <param name="isDescending">Whether the highest, newest, failed come first.</param>
    /// <returns>Them; null for someone who is no admin.</returns>
    public async Task<RowPage<RunHealth>?> RunAsync(
        Viewer viewer, int accountId, RunOrder order, bool isDescending, RowRange range, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(range);
        if (!viewer.Roles.HasFlag(ViewerRoles.Admin))
            return null;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var page = await Sorted(context.SyncRuns.AsNoTracking().Where(run => run.AccountId == accountId), order, isDescending)
            .PageAsync(range, run => run, cancellationToken);
        return new RowPage<RunHealth>([.. page.Rows.Select(Of)], page.Total);
    }

    private static IOrderedQueryable<SyncRun> Sorted(IQueryable<SyncRun> runs, RunOrder order, bool isDescending) => order switch
    {
        RunOrder.Read => NewestFirst(runs.SortedBy(run => run.Read, isDescending)),
        RunOrder.Shown => NewestFirst(runs.SortedBy(run => run.Shown, isDescending)),
        RunOrder.Outcome => NewestFirst(runs.SortedBy(run => run.Error != null, isDescending)),
        _ => runs.SortedBy(run => run.StartedAt, isDescending).ThenByDescending(run => run.Id),
    };

    private static IOrderedQueryable<SyncRun> NewestFirst(IOrderedQueryable<SyncRun> runs) =>
        runs.ThenByDescending(run => run.StartedAt).ThenByDescending(run => run.Id);

    private static RunHealth Of(SyncRun run) => new(run.Id, run.StartedAt, run.FinishedAt - run.StartedAt, run.Read, run.Shown, run.Error);
}
