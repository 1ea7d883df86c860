using Dashboard.Data.Feedback;
using Dashboard.Data.Rollups;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Applying;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Applying;

public sealed class InboxApplierTests
{
    private static readonly DateTimeOffset Sent = new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task DrainAsync_SameBatchTwice_CountsOnce()
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

    /// <summary>X's ids are digits today, and it says nowhere that they stay so.</summary>
    [Theory, Databases]
    public async Task DrainAsync_IdsThatDifferInCaseAlone_AreTwoFeedback(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        var (first, second) = (FeedbackFixture.Prompt("f1", Sent), FeedbackFixture.Prompt("F1", Sent));

        await fixture.MergeAsync(account, first, second);
        await fixture.MergeAsync(
            account, FeedbackFixture.Scored(first, 2, Sent.AddHours(1)), FeedbackFixture.Scored(second, 4, Sent.AddHours(2)));

        await using var store = host.OpenStore();
        Assert.Equal(
            [("F1", 4), ("f1", 2)],
            (await store.StoredFeedback.ToListAsync())
                .OrderBy(row => row.Id, StringComparer.Ordinal)
                .Select(row => (row.Id, row.Score ?? 0)));
        Assert.Equal((2, 2), (await store.DayCells.SumAsync(cell => cell.Sent), await store.DayCells.SumAsync(cell => cell.Answered)));
    }

    [Theory]
    [InlineData(ArrivalSource.Webhook)]
    [InlineData(ArrivalSource.Events)]
    public async Task DrainAsync_AnAnswerAndAgain_IsToldOnceAndAsItsAgentsAlone(ArrivalSource source)
    {
        await using var host = await DataHost.StartAsync();
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        await fixture.CloseAsync(("case-1", "a-1", "t-1"), ("case-2", "a-2", "t-2"));
        await using var store = host.OpenStore();
        var agent = new AgentInTeam(
            await store.Teams.Where(team => team.ExternalId == "t-2").Select(team => team.Id).SingleAsync(),
            await store.Agents.Where(row => row.ExternalId == "a-2").Select(row => row.Id).SingleAsync());
        var told = new List<StoreChange>();
        using var _ = host.Get<StoreChanges>().Subscribe(told.Add);
        var answer = WireText.Event(FeedbackFixture.Scored(FeedbackFixture.Prompt("1", Sent, externalId: "case-2"), 4, Sent.AddDays(1)));

        for (var time = 0; time < 2; time++)
            await fixture.MergeAsync(
                source is ArrivalSource.Events ? account.Id : null,
                source,
                source is ArrivalSource.Events ? $"[{answer}]" : answer);

        var change = Assert.Single(told);
        Assert.True(change.MovesResults(moved => moved == agent));
        Assert.False(
            change.MovesResults(moved => moved != agent) || change.Is(ChangeKinds.Names | ChangeKinds.Progress | ChangeKinds.Syncing));
    }

    [Fact]
    public async Task RecordAsync_ALateReport_IsToldAsItsAgentsAndNobodysBefore()
    {
        await using var host = await DataHost.StartAsync();
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        await fixture.MergeAsync(
            account,
            FeedbackFixture.Scored(FeedbackFixture.Prompt("1", Sent, externalId: "case-1"), 4, Sent.AddDays(1)));
        var told = new List<StoreChange>();
        using var _ = host.Get<StoreChanges>().Subscribe(told.Add);

        await fixture.CloseAsync(("case-1", "a-1", "t-1"));
        await fixture.CloseAsync(("case-2", "a-2", "t-1"));

        await using var store = host.OpenStore();
        var agent = await store.Agents.Where(row => row.ExternalId == "a-1").Select(row => row.Id).SingleAsync();
        var change = Assert.Single(told);
        Assert.True(change.MovesResults(moved => moved.AgentId == agent) && change.MovesResults(moved => moved == default));
        Assert.False(change.MovesResults(moved => moved.AgentId != agent && moved != default) || change.Is(ChangeKinds.Names));
    }

    [Fact]
    public async Task DrainAsync_ScoreOnALaterDay_CountsAnswerOnSendingDayAndScoreOnItsOwn()
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
    public async Task DrainAsync_TestFeedback_IsStoredAndCountsNowhere()
    {
        await using var host = await DataHost.StartAsync();
        var fixture = new FeedbackFixture(host);

        await fixture.MergeAsync(
            await fixture.AddAccountAsync(),
            FeedbackFixture.Scored(FeedbackFixture.Prompt("1", Sent), 5, Sent) with
            {
                IsTest = true,
            });

        await using var store = host.OpenStore();
        Assert.Equal(1, await store.StoredFeedback.CountAsync());
        Assert.Equal(0, await store.DayCells.CountAsync());
    }

    [Fact]
    public async Task DrainAsync_ConversationKnown_AttributesAndALaterClosingChangesNothing()
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
    public async Task DrainAsync_BadAmongGood_IsSetAsideOnceAndTheRestGoesOn()
    {
        await using var host = await DataHost.StartAsync();
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        const string Malformed = """{"event_type":"feedback.updated","feedback":{}}""";
        const string Unknown = """{"event_type":"feedback.seen","by":"7"}""";
        var page = $"[{Malformed},{Unknown},{WireText.Event(FeedbackFixture.Prompt("1", Sent))}]";

        await fixture.MergeAsync(account.Id, ArrivalSource.Events, page);
        await fixture.MergeAsync(account.Id, ArrivalSource.Events, page);

        await using var store = host.OpenStore();
        var aside = await store.Quarantine.OrderBy(row => row.Kind).ToListAsync();
        Assert.Equal(
            [(QuarantineKind.Malformed, Malformed), (QuarantineKind.UnknownType, Unknown)],
            aside.Select(row => (row.Kind, row.Body)));
        Assert.Contains("feedback.id is missing", aside[0].Reason, StringComparison.Ordinal);
        Assert.Contains("feedback.seen", aside[1].Reason, StringComparison.Ordinal);
        Assert.Equal("1", (await store.StoredFeedback.SingleAsync()).Id);
    }

    [Fact]
    public async Task DrainAsync_EventOfAnotherAccount_IsSetAside()
    {
        await using var host = await DataHost.StartAsync();
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        await fixture.AddAccountAsync("other", "999");

        var result = await fixture.MergeAsync(
            account,
            FeedbackFixture.Prompt("1", Sent) with { FromUserId = "998" },
            FeedbackFixture.Prompt("2", Sent) with { FromUserId = "999" });

        Assert.Equal(new ApplyResult(2, 0, 2), result);
    }

    [Fact]
    public async Task DrainAsync_HandlerFails_KeepsNothingAndLeavesTheInbox()
    {
        await using var host = await DataHost.StartAsync();
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        await using (var store = host.OpenStore())
            await store.Database.ExecuteSqlAsync($"DROP TABLE \"DayCells\"");
        var page = $"[{WireText.Event(FeedbackFixture.Prompt("1", Sent))}]";

        var result = await fixture.MergeAsync(account.Id, ArrivalSource.Events, page);

        Assert.Equal(1, result.Quarantined);
        await using var after = host.OpenStore();
        Assert.Equal(
            (0, 0, 0),
            (await after.StoredFeedback.CountAsync(), await after.Arrivals.CountAsync(), await after.Inbox.CountAsync()));
        var aside = await after.Quarantine.SingleAsync();
        Assert.Equal((QuarantineKind.Unforeseen, page), (aside.Kind, aside.Body));
    }
}
