using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync.Health;

/// <summary>What the quarantine can be sorted by.</summary>
public enum QuarantineOrder
{
    /// <summary>By when it reached the inbox, not by the times that X gives in it.</summary>
    Received = 0,

    /// <summary>What kind of trouble it is.</summary>
    Kind = 1,
}

/// <summary>What was set aside, a page at a time and without its bodies, for admins.</summary>
public sealed class QuarantineQuery(IDbContextFactory<DashboardContext> contexts)
{
    /// <summary>Asks; things of one kind come newest first.</summary>
    /// <param name="isDescending">Whether the newest come first, or the last kind.</param>
    /// <returns>Them; null for someone who is no admin.</returns>
    public async Task<RowPage<QuarantineLine>?> RunAsync(
        Viewer viewer, QuarantineOrder order, bool isDescending, RowRange range, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(range);
        if (!viewer.Roles.HasFlag(ViewerRoles.Admin))
            return null;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Sorted(context.Quarantine.AsNoTracking(), order, isDescending).PageAsync(
            range,
            arrival => new QuarantineLine(
                arrival.Id,
                context.Accounts.Where(account => account.Id == arrival.AccountId).Select(account => account.Handle).FirstOrDefault(),
                arrival.Source,
                arrival.ReceivedAt,
                arrival.Kind,
                arrival.Reason),
            cancellationToken);
    }

    private static IOrderedQueryable<QuarantinedArrival> Sorted(
        IQueryable<QuarantinedArrival> arrivals, QuarantineOrder order, bool isDescending) => order is QuarantineOrder.Kind
        ? arrivals.SortedBy(arrival => arrival.Kind, isDescending)
            .ThenByDescending(arrival => arrival.ReceivedAt).ThenByDescending(arrival => arrival.Id)
        : arrivals.SortedBy(arrival => arrival.ReceivedAt, isDescending).ThenByDescending(arrival => arrival.Id);
}
