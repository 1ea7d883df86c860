using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Reporting;

/// <summary>How complete the store is: the stamp beside every number.</summary>
public sealed class CoverageQuery(IDbContextFactory<DashboardContext> contexts, TimeProvider clock)
{
    /// <summary>X confirms events 24 hours late.</summary>
    private static readonly TimeSpan EventsLag = TimeSpan.FromHours(24);

    /// <summary>Says how far the events of every account are read.</summary>
    /// <param name="viewer">Who is looking; someone who sees no result learns nothing.</param>
    public async Task<Coverage> RunAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.SeesResults)
            return new Coverage([]);

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context
            .Accounts.AsNoTracking()
            .Join(
                context.SyncProgress,
                account => account.Id,
                progress => progress.AccountId,
                (account, progress) => new { account, progress })
            .ToListAsync(cancellationToken);
        return new Coverage([.. rows.OrderBy(row => row.account.Handle, NameOrder.ForReader).Select(row => Of(row.account, row.progress))]);
    }

    private AccountCoverage Of(Account account, SyncProgress progress) => new(
        account.Id,
        account.Handle,
        progress.CompleteThrough,
        progress.LastPulledAt is null,
        progress.LastPulledAt is null ? Share(progress) : 1,
        account.PausedBecause);

    /// <summary>In whole windows: how far an open one is read depends on when its events were, the viewer's own among them.</summary>
    private double Share(SyncProgress progress)
    {
        var until = clock.GetUtcNow() - EventsLag;
        return until <= progress.HistoryFrom
            ? 1
            : Math.Clamp((progress.CompleteThrough - progress.HistoryFrom) / (until - progress.HistoryFrom), 0, 1);
    }
}
