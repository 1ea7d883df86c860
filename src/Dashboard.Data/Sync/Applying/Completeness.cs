using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Sync.Applying;

/// <summary>Moves "complete through" when the last page of a range is applied, and not before.</summary>
internal static class Completeness
{
    /// <returns>Whether it has moved for any account.</returns>
    public static async Task<bool> AdvanceAsync(
        DashboardContext context,
        IEnumerable<InboxEntry> applied,
        CancellationToken cancellationToken)
    {
        var hasMoved = false;
        foreach (var entry in applied)
        {
            if (entry is not { AccountId: { } account, CompletesFrom: { } from, CompletesThrough: { } through })
                continue;
            var progress = await context.SyncProgress.FindAsync([account], cancellationToken);
            hasMoved |= progress is not null && Extend(progress, from, through);
        }

        return hasMoved;
    }

    /// <summary>Two stretches that touch are one; one that leaves a gap does not count until the gap is filled.</summary>
    private static bool Extend(SyncProgress progress, DateTimeOffset from, DateTimeOffset through)
    {
        if (from > progress.CompleteThrough || through < progress.HistoryFrom)
            return false;
        var before = (progress.HistoryFrom, progress.CompleteThrough);
        progress.HistoryFrom = from < progress.HistoryFrom ? from : progress.HistoryFrom;
        progress.CompleteThrough = through > progress.CompleteThrough ? through : progress.CompleteThrough;
        return before != (progress.HistoryFrom, progress.CompleteThrough);
    }
}
