using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync.Pulling;

/// <summary>An account that X refuses is paused until an admin has looked at it, whatever was asked for it.</summary>
internal static class RefusedAccount
{
    /// <summary>
    /// Pauses it. Tokens that were renewed meanwhile are not the ones that X refused; an admin's own pause keeps its reason.
    /// </summary>
    /// <param name="used">The account as it was when X was asked.</param>
    /// <param name="reason">Why, in words for an admin.</param>
    public static Task<int> PauseAsync(
        DashboardContext context, Account used, string? reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        DateTimeOffset? at = now;
        return context.Accounts
            .Where(account => account.Id == used.Id && account.PausedBecause == null && account.ProtectedToken == used.ProtectedToken)
            .ExecuteUpdateAsync(
                set => set.SetProperty(account => account.PausedBecause, reason).SetProperty(account => account.PausedAt, at),
                cancellationToken);
    }
}
