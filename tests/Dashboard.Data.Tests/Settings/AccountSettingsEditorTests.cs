using Dashboard.Data.Foundation;
using Dashboard.Data.Settings;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Settings;

public sealed class AccountSettingsEditorTests
{
    private static CancellationToken Cancelled => SettingsStore.Cancelled;

    [Theory, Databases]
    public async Task List_SeveralAccounts_AreByHandleWithTheirSettings(StoreKind database)
    {
        await using var store = await SettingsStore.CreateAsync(database);
        await store.ConnectAsync("zebra", "2");
        await store.ConnectAsync("acme", "1");
        var accounts = await store.Editor.ListAsync(Cancelled);
        Assert.Equal(["acme", "zebra"], accounts.Select(account => account.Handle));
        Assert.Equal(new AccountSettings { PrivacyUrl = "https://acme.example/privacy", DisplayName = "Acme" }, accounts[0].Settings);
        Assert.Null(accounts[0].Paused);
    }

    [Theory, Databases]
    public async Task Save_TwoFieldsChanged_AreKeptWithWhoAndWhen(StoreKind database)
    {
        await using var store = await SettingsStore.CreateAsync(database);
        var before = await store.ConnectAsync();
        store.Clock.Advance(TimeSpan.FromHours(1));
        var outcome = await store.Editor.SaveAsync(
            before.AccountId,
            before.Settings with
            {
                DisplayName = " Acme Air ",
                NpsVariant = 3,
            },
            before.Version,
            Acting.As("ada@acme.example"),
            Cancelled);

        var saved = Assert.IsType<SaveOutcome.Saved>(outcome).Account;
        Assert.Equal(before.Settings with { DisplayName = "Acme Air", NpsVariant = 3 }, saved.Settings);
        Assert.NotEqual(before.Version, saved.Version);
        Assert.Equal(new ChangeStamp("ada@acme.example", store.Clock.GetUtcNow()), saved.LastChange);
        Assert.Equal(saved, Assert.Single(await store.Editor.ListAsync(Cancelled)));
        var history = (await store.Editor.HistoryAsync(before.AccountId, isOldestFirst: false, new RowRange(0, 2), Cancelled)).Rows;
        Assert.Equal(
            [("DisplayName", "Acme", "Acme Air"), ("NpsVariant", "0", "3")],
            history.Select(entry => (entry.Setting, entry.OldValue, entry.NewValue)).Order());
    }

    [Theory, Databases]
    public async Task Save_NothingChanged_LeavesNoTrace(StoreKind database)
    {
        await using var store = await SettingsStore.CreateAsync(database);
        var before = await store.ConnectAsync();
        var lines = (await store.Editor.HistoryAsync(before.AccountId, isOldestFirst: false, new RowRange(0, 10), Cancelled)).Rows;
        var outcome = await store.Editor.SaveAsync(
            before.AccountId, before.Settings, before.Version, Acting.As("ada@acme.example"), Cancelled);
        Assert.Equal(before, Assert.IsType<SaveOutcome.Saved>(outcome).Account);
        Assert.Equal(lines, (await store.Editor.HistoryAsync(before.AccountId, isOldestFirst: false, new RowRange(0, 10), Cancelled)).Rows);
    }

    [Theory, Databases]
    public async Task Save_SomebodyElseSavedMeanwhile_IsStaleAndSaysWho(StoreKind database)
    {
        await using var store = await SettingsStore.CreateAsync(database);
        var read = await store.ConnectAsync();
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await store.Editor.SaveAsync(
            read.AccountId,
            read.Settings with
            {
                DisplayName = "Hers",
            },
            read.Version,
            Acting.As("ada@acme.example"),
            Cancelled);
        var outcome = await store.Editor.SaveAsync(
            read.AccountId, read.Settings with { DisplayName = "His" }, read.Version, Acting.As("bob@acme.example"), Cancelled);
        var stale = Assert.IsType<SaveOutcome.Stale>(outcome).Account;
        Assert.Equal("Hers", stale.Settings.DisplayName);
        Assert.Equal("ada@acme.example", stale.LastChange?.By);
        Assert.Equal("Hers", Assert.Single(await store.Editor.ListAsync(Cancelled)).Settings.DisplayName);
    }

    [Theory, Databases]
    public async Task Save_ManyAtOnceFromOneVersion_ExactlyOneWins(StoreKind database)
    {
        await using var store = await SettingsStore.CreateAsync(database);
        var read = await store.ConnectAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 8).Select(number => store.Editor.SaveAsync(
            read.AccountId, read.Settings with { CsatVariant = number }, read.Version, Acting.As("ada@acme.example"), Cancelled)));
        Assert.Single(outcomes.OfType<SaveOutcome.Saved>());
        Assert.Equal(7, outcomes.OfType<SaveOutcome.Stale>().Count());
    }

    [Theory, Databases]
    public async Task Save_RulesBroken_IsInvalidAndChangesNothing(StoreKind database)
    {
        await using var store = await SettingsStore.CreateAsync(database);
        var read = await store.ConnectAsync();
        var outcome = await store.Editor.SaveAsync(
            read.AccountId,
            read.Settings with
            {
                PrivacyUrl = "http://acme.example",
                NpsVariant = 99,
            },
            read.Version,
            Acting.As("ada@acme.example"),
            Cancelled);
        Assert.Equal(
            [nameof(AccountSettings.PrivacyUrl), nameof(AccountSettings.NpsVariant)],
            Assert.IsType<SaveOutcome.Invalid>(outcome).Errors.Select(error => error.Field));
        Assert.Equal(read, Assert.Single(await store.Editor.ListAsync(Cancelled)));
    }

    [Theory, Databases]
    public async Task Save_UnknownAccount_Throws(StoreKind database)
    {
        await using var store = await SettingsStore.CreateAsync(database);
        var read = await store.ConnectAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            store.Editor.SaveAsync(read.AccountId + 1, read.Settings, read.Version, Acting.As("ada@acme.example"), Cancelled));
    }

    [Theory, Databases]
    public async Task History_OfManyChanges_IsReadAPageAtATimeFromEitherEnd(StoreKind database)
    {
        await using var store = await SettingsStore.CreateAsync(database);
        var account = await store.ConnectAsync();
        foreach (var number in Enumerable.Range(1, 5))
        {
            store.Clock.Advance(TimeSpan.FromMinutes(1));
            var outcome = await store.Editor.SaveAsync(
                account.AccountId,
                account.Settings with { CsatVariant = number },
                account.Version,
                Acting.As("ada@acme.example"),
                Cancelled);
            account = Assert.IsType<SaveOutcome.Saved>(outcome).Account;
        }

        Assert.Equal("5,4,3 of 6", await PageAsync(isOldestFirst: false, new RowRange(0, 3)));
        Assert.Equal("2,1,@acme of 6", await PageAsync(isOldestFirst: false, new RowRange(3, 3)));
        Assert.Equal("@acme,1 of 6", await PageAsync(isOldestFirst: true, new RowRange(0, 2)));
        Assert.Equal(" of 6", await PageAsync(isOldestFirst: true, new RowRange(6, 3)));

        async Task<string> PageAsync(bool isOldestFirst, RowRange range)
        {
            var page = await store.Editor.HistoryAsync(account.AccountId, isOldestFirst, range, Cancelled);
            return $"{string.Join(',', page.Rows.Select(entry => entry.NewValue))} of {page.Total}";
        }
    }
}
