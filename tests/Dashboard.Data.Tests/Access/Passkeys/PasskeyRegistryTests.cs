using Dashboard.Data.Access;
using Dashboard.Data.Access.Passkeys;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.Access.Passkeys;

public sealed class PasskeyRegistryTests : IAsyncDisposable
{
    private const string Ann = "ann@acme.example";
    private const string Bob = "bob@acme.example";

    private static readonly DateTimeOffset MadeAt = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private AccessStore _store = null!;
    private string _ann = "";

    private PasskeyRegistry Registry => _store.Services.GetRequiredService<PasskeyRegistry>();

    private static CancellationToken Token => AccessStore.Token;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory, Databases]
    public async Task Passkey_AddedNamedAndRemoved_IsListedAndInTheAuditLog(StoreKind database)
    {
        await BeginAsync(database);

        Assert.True((await Registry.AddAsync(Ann, Made(1), "Phone\nof Ann", Token)).Succeeded);
        var added = Assert.Single(await Registry.OfAsync(_ann, Token));
        Assert.Equal(("Phone of Ann", MadeAt, true), (added.Name, added.MadeAt, added.IsBackedUp));
        await Registry.RenameAsync(Ann, added.Id, "My phone", Token);
        await Registry.RenameAsync(Ann, added.Id, "My phone", Token);
        Assert.Equal("My phone", Assert.Single(await Registry.OfAsync(_ann, Token)).Name);
        await Registry.RemoveAsync(Ann, added.Id, Token);

        Assert.Empty(await Registry.OfAsync(_ann, Token));
        Assert.Equal(
            [
                (AuditActions.PasskeyAdded, $"{Ann}: Phone of Ann"),
                (AuditActions.PasskeyRenamed, $"{Ann}: My phone"),
                (AuditActions.PasskeyRemoved, $"{Ann}: My phone"),
            ],
            (await _store.AuditAsync()).Where(entry => entry.Action.Contains("passkey", StringComparison.Ordinal))
                .Select(entry => (entry.Action, entry.Details)));
    }

    [Theory, Databases]
    public async Task Passkey_OfSomebodyElse_IsNeitherTakenNorNamedNorRemoved(StoreKind database)
    {
        await BeginAsync(database);
        await _store.AddUserAsync(Bob, RoleNames.Manager);
        Assert.True((await Registry.AddAsync(Ann, Made(1), "Phone", Token)).Succeeded);
        var id = Assert.Single(await Registry.OfAsync(_ann, Token)).Id;

        Assert.False((await Registry.AddAsync(Bob, Made(1), "Phone", Token)).Succeeded);
        await Registry.RenameAsync(Bob, id, "Mine", Token);
        await Registry.RemoveAsync(Bob, id, Token);
        await Registry.RemoveAsync(Ann, "no id at all!", Token);

        Assert.Equal("Phone", Assert.Single(await Registry.OfAsync(_ann, Token)).Name);
    }

    [Theory, Databases]
    public async Task Passkeys_MoreThanTheMost_AreRefused(StoreKind database)
    {
        await BeginAsync(database);
        for (byte number = 0; number < PasskeyRegistry.Most; number++)
            Assert.True((await Registry.AddAsync(Ann, Made(number), "Key", Token)).Succeeded);

        Assert.False((await Registry.AddAsync(Ann, Made(200), "Key", Token)).Succeeded);

        Assert.Equal(PasskeyRegistry.Most, (await Registry.OfAsync(_ann, Token)).Count);
    }

    private async Task BeginAsync(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        _ann = await _store.AddUserAsync(Ann, RoleNames.Manager);
    }

    private static UserPasskeyInfo Made(byte number) => new(
        [number, 1, 2, 3], [4, 5, 6], MadeAt, signCount: 0, transports: ["internal"], isUserVerified: true, isBackupEligible: true,
        isBackedUp: true, attestationObject: [7], clientDataJson: [8]);
}
