using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Settings;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Settings;

/// <summary>Settings are set back from the history, by a change of its own that is in the history too.</summary>
public sealed class RevertTests
{
    private static CancellationToken Cancelled => SettingsStore.Cancelled;

    [Theory, Databases]
    public async Task Revert_EachSetting_IsWhatItWasAndTheOthersStay(StoreKind database)
    {
        await using var store = await SettingsStore.CreateAsync(database);
        var before = await store.ConnectAsync();
        var changed = new AccountSettings
        {
            PrivacyUrl = "https://acme.example/other",
            DisplayName = "Acme Air",
            CsatVariant = 3,
            NpsVariant = 4,
            Message = "Thank you.\nHow were we?",
            DefaultKind = SurveyKind.Nps,
            CaseUrl = "https://desk.example/{id}",
            HidesAgents = true,
        };
        var account = await SaveAsync(store, before, changed);
        var history = await HistoryAsync(store, account);
        Assert.Equal(9, history.Count);

        foreach (var entry in history.Where(entry => SettingValues.CanRevert(entry.Setting)))
        {
            store.Clock.Advance(TimeSpan.FromMinutes(1));
            var outcome = await store.Editor.RevertAsync(account.AccountId, entry, account.Version, Acting.As("bob"), Cancelled);
            account = Assert.IsType<SaveOutcome.Saved>(outcome).Account;
            var last = (await HistoryAsync(store, account))[0];
            Assert.Equal(
                (entry.Setting, entry.NewValue, entry.OldValue, "bob"), (last.Setting, last.OldValue, last.NewValue, last.Stamp.By));
        }

        Assert.Equal(before.Settings, account.Settings);
    }

    [Theory, Databases]
    public async Task Revert_SomebodyElseSavedMeanwhile_ChangesNothing(StoreKind database)
    {
        await using var store = await SettingsStore.CreateAsync(database);
        var before = await store.ConnectAsync();
        var read = await SaveAsync(store, before, before.Settings with { DisplayName = "Acme Air" });
        var theirs = await SaveAsync(store, read, read.Settings with { CsatVariant = 5 });

        var entry = (await HistoryAsync(store, read)).First(entry => entry.Setting == nameof(AccountSettings.DisplayName));
        var outcome = await store.Editor.RevertAsync(read.AccountId, entry, read.Version, Acting.As("bob"), Cancelled);

        Assert.Equal(theirs, Assert.IsType<SaveOutcome.Stale>(outcome).Account);
        Assert.Equal(theirs, Assert.Single(await store.Editor.ListAsync(Cancelled)));
    }

    [Theory, Databases]
    public async Task Save_SeveralSettings_AreOneEntryOfTheAuditLog(StoreKind database)
    {
        await using var store = await SettingsStore.CreateAsync(database);
        var before = await store.ConnectAsync();
        await SaveAsync(store, before, before.Settings with { DisplayName = null, DefaultKind = SurveyKind.Nps });
        await using var context = await store.OpenAsync();
        Assert.Equal(
            ["account.connected by root@acme.example: acme, 1001",
            "account.changed by ada: acme: DisplayName \"Acme\" → \"\"; DefaultKind \"Csat\" → \"Nps\""],
            await context.AuditLog.OrderBy(entry => entry.Id)
                .Select(entry => entry.Action + " by " + entry.UserName + ": " + entry.Details).ToListAsync(Cancelled));
    }

    private static async Task<AccountListing> SaveAsync(SettingsStore store, AccountListing read, AccountSettings settings)
    {
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        var outcome = await store.Editor.SaveAsync(read.AccountId, settings, read.Version, Acting.As("ada"), Cancelled);
        return Assert.IsType<SaveOutcome.Saved>(outcome).Account;
    }

    private static async Task<IReadOnlyList<HistoryEntry>> HistoryAsync(SettingsStore store, AccountListing account) =>
        (await store.Editor.HistoryAsync(account.AccountId, isOldestFirst: false, new RowRange(0, 50), Cancelled)).Rows;
}
