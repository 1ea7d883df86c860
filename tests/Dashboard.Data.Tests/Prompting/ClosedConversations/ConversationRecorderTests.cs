using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Rollups;
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
        await fixture.MergeAsync(account, FeedbackFixture.Scored(FeedbackFixture.Prompt("1", Sent, externalId: "case-1"), 4, Sent.AddHours(1)));

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

        var result = await host.Get<ConversationRecorder>().RecordAsync(
            [good, good with { AgentId = " " }, good with { Account = "nobody" }, good with { ClosedAt = null, TeamId = null }], CancellationToken.None);

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
    public async Task RecordAsync_EarlierClosingComesLater_KeepsTheLaterClosing(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await new FeedbackFixture(host).AddAccountAsync();
        var later = new ClosedConversation { ExternalId = "c", Account = "acme", AgentId = "late", TeamId = "t", ClosedAt = Sent.AddHours(2) };
        var recorder = host.Get<ConversationRecorder>();

        await recorder.RecordAsync([later], CancellationToken.None);
        await recorder.RecordAsync([later with { AgentId = "early", ClosedAt = Sent }], CancellationToken.None);

        await using var store = host.OpenStore();
        var kept = await store.Conversations.SingleAsync();
        Assert.Equal("late", (await store.Agents.SingleAsync(agent => agent.Id == kept.AgentId)).ExternalId);
    }
}
