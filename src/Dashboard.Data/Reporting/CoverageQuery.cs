using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Reporting;

/// <summary>How complete the store is: the stamp beside every number.</summary>
/// <param name="contexts">Where contexts come from.</param>
/// <param name="clock">What "now" is.</param>
public sealed class CoverageQuery(IDbContextFactory<DashboardContext> contexts, TimeProvider clock)
{
    /// <summary>X confirms events 24 hours late.</summary>
    private static readonly TimeSpan EventsLag = TimeSpan.FromHours(24);

    /// <summary>Asks.</summary>
    /// <param name="viewer">Who is looking; someone who sees no result learns nothing.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>Every account's state.</returns>
    public async Task<Coverage> RunAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.SeesResults)
            return new Coverage([]);

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Accounts.AsNoTracking()
            .Join(context.SyncProgress, account => account.Id, progress => progress.AccountId, (account, progress) => new
            {
                account,
                progress,
                Reached = context.PullRanges
                    .Where(range => range.AccountId == account.Id && range.Purpose == PullPurpose.Live)
                    .Select(range => range.WindowReached)
                    .SingleOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return new Coverage(
        [
            .. rows.OrderBy(row => row.account.Handle, NameOrder.ForReader).Select(row => Of(row.account, row.progress, row.Reached)),
        ]);
    }

    private AccountCoverage Of(Account account, SyncProgress progress, DateTimeOffset? reached) => new(
        account.Id,
        account.Handle,
        progress.CompleteThrough,
        progress.LastPulledAt is null,
        Share(progress, reached),
        account.PausedBecause,
        progress.LastError);

    private double Share(SyncProgress progress, DateTimeOffset? windowReached)
    {
        var until = clock.GetUtcNow() - EventsLag;
        var reached = windowReached > progress.CompleteThrough ? windowReached.Value : progress.CompleteThrough;
        return until <= progress.HistoryFrom ? 1 : Math.Clamp((reached - progress.HistoryFrom) / (until - progress.HistoryFrom), 0, 1);
    }
}
