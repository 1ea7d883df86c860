using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.Doors;

/// <summary>What came to the doors for machines, for admins: answers and sizes, nothing of what was in it.</summary>
public sealed class DoorQuery(IDbContextFactory<DashboardContext> contexts, TimeProvider clock)
{
    /// <summary>How many days are counted together: 7, the present one included, in UTC.</summary>
    public const int Days = 7;

    /// <summary>How many requests had which answer in the last days, most first.</summary>
    /// <returns>The counts; null for someone who is no admin.</returns>
    public async Task<IReadOnlyList<DoorCount>?> CountAsync(Viewer viewer, string door, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Roles.HasFlag(ViewerRoles.Admin))
            return null;
        var since = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1 - Days);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var counts = await context.DoorTallies.AsNoTracking()
            .Where(tally => tally.Door == door && tally.Day >= since)
            .GroupBy(tally => tally.Answer)
            .Select(group => new DoorCount(group.Key, group.Sum(tally => tally.Count)))
            .ToListAsync(cancellationToken);
        return [.. counts.OrderByDescending(count => count.Count).ThenBy(count => count.Answer)];
    }

    /// <summary>The last requests, a page at a time, the newest first.</summary>
    /// <returns>The page; null for someone who is no admin.</returns>
    public async Task<RowPage<DoorVisitListing>?> VisitsAsync(
        Viewer viewer, string door, bool isOldestFirst, RowRange range, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Roles.HasFlag(ViewerRoles.Admin))
            return null;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.DoorVisits.AsNoTracking()
            .Where(visit => visit.Door == door)
            .SortedBy(visit => visit.At, !isOldestFirst).ThenByDescending(visit => visit.Id)
            .PageAsync(
                range,
                visit => new DoorVisitListing(
                    visit.Id,
                    visit.At,
                    visit.Answer,
                    visit.Status,
                    visit.Size,
                    context.Accounts.Where(account => account.XUserId == visit.AccountUserId).Select(account => account.Handle)
                        .FirstOrDefault()),
                cancellationToken);
    }
}

/// <summary>How many requests had one answer.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Count">How many.</param>
public sealed record DoorCount(DoorAnswer Answer, long Count);

/// <summary>One request.</summary>
/// <param name="Id">Its key.</param>
/// <param name="At">When it was answered.</param>
/// <param name="Answer">What it was answered.</param>
/// <param name="Status">The HTTP status; 0 where the sender went away before.</param>
/// <param name="Size">The size of its body in bytes.</param>
/// <param name="Account">The handle of the account that it was about; null where that is not known.</param>
public sealed record DoorVisitListing(Guid Id, DateTimeOffset At, DoorAnswer Answer, int Status, long Size, string? Account);
