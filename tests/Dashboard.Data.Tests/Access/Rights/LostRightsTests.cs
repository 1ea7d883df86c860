using Dashboard.Data.Access;
using Dashboard.Data.Access.Agents;
using Dashboard.Data.Access.Doors;
using Dashboard.Data.Access.People;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Planning;
using Dashboard.Data.Planning.Coaching;
using Dashboard.Data.Planning.Topics;
using Dashboard.Data.Privacy;
using Dashboard.Data.Prompting.Roster;
using Dashboard.Data.Rollups;
using Dashboard.Data.Settings;
using Dashboard.Data.Settings.Testing;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Control;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Access.Rights;

/// <summary>
/// A right that is taken between what somebody saw and what they do: nothing is changed but for the log, which says who was refused.
/// </summary>
public sealed class LostRightsTests : IAsyncDisposable
{
    private const string Ada = "ada@acme.example";
    private const string Sam = "sam@acme.example";
    private const string Mo = "mo@acme.example";

    private static readonly DateOnly Day = new(2026, 2, 3);

    private DataHost _host = null!;
    private Account _account = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory, Databases]
    public async Task AdminsActs_AfterTheRoleWasTaken_ChangeNothingAndAreInTheLog(StoreKind database)
    {
        await BeginAsync(database);
        var ada = Actor.FromViewer(await AddAsync(Ada, RoleNames.Admin));
        var listed = (await _host.Get<AccountSettingsEditor>().ListAsync(Token)).Single();
        await TakeAsync(Ada);
        var before = await EntriesAsync();

        Func<Task>[] acts =
        [
            () => _host.Get<AccountSettingsEditor>().SaveAsync(
                _account.Id, listed.Settings with { DisplayName = "Other" }, listed.Version, ada, Token),
            () => _host.Get<AccountRegistry>().AddAsync(
                new AccountRegistration("beta", "77", new Secret("77-token"), new Secret("secret"), "https://acme.example/privacy"),
                ada,
                Token),
            () => _host.Get<TestPrompts>().SendAsync(_account.Id, SurveyKind.Csat, "somebody", ada, Token),
            () => _host.Get<AccountPauses>().PauseAsync(_account.Id, null, ada, Token),
            () => _host.Get<PullRequests>().RequestAsync(_account.Id, ada, Token),
            () => _host.Get<BackfillRequests>().StartAsync(_account.Id, Day, ada, Token),
            () => _host.Get<QuarantineDesk>().DismissAsync(Guid.NewGuid(), ada, Token),
            () => _host.Get<QuarantineDesk>().BodyAsync(Guid.NewGuid(), ada, Token),
            () => _host.Get<QuarantineRetry>().OneAsync(Guid.NewGuid(), ada, Token),
            () => _host.Get<DoorCredentials>().MakeAsync("Webhooks", null, ada, Token),
            () => _host.Get<DoorCredentials>().EndAsync(Guid.NewGuid(), ada, Token),
            () => _host.Get<RosterImport>().ApplyAsync("agent_id\nA-9\n"u8.ToArray(), new RosterPlan([], [], 0), ada, Token),
        ];
        foreach (var act in acts)
            await Assert.ThrowsAsync<RightLostException>(act);

        var after = await EntriesAsync();
        Assert.Equal(acts.Length, after.Count - before.Count);
        Every.One(after.Skip(before.Count), entry => Assert.Equal((AuditActions.AccessRefused, ada.Id), (entry.Action, entry.UserId)));
        Every.One(after.Skip(before.Count), entry => Assert.EndsWith(", which needs admin", entry.Details, StringComparison.Ordinal));
        Assert.Equal(listed, (await _host.Get<AccountSettingsEditor>().ListAsync(Token)).Single());
    }

    [Theory, Databases]
    public async Task AdminsActs_WithAnAnswerForIt_AnswerThatTheyMayNot(StoreKind database)
    {
        await BeginAsync(database);
        var viewer = await AddAsync(Ada, RoleNames.Admin);
        var ada = Actor.FromViewer(viewer);
        await TakeAsync(Ada);
        var before = await EntriesAsync();

        Assert.Equal(ZoneAnswer.NotAllowed, await _host.Get<ReportingZones>().ChangeAsync(viewer, null, "Asia/Tokyo", Token));
        Assert.Equal(
            PrivacyProblem.NotAllowed,
            await _host.Get<PrivacyDesk>().SetAsync(viewer, PrivacyRules.Default with { CommentDays = 30 }, null, Token));
        Assert.Equal(
            RegistryProblemKind.NotAllowed,
            Assert.Single((await _host.Get<RosterEditor>().AddTeamAsync("T-9", null, ada, Token)).Problems).Kind);
        Assert.Equal(
            RegistryProblemKind.NotAllowed,
            Assert.Single((await _host.Get<AgentMerge>().RunAsync("A-2", "A-1", ada, Token, isSaid: true)).Answer.Problems).Kind);
        Assert.Equal(
            RegistryProblemKind.NotAllowed,
            Assert.Single((await _host.Get<AgentRegistry>().DistinguishAsync("A-2", "A-1", ada, Token, isAsked: true)).Problems).Kind);

        Assert.Equal(PrivacyProblem.NotAllowed, (await _host.Get<CustomerErasure>().RunAsync(viewer, "4711", Token)).Problem);

        await OnlyRefusalsAsync(before, ada, 6);
        await using var store = _host.OpenStore();
        Assert.False(await store.Teams.AnyAsync(team => team.ExternalId == "T-9", Token));
    }

    [Theory, Databases]
    public async Task ManagersActs_AfterTheRoleWasTaken_ChangeNothingAndAreInTheLog(StoreKind database)
    {
        await BeginAsync(database);
        var mo = await AddAsync(Mo, RoleNames.Manager);
        var about = await AdaInTeamAsync();
        await TakeAsync(Mo);
        var before = await EntriesAsync();

        Assert.Equal(
            PlanProblem.NotAllowed,
            await _host.Get<TargetEditor>().AddAsync(mo, new TargetDraft(TargetMeasure.Nps, Audience.All, Day, 40), Token));
        Assert.Equal(
            PlanProblem.NotAllowed, await _host.Get<EventEditor>().AddAsync(mo, new EventDraft(Audience.All, Day, null, "Fair"), Token));
        Assert.Equal(
            TopicProblem.NotAllowed, (await _host.Get<TopicEditor>().AddAsync(mo, new TopicDraft("Parcels", ["parcel"]), Token)).Problem);
        Assert.Equal(
            CoachingProblem.NotAllowed,
            await _host.Get<CoachingEditor>().AddAsync(mo, about, new CoachingDraft("Note", "Step", null), Token));

        await OnlyRefusalsAsync(before, Actor.FromViewer(mo), 4);
    }

    [Theory, Databases]
    public async Task SupervisorsActs_AfterTheTeamWasTaken_ChangeNothingAndAreInTheLog(StoreKind database)
    {
        await BeginAsync(database);
        await AddAsync(Sam, RoleNames.Supervisor);
        var registry = _host.Get<UserRegistry>();
        Assert.True((await registry.AssignTeamAsync(Sam, "T-1", Actor.CommandLine, Token)).Succeeded);
        var sam = await ViewerAsync(Sam);
        var about = await AdaInTeamAsync();
        var events = _host.Get<EventEditor>();
        var draft = new EventDraft(Audience.Team(about.TeamId), Day, null, "Fair");
        Assert.Equal(PlanProblem.None, await events.AddAsync(sam, draft, Token));
        Assert.True((await _host.Get<PeopleEditor>().UnassignTeamAsync(Sam, "T-1", Actor.CommandLine, Token)).Succeeded);
        var before = await EntriesAsync();

        Assert.Equal(PlanProblem.NotAllowed, await events.AddAsync(sam, draft, Token));
        Assert.Equal(
            CoachingProblem.NotAllowed,
            await _host.Get<CoachingEditor>().AddAsync(sam, about, new CoachingDraft("Note", "Step", null), Token));

        await OnlyRefusalsAsync(before, Actor.FromViewer(sam), 2);
    }

    // Whoever is linked to an agent sees that agent's results no more, and so notes nothing about them.
    [Theory, Databases]
    public async Task Notes_AboutAnAgentWhomTheWriterTurnsOutToBe_AreRefused(StoreKind database)
    {
        await BeginAsync(database);
        var mo = await AddAsync(Mo, RoleNames.Manager);
        Assert.True((await _host.Get<UserRegistry>().LinkAgentAsync(Mo, "A-1", Actor.CommandLine, Token)).Succeeded);

        Assert.Equal(
            CoachingProblem.NotAllowed,
            await _host.Get<CoachingEditor>().AddAsync(mo, await AdaInTeamAsync(), new CoachingDraft("Note", "Step", null), Token));
    }

    private async Task BeginAsync(StoreKind database)
    {
        _host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(_host);
        _account = await fixture.AddAccountAsync();
        await fixture.CloseAsync(("C-1", "A-1", "T-1"), ("C-2", "A-2", "T-2"));
        await AddAsync("last@acme.example", RoleNames.Admin);
    }

    private async Task<Viewer> AddAsync(string email, string role)
    {
        var added = await _host.Get<UserRegistry>().AddAsync(email, [role], "a long enough password", Actor.CommandLine, Token);
        Assert.Empty(added.Problems);
        return await ViewerAsync(email);
    }

    private async Task<Viewer> ViewerAsync(string email)
    {
        await using var store = _host.OpenStore();
        var id = await store.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync(Token);
        return await _host.Get<ViewerReader>().ForAsync(id, Token);
    }

    private async Task TakeAsync(string email) => Assert.True(
        (await _host.Get<PeopleEditor>().SetRolesAsync(email, [RoleNames.Agent], Actor.CommandLine, Token)).Succeeded);

    private async Task<AgentInTeam> AdaInTeamAsync()
    {
        await using var store = _host.OpenStore();
        return new AgentInTeam(
            await store.Teams.Where(team => team.ExternalId == "T-1").Select(team => team.Id).SingleAsync(Token),
            await store.Agents.Where(agent => agent.ExternalId == "A-1").Select(agent => agent.Id).SingleAsync(Token));
    }

    private async Task OnlyRefusalsAsync(List<AuditEntry> before, Actor actor, int count)
    {
        var more = (await EntriesAsync()).Skip(before.Count).ToList();
        Assert.Equal(count, more.Count);
        Every.One(more, entry => Assert.Equal((AuditActions.AccessRefused, actor.Id), (entry.Action, entry.UserId)));
    }

    private async Task<List<AuditEntry>> EntriesAsync()
    {
        await using var store = _host.OpenStore();
        return await store.AuditLog.AsNoTracking().OrderBy(entry => entry.Id).ToListAsync(Token);
    }
}
