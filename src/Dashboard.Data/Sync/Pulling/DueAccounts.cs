using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Dashboard.Data.Sync.Pulling;

/// <summary>Which accounts run, and which of them it is time to pull.</summary>
/// <param name="options">How often accounts are pulled.</param>
public sealed class DueAccounts(IDbContextFactory<DashboardContext> contexts, IOptions<SyncOptions> options, TimeProvider clock)
{
    /// <summary>Asks for every account that is not paused.</summary>
    /// <returns>
    /// Our key of each, and whether its turn has come: never pulled, an interval ago, asked for by an admin, or in a backfill.
    /// </returns>
    public async Task<IReadOnlyDictionary<int, bool>> RunAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - TimeSpan.FromSeconds(options.Value.IntervalSeconds);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Accounts.AtX()
            .Where(account => account.PausedBecause == null)
            .Select(account => new
            {
                account.Id,
                IsDue = context.SyncProgress.Any(progress => progress.AccountId == account.Id && progress.SyncRequestedAt != null)
                    || !context.SyncRuns.Any(run => run.AccountId == account.Id && run.StartedAt > before),
            })
            .ToDictionaryAsync(account => account.Id, account => account.IsDue, cancellationToken);
    }
}
