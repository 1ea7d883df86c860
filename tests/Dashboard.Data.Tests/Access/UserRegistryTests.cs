using Dashboard.Data.Access;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.Access;

public sealed class UserRegistryTests : IAsyncDisposable
{
    private const string Email = "ann@acme.example";

    private AccessStore _store = null!;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory, Databases]
    public async Task Add_OnEmptyStore_MakesUserWithRolesAndPassword(StoreKind database)
    {
        await BeginAsync(database);
        await _store.AddUserAsync(Email, RoleNames.Manager, RoleNames.Admin);

        await using var scope = _store.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = await users.FindByEmailAsync(Email);
        Assert.NotNull(user);
        Assert.True(await users.CheckPasswordAsync(user, AccessStore.Password));
        Assert.False(await users.CheckPasswordAsync(user, AccessStore.Password + "x"));
        Assert.False(await users.GetLockoutEnabledAsync(user));
        Assert.Equal("admin, manager", string.Join(", ", (await users.GetRolesAsync(user)).Order(StringComparer.Ordinal)));
    }

    [Theory, Databases]
    public async Task Add_Done_IsInTheAuditLog(StoreKind database)
    {
        await BeginAsync(database);
        await _store.AddUserAsync(Email, RoleNames.Supervisor, RoleNames.Supervisor);

        var entry = Assert.Single(await _store.AuditAsync());
        Assert.Equal(AuditActions.UserAdded, entry.Action);
        Assert.Equal("command line", entry.UserName);
        Assert.Equal($"{Email}: supervisor", entry.Details);
        Assert.Equal(_store.Clock.GetUtcNow(), entry.At);
    }

    [Theory]
    [Databases(Email, "elevenchars", RegistryProblemKind.WeakPassword)]
    [Databases("not an address", AccessStore.Password, RegistryProblemKind.InvalidEmail)]
    [Databases("", AccessStore.Password, RegistryProblemKind.InvalidEmail)]
    [Databases("TAKEN@acme.example", AccessStore.Password, RegistryProblemKind.DuplicateEmail)]
    public async Task Add_BadInput_ChangesNothing(StoreKind database, string email, string password, RegistryProblemKind kind)
    {
        await BeginAsync(database);
        await _store.AddUserAsync("taken@acme.example");

        var answer = await _store.Registry.AddAsync(email, [RoleNames.Admin], password, Actor.CommandLine, AccessStore.Token);

        Assert.Equal(kind, Assert.Single(answer.Problems).Kind);
        Assert.DoesNotContain(password, answer.Problems[0].Message, StringComparison.Ordinal);
        await using var context = await _store.OpenAsync();
        Assert.Equal(1, await context.Users.CountAsync(AccessStore.Token));
        Assert.Equal(0, await context.Roles.CountAsync(AccessStore.Token));
        Assert.Single(await _store.AuditAsync());
    }

    [Theory, Databases]
    public async Task Add_TwoThingsWrong_SaysBoth(StoreKind database)
    {
        await BeginAsync(database);
        var answer = await _store.Registry.AddAsync("nobody", [RoleNames.Agent], "short", Actor.CommandLine, AccessStore.Token);

        Assert.Equal(
            [RegistryProblemKind.InvalidEmail, RegistryProblemKind.WeakPassword],
            answer.Problems.Select(problem => problem.Kind).Order());
    }

    [Theory, Databases]
    public async Task Add_UnknownRole_NamesTheRolesThereAre(StoreKind database)
    {
        await BeginAsync(database);
        var answer = await _store.Registry.AddAsync(Email, ["boss"], AccessStore.Password, Actor.CommandLine, AccessStore.Token);

        var problem = Assert.Single(answer.Problems);
        Assert.Equal(RegistryProblemKind.UnknownRole, problem.Kind);
        Assert.Contains("boss", problem.Message, StringComparison.Ordinal);
        Assert.Contains("agent, supervisor, manager, admin", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [Databases("pelican umbrella teacup")]
    [Databases("PELICAN UMBRELLA TEACUP")]
    [Databases("pelicanumbrellateacup")]
    [Databases("9730641852740361")]
    public async Task Add_LongPasswordOfAnyKind_IsTaken(StoreKind database, string password)
    {
        await BeginAsync(database);

        Assert.True((await _store.Registry.AddAsync(Email, [], password, Actor.CommandLine, AccessStore.Token)).Succeeded);
    }

    [Theory, Databases]
    public async Task Add_AddressWithApostropheAndSpaces_IsTrimmedAndTaken(StoreKind database)
    {
        await BeginAsync(database);
        var answer = await _store.Registry.AddAsync(
            " o'neil@acme.example ",
            [],
            AccessStore.Password,
            Actor.CommandLine,
            AccessStore.Token);

        Assert.Empty(answer.Problems);
        await using var context = await _store.OpenAsync();
        Assert.True(await context.Users.AnyAsync(user => user.Email == "o'neil@acme.example", AccessStore.Token));
    }

    [Theory, Databases]
    public async Task Link_AndAssign_UnknownNamesAreTold(StoreKind database)
    {
        await BeginAsync(database);
        await _store.AddUserAsync(Email);

        Assert.Equal(
            RegistryProblemKind.UnknownUser,
            await KindAsync(_store.Registry.LinkAgentAsync("x@acme.example", "A-1", Actor.CommandLine, AccessStore.Token)));
        Assert.Equal(
            RegistryProblemKind.UnknownUser,
            await KindAsync(_store.Registry.AssignTeamAsync("x@acme.example", "T-1", Actor.CommandLine, AccessStore.Token)));
        Assert.Equal(
            RegistryProblemKind.UnknownTeam,
            await KindAsync(_store.Registry.AssignTeamAsync(Email, "T-9", Actor.CommandLine, AccessStore.Token)));
        Assert.Single(await _store.AuditAsync());
    }

    [Theory, Databases]
    public async Task Link_AddressBetweenSpaces_IsTrimmed(StoreKind database)
    {
        await BeginAsync(database);
        await _store.AddUserAsync(Email);

        Assert.True((await _store.Registry.LinkAgentAsync($" {Email}\t", "A-1", Actor.CommandLine, AccessStore.Token)).Succeeded);
        var unknown = await _store.Registry.LinkAgentAsync(" x@acme.example ", "A-1", Actor.CommandLine, AccessStore.Token);
        Assert.Equal("There is no user with the e-mail address x@acme.example.", Assert.Single(unknown.Problems).Message);
    }

    [Theory, Databases]
    public async Task Link_SaidTwice_IsKeptAndAuditedOnce(StoreKind database)
    {
        await BeginAsync(database);
        var id = await _store.AddUserAsync(Email, RoleNames.Agent);
        var admin = new Actor("7", "root@acme.example");

        for (var i = 0; i < 2; i++)
        {
            Assert.True((await _store.Registry.LinkAgentAsync(Email, "A-1", admin, AccessStore.Token)).Succeeded);
            Assert.True((await _store.Registry.AssignTeamAsync(Email, "T-2", admin, AccessStore.Token)).Succeeded);
        }

        var viewer = await _store.Viewers.ForAsync(id, AccessStore.Token);
        Assert.Equal([1], viewer.OwnAgents);
        Assert.Equal([2], viewer.Teams);
        Assert.Equal(
            [(AuditActions.UserAdded, "command line"), (AuditActions.AgentLinked, admin.Name), (AuditActions.TeamAssigned, admin.Name)],
            (await _store.AuditAsync()).Select(entry => (entry.Action, entry.UserName)));
    }

    private async Task BeginAsync(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        await _store.AddHelpDeskAsync();
    }

    private static async Task<RegistryProblemKind> KindAsync(Task<RegistryAnswer> answer) => Assert.Single((await answer).Problems).Kind;
}
