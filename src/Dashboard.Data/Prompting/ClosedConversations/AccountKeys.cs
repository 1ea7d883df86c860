using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Prompting.ClosedConversations;

/// <summary>Finds the account that a closed conversation names, by X's id or by handle.</summary>
internal sealed class AccountKeys(Dictionary<string, int> byUserId, Dictionary<string, int> byHandle)
{
    public static async Task<AccountKeys> LoadAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        var accounts = await context.Accounts.AtX().AsNoTracking()
            .Select(account => new { account.Id, account.XUserId, account.Handle })
            .ToListAsync(cancellationToken);
        return new AccountKeys(
            accounts.ToDictionary(account => account.XUserId, account => account.Id, StringComparer.Ordinal),
            accounts.ToDictionary(account => account.Handle, account => account.Id, StringComparer.OrdinalIgnoreCase));
    }

    public int? Find(ClosedConversation conversation) => conversation switch
    {
        { AccountUserId: { Length: > 0 } userId } => byUserId.TryGetValue(userId, out var id) ? id : null,
        { Account: { Length: > 0 } handle } => byHandle.TryGetValue(handle.TrimStart('@'), out var id) ? id : null,
        _ => null,
    };
}
