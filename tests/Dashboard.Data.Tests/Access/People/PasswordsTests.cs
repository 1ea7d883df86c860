using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Data.Access.Sessions;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.Access.People;

public sealed class PasswordsTests : IAsyncDisposable
{
    private const string Ann = "ann@acme.example";
    private const string Other = "another fine sentence";

    private AccessStore _store = null!;

    private Passwords Passwords => _store.Services.GetRequiredService<Passwords>();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory, Databases]
    public async Task Set_ByCommand_EndsTheSessionsAndHolds(StoreKind database)
    {
        await BeginAsync(database);
        var key = await SignInAsync();

        Assert.True((await Passwords.SetAsync(Ann, Other, Actor.CommandLine, AccessStore.Token)).Succeeded);

        Assert.True(await IsAsync(Other));
        Assert.Null(await Sessions.FindAsync(key, AccessStore.Token));
        Assert.Equal("ann@acme.example: by command", (await _store.AuditAsync())[^1].Details);
    }

    [Theory]
    [Databases(AccessStore.Password, "short", RegistryProblemKind.WeakPassword)]
    [Databases("not the present one", Other, RegistryProblemKind.WrongPassword)]
    public async Task ChangeOwn_Refused_ChangesNothing(StoreKind database, string current, string password, RegistryProblemKind kind)
    {
        await BeginAsync(database);
        var key = await SignInAsync();

        var answer = await Passwords.ChangeOwnAsync(Ann, current, password, "none", AccessStore.Token);

        Assert.Equal(kind, Assert.Single(answer.Problems).Kind);
        Assert.True(await IsAsync(AccessStore.Password));
        Assert.NotNull(await Sessions.FindAsync(key, AccessStore.Token));
    }

    [Theory, Databases]
    public async Task ChangeOwn_WithThePresentOne_HoldsAndEndsTheOtherSessions(StoreKind database)
    {
        await BeginAsync(database);
        var (own, other) = (await SignInAsync(), await SignInAsync());
        var ownId = (await Sessions.FindAsync(own, AccessStore.Token))!.Id;

        Assert.True((await Passwords.ChangeOwnAsync(Ann, AccessStore.Password, Other, ownId, AccessStore.Token)).Succeeded);

        Assert.True(await IsAsync(Other));
        Assert.Equal(ownId, (await Sessions.FindAsync(own, AccessStore.Token))?.Id);
        Assert.Null(await Sessions.FindAsync(other, AccessStore.Token));
    }

    [Theory, Databases]
    public async Task ChangeOwn_InASessionThatIsOver_RevivesNone(StoreKind database)
    {
        await BeginAsync(database);
        var key = await SignInAsync();
        var id = (await Sessions.FindAsync(key, AccessStore.Token))!.Id;
        await Passwords.SetAsync(Ann, Other, Actor.CommandLine, AccessStore.Token);

        Assert.True((await Passwords.ChangeOwnAsync(Ann, Other, "a third fine sentence", id, AccessStore.Token)).Succeeded);

        Assert.Null(await Sessions.FindAsync(key, AccessStore.Token));
    }

    [Theory, Databases]
    public async Task Link_Used_OpensOnce(StoreKind database)
    {
        await BeginAsync(database);
        var secret = await LinkAsync();
        Assert.Equal(Ann, await Passwords.OwnerOfLinkAsync(secret, AccessStore.Token));

        Assert.Equal(
            RegistryProblemKind.WeakPassword,
            Assert.Single((await Passwords.UseLinkAsync(secret, "short", AccessStore.Token)).Problems).Kind);
        Assert.True((await Passwords.UseLinkAsync(secret, Other, AccessStore.Token)).Succeeded);

        Assert.True(await IsAsync(Other));
        Assert.Null(await Passwords.OwnerOfLinkAsync(secret, AccessStore.Token));
        var again = await Passwords.UseLinkAsync(secret, "a third fine sentence", AccessStore.Token);
        Assert.Equal(RegistryProblemKind.LinkGone, Assert.Single(again.Problems).Kind);
        Assert.True(await IsAsync(Other));
    }

    [Theory, Databases]
    public async Task Link_AfterAnotherPasswordOrDisabling_OpensNothing(StoreKind database)
    {
        await BeginAsync(database);
        var first = await LinkAsync();
        await Passwords.SetAsync(Ann, Other, Actor.CommandLine, AccessStore.Token);
        Assert.Null(await Passwords.OwnerOfLinkAsync(first, AccessStore.Token));

        await _store.AddUserAsync("ada@acme.example", RoleNames.Admin);
        var second = await LinkAsync();
        await _store.Services.GetRequiredService<PeopleEditor>().DisableAsync(Ann, Actor.CommandLine, AccessStore.Token);
        Assert.False((await Passwords.UseLinkAsync(second, "a third fine sentence", AccessStore.Token)).Succeeded);
    }

    [Theory, Databases]
    public async Task Link_UsedTwiceAtOnce_OpensOnce(StoreKind database)
    {
        await BeginAsync(database);
        var secret = await LinkAsync();

        var answers = await Task.WhenAll(
            Passwords.UseLinkAsync(secret, "the first of two ways", AccessStore.Token),
            Passwords.UseLinkAsync(secret, "the second of two ways", AccessStore.Token));

        Assert.Single(answers, answer => answer.Succeeded);
    }

    [Theory, Databases]
    public async Task Link_TooOldOrReplaced_OpensNothing(StoreKind database)
    {
        await BeginAsync(database);
        var first = await LinkAsync();
        var second = await LinkAsync();

        Assert.Null(await Passwords.OwnerOfLinkAsync(first, AccessStore.Token));
        Assert.NotNull(await Passwords.OwnerOfLinkAsync(second, AccessStore.Token));
        _store.Clock.Advance(Passwords.LinkLife);
        Assert.Null(await Passwords.OwnerOfLinkAsync(second, AccessStore.Token));
        await using var context = await _store.OpenAsync();
        var kept = await context.OneTimeLinks.AsNoTracking().SingleAsync(AccessStore.Token);
        Assert.DoesNotContain(second, kept.SecretHash, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task SetupLink_WithoutUsers_MakesTheFirstAdminAndNoOther(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        var replaced = await Passwords.MakeSetupLinkAsync(AccessStore.Token);
        var secret = await Passwords.MakeSetupLinkAsync(AccessStore.Token);
        Assert.Null(await Passwords.OwnerOfLinkAsync(replaced!, AccessStore.Token));
        Assert.Equal("", await Passwords.OwnerOfLinkAsync(secret!, AccessStore.Token));

        Assert.True((await Passwords.UseSetupLinkAsync(secret!, Ann, AccessStore.Password, AccessStore.Token)).Succeeded);

        await using var context = await _store.OpenAsync();
        var id = (await context.Users.SingleAsync(AccessStore.Token)).Id;
        Assert.Equal(ViewerRoles.Admin, (await _store.Viewers.ForAsync(id, AccessStore.Token)).Roles);
        Assert.Null(await Passwords.MakeSetupLinkAsync(AccessStore.Token));
        var again = await Passwords.UseSetupLinkAsync(secret!, "bob@acme.example", AccessStore.Password, AccessStore.Token);
        Assert.Equal(RegistryProblemKind.LinkGone, Assert.Single(again.Problems).Kind);
    }

    [Theory, Databases]
    public async Task SetupLink_OfSeveralStarts_IsShownOnceADay(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        var first = (await Passwords.OfferSetupAsync(AccessStore.Token))!;
        Assert.NotNull(first.Secret);

        Assert.Equal(first with { Secret = null }, await Passwords.OfferSetupAsync(AccessStore.Token));
        Assert.Equal("", await Passwords.OwnerOfLinkAsync(first.Secret, AccessStore.Token));
        _store.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Null(await Passwords.OwnerOfLinkAsync(first.Secret, AccessStore.Token));
        Assert.NotNull((await Passwords.OfferSetupAsync(AccessStore.Token))!.Secret);
        await _store.AddUserAsync(Ann, RoleNames.Admin);
        Assert.Null(await Passwords.OfferSetupAsync(AccessStore.Token));
    }

    [Theory, Databases]
    public async Task SetupLink_SomebodyWasAddedMeanwhile_MakesNobody(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        var secret = await Passwords.MakeSetupLinkAsync(AccessStore.Token);
        await _store.AddUserAsync("bob@acme.example", RoleNames.Admin);

        var answer = await Passwords.UseSetupLinkAsync(secret!, Ann, AccessStore.Password, AccessStore.Token);

        Assert.False(answer.Succeeded);
    }

    [Theory, Databases]
    public async Task SecondFactor_Reset_IsGoneWithTheSessions(StoreKind database)
    {
        await BeginAsync(database);
        await using (var scope = _store.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
            var user = (await users.FindByEmailAsync(Ann))!;
            await users.ResetAuthenticatorKeyAsync(user);
            await users.SetTwoFactorEnabledAsync(user, true);
        }

        var key = await SignInAsync();

        Assert.True((await Passwords.ResetSecondFactorAsync(Ann, Actor.CommandLine, AccessStore.Token)).Succeeded);

        await using var context = await _store.OpenAsync();
        Assert.False((await context.Users.SingleAsync(AccessStore.Token)).TwoFactorEnabled);
        Assert.Empty(await context.UserTokens.ToListAsync(AccessStore.Token));
        Assert.Null(await Sessions.FindAsync(key, AccessStore.Token));
    }

    private SessionRegister Sessions => _store.Services.GetRequiredService<SessionRegister>();

    private async Task<string> LinkAsync() => (await Passwords.MakeLinkAsync(Ann, Actor.CommandLine, AccessStore.Token)).Secret!;

    private async Task<bool> IsAsync(string password)
    {
        await using var scope = _store.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        return await users.CheckPasswordAsync((await users.FindByEmailAsync(Ann))!, password);
    }

    private async Task<string> SignInAsync()
    {
        await using var context = await _store.OpenAsync();
        var id = (await context.Users.SingleAsync(AccessStore.Token)).Id;
        return await Sessions.BeginAsync(
            new SessionStart(id, "203.0.113.7", "Browser", "password"),
            new SessionLimits(TimeSpan.FromHours(8), TimeSpan.FromHours(12)),
            AccessStore.Token);
    }

    private async Task BeginAsync(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        await _store.AddUserAsync(Ann, RoleNames.Manager);
    }
}
