using Dashboard.Data.Access;
using Dashboard.Data.Planning.Coaching;
using Dashboard.Data.Privacy;
using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Reporting;
using Dashboard.Data.Rollups;
using Dashboard.Data.Rollups.Search;
using Dashboard.Data.Settings;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Privacy;

/// <summary>Answers of A-1 of team T-1, an old one and a new one, where answers lose their agent after a month.</summary>
public sealed class LostAgentsTests
{
    // The clock of a host begins on 2026-03-01.
    private static readonly DateTimeOffset LongAgo = new(2026, 1, 10, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Lately = new(2026, 2, 25, 9, 0, 0, TimeSpan.Zero);
    private static readonly PrivacyRules Month = PrivacyRules.Default with { AgentMonths = 1 };
    private static readonly ReportFilter All = new() { Period = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31)) };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task RunAsync_AnswersTooOld_LoseTheirAgentAndKeepTheirTeamInAllSums(StoreKind database)
    {
        await using var host = await BeginAsync(database);
        Assert.Equal(1, (await host.Get<Retention>().PreviewAsync(Viewer.CommandLine, Month, Token))!.Agents);

        await ApplyAsync(host);

        Assert.Equal([("1", false, true), ("2", true, true)], await RowsAsync(host));
        await AssertInStepAsync(host);
        await using var context = host.OpenStore();
        Assert.Equal(1, await context.Closings.CountAsync(closing => closing.AgentId == DayCell.Unattributed, Token));
        Assert.Equal("0 comments, 0 statements, 1 agents, 0 notes", await context.AuditLog
            .Where(entry => entry.Action == AuditActions.RetentionApplied).Select(entry => entry.Details).SingleAsync(Token));
        var groups = (await host.Get<BreakdownQuery>().RunAsync(DataHost.Manager, All, BreakdownBy.Agent, true, Token)).Groups;
        Assert.Equal([("Agent A-1", 1L), (null, 1L)], groups.Select(group => (group.Choice?.Name, group.Current.Scored)));
        Assert.Equal(BreakdownKey.NotByAgent, groups[^1].Key.Id);
        Assert.True((await host.Get<Retention>().RunAsync(Token)).IsEmpty);
    }

    [Theory, Databases]
    public async Task RunAsync_LateAndRepeatedReports_BringNoAgentBack(StoreKind database)
    {
        await using var host = await BeginAsync(database);
        await ApplyAsync(host);

        await CloseAsync(host, "old", LongAgo.AddMinutes(-5), "A-1");
        await CloseAsync(host, "old", LongAgo.AddMinutes(-1), "A-2");
        await MergeAsync(host, "1", "old", LongAgo, score: 5);
        await MergeAsync(host, "3", "old", LongAgo.AddMinutes(1), score: 4);
        foreach (var rules in new[] { Month with { AgentMonths = 24 }, PrivacyRules.Default })
        {
            Assert.Equal(PrivacyProblem.None, await host.Get<PrivacyDesk>().SetAsync(Viewer.CommandLine, rules, null, Token));
            await host.Get<Retention>().RunAsync(Token);
        }

        await CloseAsync(host, "old", LongAgo.AddMinutes(-1), "A-2");
        await MergeAsync(host, "4", "old", LongAgo.AddMinutes(2), score: 4);

        Assert.Equal(
            [("1", false, true), ("2", true, true), ("3", false, true), ("4", false, true)],
            await RowsAsync(host));
        await AssertInStepAsync(host);
        await using var context = host.OpenStore();
        var old = await context.Closings.Where(closing => closing.ExternalId == "old").ToListAsync(Token);
        Assert.All(old, closing => Assert.Equal(DayCell.Unattributed, closing.AgentId));
    }

    [Theory, Databases]
    public async Task RunAsync_TwoAgentsAtOneInstant_LeaveOneClosing(StoreKind database)
    {
        await using var host = await BeginAsync(database);
        await CloseAsync(host, "old", LongAgo.AddMinutes(-5), "A-2");

        await ApplyAsync(host);

        await using var context = host.OpenStore();
        Assert.Equal(1, await context.Closings.CountAsync(closing => closing.ExternalId == "old", Token));
        Assert.Equal(("1", false, true), (await RowsAsync(host))[0]);
    }

    // A case that somebody was asked about again says whose the younger answer is.
    [Theory, Databases]
    public async Task RunAsync_CaseWithAYoungerAnswer_LeavesThatItsAgent(StoreKind database)
    {
        await using var host = await BeginAsync(database);
        await MergeAsync(host, "3", "old", Lately, score: 4);

        await ApplyAsync(host);
        await CloseAsync(host, "old", LongAgo.AddMinutes(-5), "A-1");

        Assert.Equal([("1", false, true), ("2", true, true), ("3", true, true)], await RowsAsync(host));
    }

    [Theory, Databases]
    public async Task RunAsync_WhoeverIsAnAgent_SeesNoneOfThem(StoreKind database)
    {
        await using var host = await BeginAsync(database);
        await using var context = host.OpenStore();
        var team = await context.Teams.Select(row => row.Id).SingleAsync(Token);
        var agent = await context.Agents.Select(row => row.Id).SingleAsync(Token);
        await ApplyAsync(host);
        var rules = (await host.Get<ViewerReader>().OfMachineAsync("1", "machine", Token)).Rules;

        var supervisor = new Viewer("s", "s", ViewerRoles.Supervisor, [team], [], rules);
        var herself = new Viewer("a", "a", ViewerRoles.Supervisor, [team], [agent], rules);
        var other = new Viewer("o", "o", ViewerRoles.Supervisor, [team], [agent + 1], rules);

        Assert.Equal(2, (await host.Get<OverviewQuery>().RunAsync(supervisor, All, Token)).Current.Scored);
        Assert.Equal(0, (await host.Get<OverviewQuery>().RunAsync(herself, All, Token)).Current.Scored);
        Assert.Equal(1, (await host.Get<OverviewQuery>().RunAsync(other, All, Token)).Current.Scored);
        Assert.Null(await host.Get<FeedbackHistoryQuery>().RunAsync(herself, "1", Token));
        Assert.Equal((false, true), (supervisor.Scope.LeavesOutUnattributed, herself.Scope.LeavesOutUnattributed));
    }

    [Theory, Databases]
    public async Task RunAsync_PinsOfOldAnswers_AreGone(StoreKind database)
    {
        await using var host = await BeginAsync(database);
        await using var context = host.OpenStore();
        var agent = await context.Agents.Select(row => row.Id).SingleAsync(Token);
        foreach (var id in new[] { "1", "2" })
            Assert.Equal(CoachingProblem.None, await host.Get<AnswerPins>().PinAsync(DataHost.Manager, agent, id, Token));

        await ApplyAsync(host);

        Assert.Equal("2", await context.PinnedAnswers.Select(pin => pin.FeedbackId).SingleAsync(Token));
    }

    [Fact]
    public async Task SetAsync_MonthsOutOfRange_AreRefused()
    {
        await using var host = await DataHost.StartAsync();
        foreach (var months in new[] { 0, -1, 121 })
        {
            Assert.Equal(PrivacyProblem.NoMonths, await host.Get<PrivacyDesk>().SetAsync(
                Viewer.CommandLine, Month with { AgentMonths = months }, null, Token));
        }
    }

    private static async Task ApplyAsync(DataHost host)
    {
        Assert.Equal(PrivacyProblem.None, await host.Get<PrivacyDesk>().SetAsync(Viewer.CommandLine, Month, null, Token));
        await host.Get<Retention>().RunAsync(Token);
    }

    private static async Task AssertInStepAsync(DataHost host)
    {
        Assert.Empty(await host.Get<RollupCheck>().RunAsync(Token));
        Assert.Empty(await host.Get<SearchCheck>().RunAsync(Token));
    }

    private static async Task<IReadOnlyList<(string Id, bool HasAgent, bool HasTeam)>> RowsAsync(DataHost host)
    {
        await using var context = host.OpenStore();
        return (await context.StoredFeedback.OrderBy(row => row.Id).ToListAsync(Token))
            .ConvertAll(row => (row.Id, row.AgentId is not null, row.TeamId is not null));
    }

    private static async Task<DataHost> BeginAsync(StoreKind database)
    {
        var host = await DataHost.StartAsync(store: database);
        await new FeedbackFixture(host).AddAccountAsync();
        await CloseAsync(host, "old", LongAgo.AddMinutes(-5), "A-1");
        await CloseAsync(host, "new", Lately.AddMinutes(-5), "A-1");
        await MergeAsync(host, "1", "old", LongAgo, score: 2);
        await MergeAsync(host, "2", "new", Lately, score: 3);
        return host;
    }

    private static Task CloseAsync(DataHost host, string caseId, DateTimeOffset at, string agent) =>
        host.Get<ConversationRecorder>().RecordAsync(
            [
                new ClosedConversation
                {
                    ExternalId = caseId,
                    AccountUserId = FeedbackFixture.AccountUserId,
                    AgentId = agent,
                    AgentName = "Agent " + agent,
                    TeamId = "T-1",
                    ClosedAt = at,
                },
            ],
            Token);

    private static async Task MergeAsync(DataHost host, string id, string caseId, DateTimeOffset sentAt, int score)
    {
        await using var context = host.OpenStore();
        var account = await context.Accounts.SingleAsync(Token);
        var prompt = FeedbackFixture.Prompt(id, sentAt, externalId: caseId);
        await new FeedbackFixture(host).MergeAsync(account, FeedbackFixture.Scored(prompt, score, sentAt.AddHours(1), "some words"));
    }
}
