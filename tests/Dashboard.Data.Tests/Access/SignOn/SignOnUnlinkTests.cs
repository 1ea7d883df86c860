using Dashboard.Data.Access;
using Dashboard.Data.Access.SignOn;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.Access.SignOn;

/// <summary>Nobody is left without a way in by their own hand, and the only admin who can sign in never.</summary>
public sealed class SignOnUnlinkTests : IAsyncDisposable
{
    private const string Ada = "ada@acme.example";

    private AccessStore _store = null!;

    private SignOnRegistry Registry => _store.Services.GetRequiredService<SignOnRegistry>();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory, Databases]
    public async Task Unlinking_OfTheOnlyAdminWithoutAnotherWayIn_IsRefused(StoreKind database)
    {
        var id = await LinkedAdminAsync(database, hasPassword: false);

        var answer = await Registry.UnlinkAsync(Ada, Actor.CommandLine, AccessStore.Token);

        Assert.Equal(RegistryProblemKind.LastAdmin, Assert.Single(answer.Problems).Kind);
        Assert.Single(await Registry.LinksOfAsync(id, AccessStore.Token));
        await _store.AddUserAsync("bea@acme.example", RoleNames.Admin);
        Assert.True((await Registry.UnlinkAsync(Ada, Actor.CommandLine, AccessStore.Token)).Succeeded);
        Assert.Empty(await Registry.LinksOfAsync(id, AccessStore.Token));
    }

    [Theory, Databases]
    public async Task Unlinking_OfTheOnlyAdminWithAPassword_IsDoneAndTold(StoreKind database)
    {
        var id = await LinkedAdminAsync(database, hasPassword: true);

        Assert.Equal(
            RegistryProblemKind.WrongPassword,
            Assert.Single((await Registry.UnlinkOwnAsync(Ada, null, AccessStore.Token)).Problems).Kind);
        Assert.True((await Registry.UnlinkOwnAsync(Ada, AccessStore.Password, AccessStore.Token)).Succeeded);

        Assert.Empty(await Registry.LinksOfAsync(id, AccessStore.Token));
        var last = (await _store.AuditAsync())[^1];
        Assert.Equal(
            (AuditActions.SignOnUnlinked, Ada, $"{Ada}: s-1 of https://sign-on.example"), (last.Action, last.UserName, last.Details));
    }

    [Theory, Databases]
    public async Task Unlinking_ByItsOwnerWithoutAnotherWayIn_IsRefused(StoreKind database)
    {
        await LinkedAdminAsync(database, hasPassword: false);
        await _store.AddUserAsync("bea@acme.example", RoleNames.Admin);

        var answer = await Registry.UnlinkOwnAsync(Ada, null, AccessStore.Token);

        Assert.Equal(RegistryProblemKind.NoOtherWayIn, Assert.Single(answer.Problems).Kind);
    }

    private async Task<string> LinkedAdminAsync(StoreKind database, bool hasPassword)
    {
        _store = await AccessStore.CreateAsync(database);
        var id = await _store.AddUserAsync(Ada, RoleNames.Admin);
        var come = new SignedOnPerson("https://sign-on.example", "s-1", Ada, IsEmailVerified: true, SignOnRights.LeftToAdmins);
        Assert.Equal(
            id, (await Registry.AdmitAsync(come, new SignOnRules(LinksByEmail: true, AddsPeople: false, ""), AccessStore.Token)).UserId);
        if (!hasPassword)
        {
            await _store.Writer.WriteAsync(
                (context, token) => context.Users.ExecuteUpdateAsync(
                    set => set.SetProperty(user => user.PasswordHash, (string?)null), token),
                AccessStore.Token);
        }

        return id;
    }
}
