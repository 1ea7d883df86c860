using Dashboard.Data.Feedback;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Rollups;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Sync;

public sealed class FeedbackMergerTests
{
    private static readonly DateTimeOffset Sent = new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task MergeAsync_SameBatchTwice_CountsOnce()
    {
        await using var host = await DataHost.StartAsync();
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        var prompt = FeedbackFixture.Prompt("1", Sent);
        var states = new[] { prompt, FeedbackFixture.Scored(prompt, 4, Sent.AddDays(1), "fine") };

        await fixture.MergeAsync(account, states);
        var again = await fixture.MergeAsync(account, states);

        Assert.Equal(0, again.Changed);
        await using var store = host.OpenStore();
        Assert.Equal(1, await store.DayCells.SumAsync(cell => cell.Sent));
        Assert.Equal(1, await store.DayCells.SumAsync(cell => cell.Score4));
        Assert.Empty(await host.Get<RollupCheck>().RunAsync(CancellationToken.None));
    }

    [Fact]
    public async Task MergeAsync_ScoreOnALaterDay_CountsAnswerOnSendingDayAndScoreOnItsOwn()
    {
        await using var host = await DataHost.StartAsync();
        var fixture = new FeedbackFixture(host);
        var prompt = FeedbackFixture.Prompt("1", Sent, SurveyKind.Nps);

        await fixture.MergeAsync(await fixture.AddAccountAsync(), FeedbackFixture.Scored(prompt, 9, Sent.AddDays(2)));

        await using var store = host.OpenStore();
        var cells = await store.DayCells.OrderBy(cell => cell.Day).ToListAsync();
        Assert.Equal([(1, 1, 0), (0, 0, 1)], cells.Select(cell => (cell.Sent, cell.Answered, cell.Score9)));
        Assert.Equal([new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 3)], cells.Select(cell => cell.Day));
    }

    [Fact]
    public async Task MergeAsync_TestFeedback_IsStoredAndCountsNowhere()
    {
        await using var host = await DataHost.StartAsync();
        var fixture = new FeedbackFixture(host);

        await fixture.MergeAsync(await fixture.AddAccountAsync(), FeedbackFixture.Scored(FeedbackFixture.Prompt("1", Sent), 5, Sent) with { IsTest = true });

        await using var store = host.OpenStore();
        Assert.Equal(1, await store.StoredFeedback.CountAsync());
        Assert.Equal(0, await store.DayCells.CountAsync());
    }

    [Fact]
    public async Task MergeAsync_ConversationKnown_AttributesAndFreezes()
    {
        await using var host = await DataHost.StartAsync();
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        await fixture.CloseAsync(("case-1", "a-1", "t-1"));
        await fixture.MergeAsync(account, FeedbackFixture.Prompt("1", Sent, externalId: "case-1"));

        host.Clock.Advance(TimeSpan.FromDays(1));
        await fixture.CloseAsync(("case-1", "a-2", "t-2"));

        await using var store = host.OpenStore();
        var feedback = await store.StoredFeedback.SingleAsync();
        var agent = await store.Agents.SingleAsync(row => row.ExternalId == "a-1");
        Assert.Equal(agent.Id, feedback.AgentId);
        Assert.Empty(await host.Get<RollupCheck>().RunAsync(CancellationToken.None));
    }

    [Fact]
    public async Task MergeAsync_MalformedAmongGood_IsSetAsideOnceAndTheRestGoesOn()
    {
        await using var host = await DataHost.StartAsync();
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        var batch = MergeBatch.Of(account, ArrivalSource.Events,
        [
            new MalformedEvent("feedback.id is missing", "{\"feedback\":{}}"),
            new UnknownEvent("feedback.seen", "{}"),
            new FeedbackEvent(EventKind.Created, Sent, FeedbackFixture.Prompt("1", Sent), "{}"),
        ]);

        await host.Get<FeedbackMerger>().MergeAsync(batch, CancellationToken.None);
        await host.Get<FeedbackMerger>().MergeAsync(batch, CancellationToken.None);

        await using var store = host.OpenStore();
        var aside = await store.Quarantine.SingleAsync();
        Assert.Equal(("feedback.id is missing", "{\"feedback\":{}}"), (aside.Reason, aside.Body));
        Assert.Equal("1", (await store.StoredFeedback.SingleAsync()).Id);
    }

    [Fact]
    public async Task MergeAsync_EventOfAnotherAccount_IsSetAside()
    {
        await using var host = await DataHost.StartAsync();
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();

        var result = await fixture.MergeAsync(account, FeedbackFixture.Prompt("1", Sent) with { FromUserId = "999" });

        Assert.Equal(new MergeResult(1, 0, 1), result);
    }

    [Fact]
    public async Task MergeAsync_AlongsideFails_KeepsNothing()
    {
        await using var host = await DataHost.StartAsync();
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        var batch = MergeBatch.Of(account, ArrivalSource.Events, [new FeedbackEvent(EventKind.Created, Sent, FeedbackFixture.Prompt("1", Sent), "{}")])
            with { Alongside = (_, _) => throw new InvalidOperationException("the cursor cannot be stored") };

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Get<FeedbackMerger>().MergeAsync(batch, CancellationToken.None));

        await using var store = host.OpenStore();
        Assert.Equal(0, await store.StoredFeedback.CountAsync());
        Assert.Equal(0, await store.DayCells.CountAsync());
    }
}
