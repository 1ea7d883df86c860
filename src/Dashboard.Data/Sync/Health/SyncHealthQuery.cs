using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Instances;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Dashboard.Data.Sync.Health;

/// <summary>How syncing goes, for admins, who see no result: no score, no comment, no count of answers.</summary>
/// <param name="zones">The time zone in force and the one that is wanted.</param>
public sealed class SyncHealthQuery(
    IDbContextFactory<DashboardContext> contexts,
    ZoneInForce zones,
    Leadership leadership,
    IOptions<StoreOptions> options,
    TimeProvider clock)
{
    /// <summary>Asks; everything in the answer is as of one moment.</summary>
    /// <returns>How it goes; null for someone who is no admin.</returns>
    public async Task<SyncHealth?> RunAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Roles.HasFlag(ViewerRoles.Admin))
            return null;
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await context.BeginSnapshotAsync(cancellationToken);
        return new SyncHealth
        {
            Now = now,
            Provider = StoreOptions.IsPostgres(options.Value.Provider) ? StoreOptions.Postgres : StoreOptions.Sqlite,
            IsLeading = leadership.IsHeld,
            Inbox = await StoreReading.InboxAsync(context, cancellationToken),
            Quarantine = await StoreReading.QuarantineAsync(context, cancellationToken),
            Anomalies = await StoreReading.AnomaliesAsync(context, cancellationToken),
            Rollups = await RollupReading.RunAsync(context, zones, cancellationToken),
            Accounts = await AccountReading.AllAsync(context, now, cancellationToken),
        };
    }
}
