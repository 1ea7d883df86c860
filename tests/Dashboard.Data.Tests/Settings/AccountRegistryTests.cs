using Dashboard.Data.Foundation;
using Dashboard.Data.Settings;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Settings;

public sealed class AccountRegistryTests
{
    private static CancellationToken Cancelled => SettingsStore.Cancelled;

    [Theory, Databases]
    public async Task Add_NewAccountWithLeadingAt_IsConnectedWithEncryptedTokens(StoreKind database)
    {
        await using var store = await SettingsStore.CreateAsync(database);
        Assert.Empty(await store.Registry.AddAsync(SettingsStore.Registration("@acme"), Acting.As("root@acme.example"), Cancelled));

        await using var context = await store.OpenAsync();
        var account = await context.Accounts.SingleAsync(Cancelled);
        Assert.Equal(("acme", "1001", store.Clock.GetUtcNow()), (account.Handle, account.XUserId, account.CreatedAt));
        Assert.DoesNotContain("token-1", account.ProtectedToken, StringComparison.Ordinal);
        Assert.Equal("token-1", store.Protector.Reveal(account.ProtectedToken));
        Assert.Equal("secret-1", store.Protector.Reveal(account.ProtectedTokenSecret));
        Assert.Empty(await context.SyncProgress.ToListAsync(Cancelled));
        var line = Assert.Single((await store.Editor.HistoryAsync(account.Id, isOldestFirst: false, new RowRange(0, 10), Cancelled)).Rows);
        Assert.Equal((SettingNames.Connected, "@acme", "root@acme.example"), (line.Setting, line.NewValue, line.Stamp.By));
    }

    [Theory, Databases]
    public async Task Add_KnownAndPausedAccount_RunsAgainWithNewTokensAndItsOwnSettings(StoreKind database)
    {
        await using var store = await SettingsStore.CreateAsync(database);
        var before = await store.ConnectAsync();
        await store.Writer.WriteAsync(
            async (context, token) =>
            {
                var account = await context.Accounts.SingleAsync(token);
                (account.PausedBecause, account.PausedAt) = ("X refused the tokens.", store.Clock.GetUtcNow());
            },
            Cancelled);
        Assert.Equal("X refused the tokens.", Assert.Single(await store.Editor.ListAsync(Cancelled)).Paused?.Reason);

        var again = SettingsStore.Registration("acme_air") with { Token = new Secret("token-2"), PrivacyUrl = "https://other.example" };
        Assert.Empty(await store.Registry.AddAsync(again, Acting.As("root@acme.example"), Cancelled));

        var after = Assert.Single(await store.Editor.ListAsync(Cancelled));
        Assert.Null(after.Paused);
        Assert.Equal(("acme_air", before.Settings), (after.Handle, after.Settings));
        Assert.NotEqual(before.Version, after.Version);
        await using var context = await store.OpenAsync();
        Assert.Equal("token-2", store.Protector.Reveal((await context.Accounts.SingleAsync(Cancelled)).ProtectedToken));
    }

    [Theory, Databases]
    public async Task Add_Tokens_AreNeverInTheHistory(StoreKind database)
    {
        await using var store = await SettingsStore.CreateAsync(database);
        var account = await store.ConnectAsync();
        Assert.Empty(await store.Registry.AddAsync(SettingsStore.Registration(), Acting.As("root@acme.example"), Cancelled));
        var history = (await store.Editor.HistoryAsync(account.AccountId, isOldestFirst: false, new RowRange(0, 10), Cancelled)).Rows;
        Assert.Contains(history, entry => entry.Setting == SettingNames.Tokens);
        Assert.DoesNotContain(history, entry => $"{entry with { Id = Guid.Empty }}".Contains("n-1", StringComparison.Ordinal));
        Assert.DoesNotContain(history, entry => $"{entry with { Id = Guid.Empty }}".Contains("t-1", StringComparison.Ordinal));
    }

    [Theory, Databases]
    public async Task Add_HandleOfAnotherAccount_IsRefused(StoreKind database)
    {
        await using var store = await SettingsStore.CreateAsync(database);
        await store.ConnectAsync();
        var error = Assert.Single(
            await store.Registry.AddAsync(SettingsStore.Registration("ACME", "1002"), Acting.As("root@acme.example"), Cancelled));
        Assert.Equal(nameof(AccountRegistration.Handle), error.Field);
        Assert.Contains("1001", error.Message, StringComparison.Ordinal);
        Assert.Single(await store.Editor.ListAsync(Cancelled));
    }

    [Theory]
    [Databases("", nameof(AccountRegistration.XUserId))]
    [Databases("acme", nameof(AccountRegistration.XUserId))]
    [Databases("-5", nameof(AccountRegistration.XUserId))]
    [Databases("0", nameof(AccountRegistration.XUserId))]
    [Databases("١٢٣", nameof(AccountRegistration.XUserId))]
    [Databases("123456789012345678901", nameof(AccountRegistration.XUserId))]
    public async Task Add_IdIsNotDecimal_IsRefused(StoreKind database, string id, string field)
    {
        await using var store = await SettingsStore.CreateAsync(database);
        var errors = await store.Registry.AddAsync(SettingsStore.Registration("acme", id), Acting.As("root@acme.example"), Cancelled);
        Assert.Equal(field, Assert.Single(errors).Field);
        Assert.Empty(await store.Editor.ListAsync(Cancelled));
    }

    [Theory, Databases]
    public async Task Add_EverythingWrong_NamesEveryField(StoreKind database)
    {
        await using var store = await SettingsStore.CreateAsync(database);
        var wrong = new AccountRegistration("@not a handle", "x", default, default, "nowhere", new string('n', 21));
        var errors = await store.Registry.AddAsync(wrong, Acting.As("root@acme.example"), Cancelled);
        Assert.Equal(["Handle", "XUserId", "Token", "TokenSecret", "PrivacyUrl", "DisplayName"], errors.Select(error => error.Field));
    }

    [Fact]
    public void Registration_AsText_HidesTheTokens()
    {
        var text = SettingsStore.Registration().ToString();
        Assert.Contains("acme", text, StringComparison.Ordinal);
        Assert.DoesNotContain("token-1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-1", text, StringComparison.Ordinal);
    }
}
