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
                (account, progress) => new
                {
                    account,
                    progress,
                    history = context.PullRanges
                        .FirstOrDefault(range => range.AccountId == account.Id && range.Purpose == PullPurpose.History),
                })
            .ToListAsync(cancellationToken);
        return new Coverage(
        [
            .. rows.OrderBy(row => row.account.Handle, NameOrder.ForReader).Select(row => Of(row.account, row.progress, row.history)),
        ]);
    }

    /// <summary>An account of which nothing was read to its end yet has no history range when it was begun by an earlier version.</summary>
    private AccountCoverage Of(Account account, SyncProgress progress, PullRange? history)
    {
        var isFirstSync = history is not null || progress.LastPulledAt is null;
        return new AccountCoverage(
            account.Id,
            account.Handle,
            progress.CompleteThrough,
            isFirstSync,
            isFirstSync ? Share(progress, history?.From ?? progress.HistoryFrom) : 1,
            account.PausedBecause);
    }

    /// <summary>In whole windows: how far an open one is read depends on when its events were, the viewer's own among them.</summary>
    private double Share(SyncProgress progress, DateTimeOffset begin)
    {
        var until = clock.GetUtcNow() - EventsLag;
        return until <= begin ? 1 : Math.Clamp((progress.CompleteThrough - progress.HistoryFrom) / (until - begin), 0, 1);
    }
}
