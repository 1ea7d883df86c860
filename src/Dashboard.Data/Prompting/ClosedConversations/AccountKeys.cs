using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Prompting.ClosedConversations;

/// <summary>Finds the account that a closed conversation names, by X's id or by handle.</summary>
internal sealed class AccountKeys(Dictionary<string, int> byUserId, Dictionary<string, int> byHandle)
{
    /// <summary>What is said of a conversation of another installation.</summary>
    public static ConversationFault Unknown { get; } = new(
        ConversationFields.AccountUserId,
        $"{ConversationFields.AccountUserId} or {ConversationFields.Account} names no account of this installation");

    public static async Task<AccountKeys> LoadAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        var accounts = await context.Accounts.AtX().AsNoTracking()
            .Select(account => new { account.Id, account.XUserId, account.Handle })
            .ToListAsync(cancellationToken);
        return new AccountKeys(
            accounts.ToDictionary(account => account.XUserId, account => account.Id, StringComparer.Ordinal),
            accounts.ToDictionary(account => account.Handle, account => account.Id, StringComparer.OrdinalIgnoreCase));
    }

    public int? Find(string? userId, string? handle) => (userId, handle) switch
    {
        ({ Length: > 0 }, _) => byUserId.TryGetValue(userId, out var id) ? id : null,
        (_, { Length: > 0 }) => byHandle.TryGetValue(handle.TrimStart('@'), out var id) ? id : null,
        _ => null,
    };
}
