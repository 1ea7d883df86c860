using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Data.Access.Sessions;
using Dashboard.Data.Store.Changes;
using Dashboard.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.Access.People;

public sealed class PeopleEditorTests : IAsyncDisposable
{
    private const string Ann = "ann@acme.example";
    private const string Ada = "ada@acme.example";

    private static readonly Actor Admin = new("ada", Ada);

    private AccessStore _store = null!;
    private string _ann = "";

    private PeopleEditor Editor => _store.Services.GetRequiredService<PeopleEditor>();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory, Databases]
    public async Task Change_ToADraft_IsDoneAndWrittenDownPieceByPiece(StoreKind database)
    {
        await BeginAsync(database);
        await _store.Registry.AssignTeamAsync(Ann, "T-1", Admin, AccessStore.Token);
        await _store.Registry.LinkAgentAsync(Ann, "A-1", Admin, AccessStore.Token);

        await ChangedAsync(new PersonDraft([RoleNames.Supervisor, RoleNames.Agent], ["T-2"], ["A-2"]));

        var viewer = await _store.Viewers.ForAsync(_ann, AccessStore.Token);
        Assert.Equal(ViewerRoles.Supervisor | ViewerRoles.Agent, viewer.Roles);
        var listed = await ListedAsync();
        Assert.Equal(["T-2"], listed.Teams.Select(team => team.ExternalId));
        Assert.Equal(["A-2"], listed.Agents);
        Assert.Equal(
            [
                "user.agent-linked ann@acme.example: A-2", "user.agent-unlinked ann@acme.example: A-1",
                "user.roles-changed ann@acme.example: manager → agent, supervisor",
                "user.team-assigned ann@acme.example: T-2", "user.team-unassigned ann@acme.example: T-1",
            ],
            (await _store.AuditAsync()).TakeLast(5).Select(entry => $"{entry.Action} {entry.Details}").Order(StringComparer.Ordinal));
    }

    [Theory, Databases]
    public async Task Change_SecondAdminWithWhatWasSeenBefore_IsTold(StoreKind database)
    {
        await BeginAsync(database);
        var seen = (await ListedAsync()).Version;
        await ChangedAsync(new PersonDraft([RoleNames.Manager], [], ["A-1"]), seen);

        var answer = await Editor.ChangeAsync(Ann, new PersonDraft([], [], []), seen, Admin, AccessStore.Token);

        Assert.Equal(RegistryProblemKind.ChangedMeanwhile, Assert.Single(answer.Problems).Kind);
        Assert.Equal(["A-1"], (await ListedAsync()).Agents);
    }

    [Theory]
    [Databases("owner", "T-1", "A-1", RegistryProblemKind.UnknownRole)]
    [Databases(RoleNames.Supervisor, "T-9", "A-1", RegistryProblemKind.UnknownTeam)]
    [Databases(RoleNames.Supervisor, "T-1", "\u200b", RegistryProblemKind.UnknownAgent)]
    public async Task Change_OnePieceRefused_ChangesNothing(
        StoreKind database, string role, string team, string agent, RegistryProblemKind kind)
    {
        await BeginAsync(database);
        var (before, log) = (await ListedAsync(), (await _store.AuditAsync()).Count);

        var answer = await Editor.ChangeAsync(Ann, new PersonDraft([role], [team], [agent]), null, Admin, AccessStore.Token);

        Assert.Equal(kind, Assert.Single(answer.Problems).Kind);
        var after = await ListedAsync();
        Assert.Equal((before.Version, "manager"), (after.Version, Assert.Single(after.Roles)));
        Assert.Empty(after.Teams);
        Assert.Equal(log, (await _store.AuditAsync()).Count);
    }

    [Theory, Databases]
    public async Task Roles_OtherThanBefore_EndTheSessions(StoreKind database)
    {
        await BeginAsync(database);
        var same = await SignInAsync();
        await Editor.SetRolesAsync(Ann, [RoleNames.Manager], Admin, AccessStore.Token);
        Assert.NotNull(await FindAsync(same));

        await Editor.SetRolesAsync(Ann, [RoleNames.Supervisor], Admin, AccessStore.Token);

        Assert.Null(await FindAsync(same));
    }

    [Theory, Databases]
    public async Task Disable_SignedIn_EndsTheSessionsUntilEnabledAndSignedInAgain(StoreKind database)
    {
        await BeginAsync(database);
        var key = await SignInAsync();

        Assert.True((await Editor.DisableAsync(Ann, Admin, AccessStore.Token)).Succeeded);

        Assert.Null(await FindAsync(key));
        Assert.Equal(_store.Clock.GetUtcNow(), (await ListedAsync()).DisabledAt);
        Assert.True((await Editor.EnableAsync(Ann, Admin, AccessStore.Token)).Succeeded);
        Assert.Null(await FindAsync(key));
        Assert.NotNull(await FindAsync(await SignInAsync()));
    }

    [Theory, Databases]
    public async Task LastAdmin_WhateverIsTried_StaysOne(StoreKind database)
    {
        await BeginAsync(database);

        foreach (var answer in new[]
                 {
                     await Editor.SetRolesAsync(Ada, [RoleNames.Manager], Admin, AccessStore.Token),
                     await Editor.DisableAsync(Ada, Admin, AccessStore.Token),
                     await Editor.RemoveAsync(Ada, Admin, AccessStore.Token),
                 })
            Assert.Equal(RegistryProblemKind.LastAdmin, Assert.Single(answer.Problems).Kind);

        await _store.AddUserAsync("second@acme.example", RoleNames.Admin);
        Assert.True((await Editor.DisableAsync("second@acme.example", Admin, AccessStore.Token)).Succeeded);
        Assert.False((await Editor.RemoveAsync(Ada, Admin, AccessStore.Token)).Succeeded);
        Assert.True((await Editor.RemoveAsync("second@acme.example", Admin, AccessStore.Token)).Succeeded);
    }

    [Theory, Databases]
    public async Task Remove_Somebody_LeavesWhatTheyDidInTheLog(StoreKind database)
    {
        await BeginAsync(database);
        var key = await SignInAsync();
        await _store.Services.GetRequiredService<Passwords>().MakeLinkAsync(Ann, Admin, AccessStore.Token);

        Assert.True((await Editor.RemoveAsync(Ann, Admin, AccessStore.Token)).Succeeded);

        Assert.Null(await FindAsync(key));
        Assert.Equal([Ada], (await ListAsync()).Select(person => person.Email));
        Assert.Contains(await _store.AuditAsync(), entry => entry.UserName == Ann && entry.Action == AuditActions.SessionStarted);
        Assert.False((await _store.Viewers.ForAsync(_ann, AccessStore.Token)).SeesResults);
    }

    [Theory, Databases]
    public async Task Team_Taken_ReachesOpenPages(StoreKind database)
    {
        await BeginAsync(database);
        await Editor.SetRolesAsync(Ann, [RoleNames.Supervisor], Admin, AccessStore.Token);
        await _store.Registry.AssignTeamAsync(Ann, "T-1", Admin, AccessStore.Token);
        var told = new List<StoreChange>();
        using var listening = _store.Services.GetRequiredService<StoreChanges>().Subscribe(told.Add);

        Assert.True((await Editor.UnassignTeamAsync(Ann, "T-1", Admin, AccessStore.Token)).Succeeded);

        Assert.True(Assert.Single(told).MovesRightsOf(_ann));
        Assert.False(told[0].MovesRightsOf("somebody else"));
        Assert.Empty((await _store.Viewers.ForAsync(_ann, AccessStore.Token)).Teams);
    }

    [Theory, Databases]
    public async Task Agent_Unlinked_IsOneNoMore(StoreKind database)
    {
        await BeginAsync(database);
        await _store.Registry.LinkAgentAsync(Ann, "A-1", Admin, AccessStore.Token);

        Assert.True((await Editor.UnlinkAgentAsync(Ann, "A-1", Admin, AccessStore.Token)).Succeeded);

        Assert.Empty((await _store.Viewers.ForAsync(_ann, AccessStore.Token)).OwnAgents);
        var answer = await Editor.UnlinkAgentAsync(Ann, "A-99", Admin, AccessStore.Token);
        Assert.Equal(RegistryProblemKind.UnknownAgent, Assert.Single(answer.Problems).Kind);
    }

    [Theory, Databases]
    public async Task Agent_OnesOwn_IsUnlinkedBySomebodyElseAlone(StoreKind database)
    {
        await BeginAsync(database);
        await _store.Registry.LinkAgentAsync(Ann, "A-1", Admin, AccessStore.Token);
        var ann = new Actor(_ann, Ann);

        var one = await Editor.UnlinkAgentAsync(Ann, "A-1", ann, AccessStore.Token);
        var all = await Editor.ChangeAsync(Ann, new PersonDraft([RoleNames.Manager], [], []), null, ann, AccessStore.Token);

        Assert.Equal(RegistryProblemKind.OwnAgent, Assert.Single(one.Problems).Kind);
        Assert.Equal(RegistryProblemKind.OwnAgent, Assert.Single(all.Problems).Kind);
        Assert.Equal(["A-1"], (await ListedAsync()).Agents);
    }

    [Theory, Databases]
    public async Task Version_AfterALinkByCommand_IsAnother(StoreKind database)
    {
        await BeginAsync(database);
        var seen = (await ListedAsync()).Version;
        await _store.Registry.LinkAgentAsync(Ann, "A-1", Actor.CommandLine, AccessStore.Token);

        var answer = await Editor.ChangeAsync(Ann, new PersonDraft([RoleNames.Manager], [], []), seen, Admin, AccessStore.Token);

        Assert.Equal(RegistryProblemKind.ChangedMeanwhile, Assert.Single(answer.Problems).Kind);
        Assert.Equal(["A-1"], (await ListedAsync()).Agents);
    }

    [Theory, Databases]
    public async Task List_ForAnybodyButAnAdmin_IsNotThere(StoreKind database)
    {
        await BeginAsync(database);
        var people = _store.Services.GetRequiredService<PeopleQuery>();
        var manager = await _store.Viewers.ForAsync(_ann, AccessStore.Token);

        Assert.Null(await people.RunAsync(manager, AccessStore.Token));
        Assert.Empty(await people.TeamsAsync(manager, AccessStore.Token));
        Assert.Equal(2, (await people.TeamsAsync(Viewer.CommandLine, AccessStore.Token)).Count);
    }

    private async Task ChangedAsync(PersonDraft draft, string? version = null) =>
        Assert.Empty((await Editor.ChangeAsync(Ann, draft, version, Admin, AccessStore.Token)).Problems);

    private async Task<IReadOnlyList<PersonListing>> ListAsync() =>
        (await _store.Services.GetRequiredService<PeopleQuery>().RunAsync(Viewer.CommandLine, AccessStore.Token))!;

    private async Task<PersonListing> ListedAsync() => (await ListAsync()).Single(person => person.Email == Ann);

    private Task<string> SignInAsync() => _store.Services.GetRequiredService<SessionRegister>().BeginAsync(
        new SessionStart(_ann, "203.0.113.7", "Browser", "password"),
        new SessionLimits(TimeSpan.FromHours(8), TimeSpan.FromHours(12)),
        AccessStore.Token);

    private Task<LiveSession?> FindAsync(string key) =>
        _store.Services.GetRequiredService<SessionRegister>().FindAsync(key, AccessStore.Token);

    private async Task BeginAsync(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        await _store.AddHelpDeskAsync();
        await _store.AddUserAsync(Ada, RoleNames.Admin);
        _ann = await _store.AddUserAsync(Ann, RoleNames.Manager);
    }
}
