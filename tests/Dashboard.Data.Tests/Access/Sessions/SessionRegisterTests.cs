using Dashboard.Data.Access;
using Dashboard.Data.Access.Sessions;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.Access.Sessions;

public sealed class SessionRegisterTests : IAsyncDisposable
{
    private const string Email = "ann@acme.example";

    private static readonly SessionLimits Limits = new(TimeSpan.FromHours(8), TimeSpan.FromHours(12));

    private AccessStore _store = null!;
    private string _ann = "";

    private SessionRegister Sessions => _store.Services.GetRequiredService<SessionRegister>();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory, Databases]
    public async Task Begin_KeyShown_FindsTheOwnerWithTheirRolesOfNow(StoreKind database)
    {
        await BeginAsync(database);
        var key = await SignInAsync();

        var session = await FindAsync(key);

        Assert.NotNull(session);
        Assert.Equal((_ann, Email), (session.UserId, session.UserName));
        Assert.Equal(["admin", "manager"], session.Roles.Order(StringComparer.Ordinal));
        Assert.Null(await FindAsync(key + "x"));
        Assert.Null(await FindAsync(session.Id));
    }

    [Theory, Databases]
    public async Task Begin_Kept_IsNoSecretInTheStore(StoreKind database)
    {
        await BeginAsync(database);
        var key = await SignInAsync();

        await using var context = await _store.OpenAsync();
        var kept = await context.Sessions.AsNoTracking().SingleAsync(AccessStore.Token);

        Assert.Equal(64, key.Length);
        Assert.DoesNotContain(key, $"{kept.Id} {kept.KeyHash} {kept.SecurityStamp} {kept.Client} {kept.Source}", StringComparison.Ordinal);
        Assert.NotEqual(key, await SignInAsync());
    }

    [Theory, Databases]
    public async Task Session_Unused_EndsWhenIdle(StoreKind database)
    {
        await BeginAsync(database);
        var key = await SignInAsync();

        _store.Clock.Advance(Limits.Idle - TimeSpan.FromSeconds(1));
        Assert.NotNull(await FindAsync(key));
        _store.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(await FindAsync(key));
    }

    [Theory, Databases]
    public async Task Session_UsedAgainAndAgain_EndsAfterTheLongestTime(StoreKind database)
    {
        await BeginAsync(database);
        var key = await SignInAsync();
        var id = (await FindAsync(key))!.Id;

        for (var hours = 0; hours < 11; hours++)
        {
            _store.Clock.Advance(TimeSpan.FromHours(1));
            await Sessions.UseAsync([id], Limits.Idle, AccessStore.Token);
        }

        Assert.NotNull(await FindAsync(key));
        _store.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(await FindAsync(key));
        Assert.Empty(await Sessions.LiveAsync([id], AccessStore.Token));
    }

    [Theory, Databases]
    public async Task Use_AfterItsEnd_DoesNotBringItBack(StoreKind database)
    {
        await BeginAsync(database);
        var key = await SignInAsync();
        var id = (await FindAsync(key))!.Id;
        _store.Clock.Advance(Limits.Idle);

        await Sessions.UseAsync([id], Limits.Idle, AccessStore.Token);

        Assert.Null(await FindAsync(key));
    }

    [Theory, Databases]
    public async Task End_OneOfTwo_LeavesTheOtherAndSaysSo(StoreKind database)
    {
        await BeginAsync(database);
        var (first, second) = (await SignInAsync(), await SignInAsync());

        await Sessions.EndAsync(first, AccessStore.Token);
        await Sessions.EndAsync(first, AccessStore.Token);

        Assert.Null(await FindAsync(first));
        Assert.NotNull(await FindAsync(second));
        var ended = Assert.Single(await _store.AuditAsync(), entry => entry.Action == AuditActions.SessionEnded);
        Assert.Equal((Email, "203.0.113.7"), (ended.UserName, ended.Details));
    }

    [Theory, Databases]
    public async Task EndOwn_AnothersSession_StaysLive(StoreKind database)
    {
        await BeginAsync(database);
        var key = await SignInAsync();
        var id = (await FindAsync(key))!.Id;
        var bob = await _store.AddUserAsync("bob@acme.example");

        Assert.False(await Sessions.EndOwnAsync(bob, id, AccessStore.Token));
        Assert.NotNull(await FindAsync(key));
        Assert.True(await Sessions.EndOwnAsync(_ann, id, AccessStore.Token));
        Assert.Null(await FindAsync(key));
    }

    [Theory, Databases]
    public async Task EndOthers_OfSeveralPeople_LeavesTheOneThatAsksAndThoseOfOthers(StoreKind database)
    {
        await BeginAsync(database);
        var bob = await _store.AddUserAsync("bob@acme.example");
        var (own, other, bobs) = (await SignInAsync(), await SignInAsync(), await SignInAsync(bob));

        Assert.True(await Sessions.EndOthersAsync(_ann, (await FindAsync(own))!.Id, AccessStore.Token));

        Assert.NotNull(await FindAsync(own));
        Assert.Null(await FindAsync(other));
        Assert.NotNull(await FindAsync(bobs));
        Assert.Equal((AuditActions.SessionEnded, _ann), ((await _store.AuditAsync())[^1].Action, (await _store.AuditAsync())[^1].UserId));
        Assert.False(await Sessions.EndOthersAsync(_ann, (await FindAsync(own))!.Id, AccessStore.Token));
    }

    [Theory, Databases]
    public async Task Stamp_Changed_EndsEverySessionOfTheOwner(StoreKind database)
    {
        await BeginAsync(database);
        var key = await SignInAsync();
        await using var scope = _store.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();

        await users.UpdateSecurityStampAsync((await users.FindByEmailAsync(Email))!);

        Assert.Null(await FindAsync(key));
    }

    [Theory, Databases]
    public async Task Owner_Disabled_HasNoSessionAndBeginsNone(StoreKind database)
    {
        await BeginAsync(database);
        var key = await SignInAsync();
        await _store.Writer.WriteAsync(
            async (context, token) =>
                (await context.Users.SingleAsync(user => user.Id == _ann, token)).DisabledAt = _store.Clock.GetUtcNow(),
            AccessStore.Token);

        Assert.Null(await FindAsync(key));
        await Assert.ThrowsAsync<InvalidOperationException>(SignInAsync);
    }

    [Theory, Databases]
    public async Task List_OfSomebody_HasTheirLiveSessionsAlone(StoreKind database)
    {
        await BeginAsync(database);
        var gone = await SignInAsync();
        _store.Clock.Advance(TimeSpan.FromHours(5));
        var other = await SignInAsync();
        await Sessions.EndAsync(gone, AccessStore.Token);

        var listed = Assert.Single(await Sessions.OfAsync(_ann, AccessStore.Token));

        Assert.Equal((await FindAsync(other))!.Id, listed.Id);
        Assert.Equal(("203.0.113.7", "Browser 1.0"), (listed.Source, listed.Client));
        Assert.Equal(_store.Clock.GetUtcNow(), listed.StartedAt);
        Assert.Empty(await Sessions.OfAsync("nobody", AccessStore.Token));
    }

    private Task<string> SignInAsync() => SignInAsync(_ann);

    private Task<string> SignInAsync(string userId) =>
        Sessions.BeginAsync(new SessionStart(userId, "203.0.113.7", "Browser\n1.0", "password"), Limits, AccessStore.Token);

    private Task<LiveSession?> FindAsync(string key) => Sessions.FindAsync(key, AccessStore.Token);

    private async Task BeginAsync(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        _ann = await _store.AddUserAsync(Email, RoleNames.Manager, RoleNames.Admin);
    }
}
