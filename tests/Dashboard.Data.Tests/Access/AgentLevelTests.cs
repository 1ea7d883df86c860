using Dashboard.Data.Access;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Planning.Coaching;
using Dashboard.Data.Privacy;
using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Reporting;
using Dashboard.Data.Settings;
using Dashboard.Data.Store.Changes;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Access;

/// <summary>
/// An account whose results nobody sees by agent: A-1 has one answer of it, and A-2 one of it and one of another account.
/// </summary>
public sealed class AgentLevelTests
{
    private static readonly DateTimeOffset Sent = new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly ReportFilter All = new() { Period = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 1)) };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task HiddenAgents_OfAnAccount_AreNamedNowhere(StoreKind database)
    {
        await using var host = await BeginAsync(database);
        var before = await ManagerAsync(host);
        Assert.Equal(
            ["Agent A-1", "Agent A-2"],
            (await host.Get<FilterChoicesQuery>().RunAsync(before, Token)).Agents.Select(agent => agent.Name));

        await HideAsync(host, "acme");

        var manager = await ManagerAsync(host);
        Assert.Equal(["Agent A-2"], (await host.Get<FilterChoicesQuery>().RunAsync(manager, Token)).Agents.Select(agent => agent.Name));
        var rows = await host.Get<ResponsesQuery>().StreamAsync(manager, All, Token).ToListAsync(Token);
        Assert.Equal(
            [("1", null, true), ("2", null, true), ("3", "Agent A-2", false)],
            rows.OrderBy(row => row.FeedbackId, StringComparer.Ordinal).Select(row => (row.FeedbackId, row.Agent, row.IsByTeamAlone)));
        var history = (await host.Get<FeedbackHistoryQuery>().RunAsync(manager, "1", Token))!;
        Assert.Equal((null, true, "Team T-1"), (history.Agent, history.IsByTeamAlone, history.Team));
        var groups = (await host.Get<BreakdownQuery>().RunAsync(manager, All, BreakdownBy.Agent, true, Token)).Groups;
        Assert.Equal(
            [("Agent A-2", 1L), (null, 2L)],
            groups.Select(group => (group.Choice?.Name, group.Current.Scored)));
        Assert.Equal(BreakdownKey.NotByAgent, groups[^1].Key.Id);
    }

    [Theory, Databases]
    public async Task HiddenAgents_AskedForByTheirKey_AreAsNobody(StoreKind database)
    {
        await using var host = await BeginAsync(database);
        await HideAsync(host, "acme");
        var manager = await ManagerAsync(host);
        await using var context = host.OpenStore();
        var ada = await context.Agents.Where(agent => agent.ExternalId == "A-1").Select(agent => agent.Id).SingleAsync(Token);

        foreach (var filter in new[]
                 {
                     All with { Agents = [ada] }, All with { Agents = [ada], HasComment = true, Search = "comment" },
                     All with { Agents = [ada, BreakdownKey.NotByAgent] },
                 })
        {
            Assert.Equal(0, (await host.Get<OverviewQuery>().RunAsync(manager, filter, Token)).Current.Scored);
            Assert.Equal(0, (await host.Get<ResponsesPageQuery>().TotalAsync(manager, filter, Token)).Count);
            Assert.Empty(await host.Get<ResponsesPageQuery>().RowsAsync(manager, filter, new ResponseWindow(0, 10), Token));
            Assert.Empty(await host.Get<ResponsesQuery>().StreamAsync(manager, filter, Token).ToListAsync(Token));
        }

        Assert.Equal(0, (await host.Get<AgentExport>().RunAsync(manager, "A-1", Token)).Rows);
        Assert.Equal(1, (await host.Get<AgentExport>().RunAsync(manager, "A-2", Token)).Rows);
    }

    [Theory, Databases]
    public async Task HiddenAgents_NotesAndPins_AreThereOnlyWhereTheAgentIsShown(StoreKind database)
    {
        await using var host = await BeginAsync(database);
        var before = await ManagerAsync(host);
        await using var context = host.OpenStore();
        var agents = await context.StoredFeedback.ToDictionaryAsync(
            row => row.Id, row => new AgentInTeam(row.TeamId!.Value, row.AgentId!.Value), Token);
        var draft = new CoachingDraft("A note", "", new DateOnly(2026, 3, 20));
        foreach (var about in new[] { agents["1"], agents["2"] })
            Assert.Equal(CoachingProblem.None, await host.Get<CoachingEditor>().AddAsync(before, about, draft, Token));
        foreach (var (id, about) in agents)
            Assert.Equal(CoachingProblem.None, await host.Get<AnswerPins>().PinAsync(before, about.AgentId, id, Token));

        await HideAsync(host, "acme");

        var manager = await ManagerAsync(host);
        Assert.Equal(["Agent A-2"], (await host.Get<CoachingReader>().LooksAsync(manager, Token)).Select(look => look.Agent));
        Assert.Empty(await host.Get<CoachingReader>().TalksAsync(manager, agents["1"].AgentId, [], Token));
        Assert.Equal(CoachingProblem.NotAllowed, await host.Get<CoachingEditor>().AddAsync(manager, agents["1"], draft, Token));
        Assert.Equal(CoachingProblem.Gone, await host.Get<AnswerPins>().PinAsync(manager, agents["1"].AgentId, "1", Token));
        Assert.Empty(await host.Get<PinnedAnswersQuery>().RunAsync(manager, agents["1"].AgentId, [], Token));
        Assert.Equal(
            ["3"],
            (await host.Get<PinnedAnswersQuery>().RunAsync(manager, agents["2"].AgentId, [], Token)).Select(pin => pin.Row.FeedbackId));
    }

    // Whoever is an agent sees none of their own still, since the store knows whose they are.
    [Theory, Databases]
    public async Task HiddenAgents_OnesOwnResults_StayUnseen(StoreKind database)
    {
        await using var host = await BeginAsync(database);
        await HideAsync(host, "acme");
        await using var context = host.OpenStore();
        var ada = await context.Agents.Where(agent => agent.ExternalId == "A-1").Select(agent => agent.Id).SingleAsync(Token);
        var rules = (await ManagerAsync(host)).Rules;
        var herself = new Viewer("ada", "ada", ViewerRoles.Manager, [], [ada], rules);

        Assert.Equal(2, (await host.Get<OverviewQuery>().RunAsync(herself, All, Token)).Current.Scored);
        Assert.Null(await host.Get<FeedbackHistoryQuery>().RunAsync(herself, "1", Token));
    }

    [Theory, Databases]
    public async Task SaveAsync_AgentLevel_IsKeptWithItsHistoryLoggedAndTellsEveryOpenPage(StoreKind database)
    {
        await using var host = await BeginAsync(database);
        var heard = new List<StoreChange>();
        using var subscription = host.Get<StoreChanges>().Subscribe(heard.Add);

        await HideAsync(host, "acme");
        await HideAsync(host, "acme", hides: false);

        Assert.All(heard, change => Assert.True(change.MovesRightsOfAnybody));
        await using var context = host.OpenStore();
        Assert.Equal(
            [AuditActions.AgentLevelHidden, AuditActions.AgentLevelShown],
            await context.AuditLog.Where(entry => entry.Action.StartsWith("account.agent-level")).OrderBy(entry => entry.Id)
                .Select(entry => entry.Action).ToListAsync(Token));
        Assert.Equal(2, await context.SettingChanges.CountAsync(change => change.Setting == nameof(AccountSettings.HidesAgents), Token));
        Assert.Equal(EmployeeDataRules.None, (await ManagerAsync(host)).Rules);
    }

    private static Task<Viewer> ManagerAsync(DataHost host) => host.Get<ViewerReader>().OfMachineAsync("1", "machine", Token);

    private static async Task HideAsync(DataHost host, string handle, bool hides = true)
    {
        var editor = host.Get<AccountSettingsEditor>();
        var account = (await editor.FindAsync(handle, Token))!;
        Assert.IsType<SaveOutcome.Saved>(await editor.SaveAsync(
            account.AccountId, account.Settings with { HidesAgents = hides }, account.Version, Actor.CommandLine, Token));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private static async Task<DataHost> BeginAsync(StoreKind database)
    {
        var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var (acme, other) = (await fixture.AddAccountAsync(), await fixture.AddAccountAsync("other", "77"));
        await fixture.CloseAsync(("case-1", "A-1", "T-1"), ("case-2", "A-2", "T-1"));
        await host.Get<ConversationRecorder>().RecordAsync(
            [
                new ClosedConversation
                {
                    ExternalId = "case-3",
                    AccountUserId = other.XUserId,
                    AgentId = "A-2",
                    TeamId = "T-1",
                    ClosedAt = Sent,
                },
            ],
            Token);
        await fixture.MergeAsync(acme, Answer("1", "case-1"), Answer("2", "case-2"));
        await fixture.MergeAsync(other, Answer("3", "case-3") with { FromUserId = other.XUserId });
        return host;
    }

    private static FeedbackSnapshot Answer(string id, string caseId) => FeedbackFixture.Scored(
        FeedbackFixture.Prompt(id, Sent, externalId: caseId), 3, Sent.AddHours(1), "a comment");
}
