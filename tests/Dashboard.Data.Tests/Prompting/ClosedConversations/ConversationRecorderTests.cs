using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Rollups;
using Dashboard.Data.Rollups.Search;
using Dashboard.Data.Store.Changes;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.ClosedConversations;

public sealed class ConversationRecorderTests
{
    private static readonly DateTimeOffset Sent = new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory, Databases]
    public async Task RecordAsync_FeedbackCameFirst_IsAttributedWithItsCells(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        await fixture.MergeAsync(
            account,
            FeedbackFixture.Scored(FeedbackFixture.Prompt("1", Sent, externalId: "case-1"), 4, Sent.AddHours(1)));

        await fixture.CloseAsync(("case-1", "a-1", "t-1"));

        await using var store = host.OpenStore();
        var team = await store.Teams.SingleAsync();
        Assert.Equal(team.Id, (await store.StoredFeedback.SingleAsync()).TeamId);
        Assert.Equal(1, await store.DayCells.Where(cell => cell.TeamId == team.Id).SumAsync(cell => cell.Score4));
        Assert.Equal(0, await store.DayCells.Where(cell => cell.TeamId == 0).SumAsync(cell => cell.Score4));
        Assert.Empty(await host.Get<RollupCheck>().RunAsync(CancellationToken.None));
    }

    [Theory, Databases]
    public async Task RecordAsync_SomeBad_TakesTheGoodAndNamesTheBad(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await new FeedbackFixture(host).AddAccountAsync();
        var good = new ClosedConversation { ExternalId = "c", Account = "@ACME", AgentId = "a", TeamId = "t", ClosedAt = Sent };

        var result = await host.Get<ConversationRecorder>()
            .RecordAsync(
                [good, good with { AgentId = " " }, good with { Account = "nobody" }, good with { ClosedAt = null, TeamId = null }],
                CancellationToken.None);

        Assert.Equal(1, result.Accepted);
        Assert.Equal([1, 2, 3], result.Rejected.Select(bad => bad.Index));
        Assert.Equal("agent_id is missing", result.Rejected[0].Reason);
        Assert.Contains("names no account", result.Rejected[1].Reason, StringComparison.Ordinal);
        Assert.Equal("team_id is missing; closed_at is missing", result.Rejected[2].Reason);
    }

    [Theory, Databases]
    public async Task RecordAsync_IdsInSeveralSpellings_AreOneOfEach(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        await fixture.MergeAsync(account, FeedbackFixture.Prompt("1", Sent, externalId: "case-\u00e9"));

        await fixture.CloseAsync(("case-e\u0301", " A-1", "T-1 "), ("case-2", "A-1\u200b", "\u0007T-1"));

        await using var store = host.OpenStore();
        Assert.Equal("A-1", (await store.Agents.SingleAsync()).ExternalId);
        Assert.Equal("T-1", (await store.Teams.SingleAsync()).ExternalId);
        Assert.NotNull((await store.StoredFeedback.SingleAsync()).AgentId);
    }

    [Theory, Databases]
    public async Task RecordAsync_OldClosingReportedLate_GivesNoOldNameBack(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await new FeedbackFixture(host).AddAccountAsync();
        var before = new ClosedConversation
        {
            ExternalId = "c-1", Account = "acme", AgentId = "a", AgentName = "Ann Abel", TeamId = "t", TeamName = "Post", ClosedAt = Sent,
        };
        var after = before with { ExternalId = "c-2", AgentName = "Ann Brandt", TeamName = "Delivery", ClosedAt = Sent.AddDays(30) };
        var nameless = after with { ExternalId = "c-3", AgentName = null, TeamName = " ", ClosedAt = Sent.AddDays(60) };

        foreach (var closing in new[] { nameless, after, before })
            Assert.Equal(1, (await host.Get<ConversationRecorder>().RecordAsync([closing], CancellationToken.None)).Accepted);

        await using var store = host.OpenStore();
        Assert.Equal("Ann Brandt", (await store.Agents.SingleAsync()).Name);
        Assert.Equal("Delivery", (await store.Teams.SingleAsync()).Name);
    }

    [Theory, Databases]
    public async Task RecordAsync_ClosingsOfOneCaseInAnyOrder_AreAllKept(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await new FeedbackFixture(host).AddAccountAsync();
        var later = new ClosedConversation
        {
            ExternalId = "c",
            Account = "acme",
            AgentId = "late",
            TeamId = "t",
            ClosedAt = Sent.AddHours(2),
        };
        var recorder = host.Get<ConversationRecorder>();

        await recorder.RecordAsync([later], CancellationToken.None);
        await recorder.RecordAsync([later with { AgentId = "early", ClosedAt = Sent }], CancellationToken.None);

        Assert.Equal([("early", Sent, 0), ("late", Sent.AddHours(2), 0)], await ClosingsAsync(host));
    }

    [Theory, Databases]
    public async Task RecordAsync_AtOneInstantInOneBatchAndAcross_KeepsTheOrderOfTheReportsHoweverOftenTheyCome(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await new FeedbackFixture(host).AddAccountAsync();
        var first = new ClosedConversation { ExternalId = "c", Account = "acme", AgentId = "first", TeamId = "t", ClosedAt = Sent };
        var (second, third) = (first with { AgentId = "second" }, first with { AgentId = "third" });
        var recorder = host.Get<ConversationRecorder>();

        await recorder.RecordAsync([first, second, first], CancellationToken.None);
        await recorder.RecordAsync([third], CancellationToken.None);
        await recorder.RecordAsync(
            [second, first with { ClosedAt = Sent.AddMicroseconds(1), ExternalId = " c\u200b" }],
            CancellationToken.None);

        Assert.Equal([("first", Sent, 0), ("second", Sent, 1), ("third", Sent, 2)], await ClosingsAsync(host));
    }

    [Theory, Databases]
    public async Task RecordAsync_KnownClosingSaysMore_IsCorrectedInItsPlace(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await new FeedbackFixture(host).AddAccountAsync();
        var first = new ClosedConversation
        {
            ExternalId = "c",
            Account = "acme",
            AgentId = "first",
            TeamId = "t",
            ClosedAt = Sent,
            Tags = ["wrong"],
        };
        var recorder = host.Get<ConversationRecorder>();
        await recorder.RecordAsync([first, first with { AgentId = "second" }], CancellationToken.None);
        var corrected = first with
        {
            Channel = "dm",
            OpenedAt = Sent.AddHours(-1),
            Tags = ["refund", "delivery", "refund"],
            ClosureReason = "solved",
            AgentMessages = 3,
            HandOvers = 1,
            Language = "de_at",
            TimeZone = "Europe/Vienna",
            CustomerUserId = "77",
        };

        await recorder.RecordAsync([corrected], CancellationToken.None);

        await using var store = host.OpenStore();
        var tags = await store.Tags.ToDictionaryAsync(tag => tag.Name, tag => tag.Id);
        var kept = await store.Closings.SingleAsync(closing => closing.Place == 0);
        Assert.Equal(
            ("dm", Sent.AddHours(-1), "solved", 3, 1, "77"),
            (kept.Channel, kept.OpenedAt, kept.ClosureReason, kept.AgentMessages, kept.HandOvers, kept.CustomerUserId));
        Assert.Equal(("de-AT", "Europe/Vienna"), (kept.Language, kept.TimeZone));
        Assert.Equal($",{string.Join(',', new[] { tags["refund"], tags["delivery"] }.Order())},", kept.Tags);
    }

    [Theory, Databases]
    public async Task RecordAsync_LateClosingThatWasTheRightOne_MovesResultsAndTellsBothTeamsAlone(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        var recorder = host.Get<ConversationRecorder>();
        var bob = new ClosedConversation
        {
            ExternalId = "c",
            Account = "acme",
            AgentId = "bob",
            TeamId = "t-2",
            ClosedAt = Sent.AddHours(6),
        };
        await recorder.RecordAsync([bob, bob with { ExternalId = "other", TeamId = "t-3" }], CancellationToken.None);
        await fixture.MergeAsync(
            account,
            FeedbackFixture.Scored(FeedbackFixture.Prompt("1", Sent.AddMinutes(5), externalId: "c"), 1, Sent.AddHours(1), "never again"));
        await recorder.RecordAsync([bob with { ExternalId = "new", AgentId = "anna", TeamId = "t-1" }], CancellationToken.None);
        var teams = await TeamsAsync(host);
        var told = new List<StoreChange>();
        using var _ = host.Get<StoreChanges>().Subscribe(told.Add);

        await recorder.RecordAsync([bob with { AgentId = "anna", TeamId = "t-1", ClosedAt = Sent }], CancellationToken.None);

        var change = Assert.Single(told);
        Assert.Equal((true, true, false), (Moves("t-1"), Moves("t-2"), Moves("t-3")));

        bool Moves(string team) => change.MovesResults(agent => agent.TeamId == teams[team]);
        await using var store = host.OpenStore();
        Assert.Equal(teams["t-1"], (await store.StoredFeedback.SingleAsync()).TeamId);
        Assert.Equal(1, await store.DayCells.Where(cell => cell.TeamId == teams["t-1"]).SumAsync(cell => cell.Score1));
        Assert.Equal(0, await store.DayCells.Where(cell => cell.TeamId != teams["t-1"]).SumAsync(cell => cell.Sent + cell.Score1));
        Assert.Empty(await host.Get<RollupCheck>().RunAsync(CancellationToken.None));
        Assert.Empty(await host.Get<SearchCheck>().RunAsync(CancellationToken.None));
    }

    private static async Task<IReadOnlyDictionary<string, int>> TeamsAsync(DataHost host)
    {
        await using var store = host.OpenStore();
        return await store.Teams.ToDictionaryAsync(team => team.ExternalId, team => team.Id);
    }

    private static async Task<IEnumerable<(string Agent, DateTimeOffset At, int Place)>> ClosingsAsync(DataHost host)
    {
        await using var store = host.OpenStore();
        var agents = await store.Agents.ToDictionaryAsync(agent => agent.Id, agent => agent.ExternalId);
        var closings = await store.Closings.OrderBy(closing => closing.ClosedAt).ThenBy(closing => closing.Place).ToListAsync();
        return closings.Select(closing => (agents[closing.AgentId], closing.ClosedAt, closing.Place));
    }
}
