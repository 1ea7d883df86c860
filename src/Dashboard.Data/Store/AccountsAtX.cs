using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Store;

/// <summary>Which accounts there are at X.</summary>
internal static class AccountsAtX
{
    /// <summary>Without the sources of imported results: these are nowhere to be asked, paused, set or told of.</summary>
    public static IQueryable<Account> AtX(this IQueryable<Account> accounts) => accounts.Where(account => !account.IsImported);
}
