using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Settings;

/// <summary>Accounts read together with their newest change.</summary>
internal static class AccountListings
{
    /// <summary>All accounts as listings; narrow the source by a Where before.</summary>
    public static IQueryable<AccountListing> Listed(this IQueryable<Account> accounts, DashboardContext context) =>
        accounts.Select(account => new AccountListing(
            account.Id,
            account.Handle,
            new AccountSettings
            {
                PrivacyUrl = account.PrivacyUrl,
                DisplayName = account.DisplayName,
                CsatVariant = account.CsatVariant,
                NpsVariant = account.NpsVariant,
                Message = account.Message,
                DefaultKind = account.DefaultKind,
                CaseUrl = account.CaseUrl,
                HidesAgents = account.HidesAgents,
            },
            account.Version,
            account.CreatedAt,
            account.PausedBecause == null ? null : new AccountPause(account.PausedBecause, account.PausedAt),
            context.SettingChanges
                .Where(change => change.AccountId == account.Id)
                .OrderByDescending(change => change.ChangedAt).ThenByDescending(change => change.Id)
                .Select(change => new ChangeStamp(change.ChangedBy, change.ChangedAt))
                .FirstOrDefault())
        {
            XUserId = account.XUserId,
            ProfileName = account.ProfileName,
        });
}
