using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

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
            if (await context.SyncProgress.FindAsync([account], cancellationToken) is not { } progress)
                continue;
            var lost = await context.LostStretches.Where(row => row.AccountId == account).ToListAsync(cancellationToken);
            hasMoved |= Extend(progress, from, through, lost);
            foreach (var stretch in lost)
                hasMoved |= Find(context, stretch, from, through);
        }

        return hasMoved;
    }

    /// <summary>
    /// Two stretches that touch are one, and so are two between which all is lost; one that leaves any other gap does not count until the
    /// gap is filled.
    /// </summary>
    private static bool Extend(SyncProgress progress, DateTimeOffset from, DateTimeOffset through, IReadOnlyList<LostStretch> lost)
    {
        if (!Meet(progress.CompleteThrough, from, lost) || !Meet(through, progress.HistoryFrom, lost))
            return false;
        var before = (progress.HistoryFrom, progress.CompleteThrough);
        progress.HistoryFrom = from < progress.HistoryFrom ? from : progress.HistoryFrom;
        progress.CompleteThrough = through > progress.CompleteThrough ? through : progress.CompleteThrough;
        return before != (progress.HistoryFrom, progress.CompleteThrough);
    }

    private static bool Meet(DateTimeOffset end, DateTimeOffset start, IReadOnlyList<LostStretch> lost) =>
        start <= end || lost.Any(stretch => stretch.From <= end && stretch.Until >= start);

    /// <summary>What was lost and came after all, as by a backfill, is not lost any more.</summary>
    private static bool Find(DashboardContext context, LostStretch lost, DateTimeOffset from, DateTimeOffset through)
    {
        if (from >= lost.Until || through <= lost.From)
            return false;
        if (through < lost.Until && from > lost.From)
            context.LostStretches.Add(Rest(lost, through));
        if (from > lost.From)
            lost.Until = from;
        else if (through < lost.Until)
            lost.From = through;
        else
            context.LostStretches.Remove(lost);
        return true;
    }

    private static LostStretch Rest(LostStretch lost, DateTimeOffset from) => new()
    {
        AccountId = lost.AccountId,
        From = from,
        Until = lost.Until,
        Cause = lost.Cause,
        NotedAt = lost.NotedAt,
    };
}
