using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.Access.People;

/// <summary>Who may change people, as of the very moment of the change.</summary>
public sealed class AdminRightsTests : IAsyncDisposable
{
    private const string Ada = "ada@acme.example";
    private const string Bea = "bea@acme.example";
    private const string Ann = "ann@acme.example";

    private AccessStore _store = null!;
    private Actor _ada = null!;
    private Actor _bea = null!;

    private PeopleEditor Editor => _store.Services.GetRequiredService<PeopleEditor>();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory, Databases]
    public async Task TwoAdmins_WhoTakeEachOthersRightsAtOnce_LeaveOne(StoreKind database)
    {
        await BeginAsync(database);
        for (var time = 0; time < 10; time++)
        {
            var answers = await Task.WhenAll(
                Editor.DisableAsync(Bea, _ada, AccessStore.Token),
                Editor.SetRolesAsync(Ada, [RoleNames.Agent], _bea, AccessStore.Token));

            Assert.Single(answers, answer => answer.Succeeded);
            Assert.Equal(
                RegistryProblemKind.NotAllowed, Assert.Single(answers.Single(answer => !answer.Succeeded).Problems).Kind);
            await Editor.EnableAsync(Bea, Actor.CommandLine, AccessStore.Token);
            await Editor.SetRolesAsync(Ada, [RoleNames.Admin], Actor.CommandLine, AccessStore.Token);
        }
    }

    [Theory, Databases]
    public async Task TwoAdmins_WhoStepDownAtOnce_LeaveOne(StoreKind database)
    {
        await BeginAsync(database);

        var answers = await Task.WhenAll(
            Editor.SetRolesAsync(Bea, [RoleNames.Agent], _bea, AccessStore.Token),
            Editor.SetRolesAsync(Ada, [RoleNames.Agent], _ada, AccessStore.Token));

        Assert.Single(answers, answer => answer.Succeeded);
        Assert.Equal(RegistryProblemKind.LastAdmin, Assert.Single(answers.Single(answer => !answer.Succeeded).Problems).Kind);
    }

    [Theory, Databases]
    public async Task LastAdmin_BesideOneWhoHasNoPassword_StaysOne(StoreKind database)
    {
        await BeginAsync(database);
        await _store.Writer.WriteAsync(
            (context, token) => context.Users
                .Where(user => user.Email == Bea)
                .ExecuteUpdateAsync(set => set.SetProperty(user => user.PasswordHash, (string?)null), token),
            AccessStore.Token);

        var answer = await Editor.DisableAsync(Ada, Actor.CommandLine, AccessStore.Token);

        Assert.Equal(RegistryProblemKind.LastAdmin, Assert.Single(answer.Problems).Kind);
        Assert.True((await Editor.RemoveAsync(Bea, _ada, AccessStore.Token)).Succeeded);
    }

    [Theory, Databases]
    public async Task Actor_WhoIsNoAdminAnyMore_ChangesNothing(StoreKind database)
    {
        await BeginAsync(database);
        await Editor.SetRolesAsync(Bea, [RoleNames.Manager], Actor.CommandLine, AccessStore.Token);
        var log = (await _store.AuditAsync()).Count;
        var refused = 0;
        var passwords = _store.Services.GetRequiredService<Passwords>();

        foreach (var answer in new[]
                 {
                     await Editor.DisableAsync(Ann, _bea, AccessStore.Token),
                     await Editor.SetRolesAsync(Bea, [RoleNames.Admin], _bea, AccessStore.Token),
                     await Editor.ChangeAsync(Ann, new PersonDraft([], [], []), null, _bea, AccessStore.Token),
                     await _store.Registry.AddAsync("new@acme.example", [RoleNames.Admin], null, _bea, AccessStore.Token),
                     await _store.Registry.InviteAsync(
                         "new@acme.example", new PersonDraft([RoleNames.Admin], [], []), _bea, AccessStore.Token),
                     await _store.Registry.AssignTeamAsync(Bea, "T-1", _bea, AccessStore.Token),
                     await passwords.SetAsync(Ann, "another fine sentence", _bea, AccessStore.Token),
                     (await passwords.MakeLinkAsync(Ann, _bea, AccessStore.Token)).Answer,
                     await passwords.ResetSecondFactorAsync(Ann, _bea, AccessStore.Token),
                 })
        {
            Assert.Equal(RegistryProblemKind.NotAllowed, Assert.Single(answer.Problems).Kind);
            refused++;
        }

        var more = (await _store.AuditAsync()).Skip(log).ToList();
        Assert.Equal(refused, more.Count);
        Assert.All(more, entry => Assert.Equal((AuditActions.AccessRefused, _bea.Id), (entry.Action, entry.UserId)));
    }

    private async Task BeginAsync(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        await _store.AddHelpDeskAsync();
        await _store.AddUserAsync(Ann, RoleNames.Manager);
        _ada = await AdminAsync(Ada);
        _bea = await AdminAsync(Bea);
    }

    private async Task<Actor> AdminAsync(string email) =>
        Actor.FromViewer(await _store.Viewers.ForAsync(await _store.AddUserAsync(email, RoleNames.Admin), AccessStore.Token));
}
