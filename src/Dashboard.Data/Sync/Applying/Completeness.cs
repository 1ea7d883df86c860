using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Sync.Applying;

/// <summary>Moves "complete through" when the last page of a range is applied, and not before.</summary>
internal static class Completeness
{
    public static async Task AdvanceAsync(DashboardContext context, IEnumerable<InboxEntry> applied, CancellationToken cancellationToken)
    {
        foreach (var entry in applied)
        {
            if (entry is not { AccountId: { } account, CompletesFrom: { } from, CompletesThrough: { } through })
                continue;
            var progress = await context.SyncProgress.FindAsync([account], cancellationToken);
            if (progress is not null)
                Extend(progress, from, through);
        }
    }

    /// <summary>Two stretches that touch are one; one that leaves a gap does not count until the gap is filled.</summary>
    private static void Extend(SyncProgress progress, DateTimeOffset from, DateTimeOffset through)
    {
        if (from > progress.CompleteThrough || through < progress.HistoryFrom)
            return;
        progress.HistoryFrom = from < progress.HistoryFrom ? from : progress.HistoryFrom;
        progress.CompleteThrough = through > progress.CompleteThrough ? through : progress.CompleteThrough;
    }
}
