using Dashboard.Data.Rollups;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Applying;

/// <summary>Of statements that repeat or contradict each other, what is kept.</summary>
public sealed class InboxApplierHistoryTests
{
    private static readonly DateTimeOffset Sent = new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task DrainAsync_SameStatementByTwoWays_IsOneLineOfHistoryWithBothTimes()
    {
        await using var host = await DataHost.StartAsync();
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        var body = WireText.Event(FeedbackFixture.Prompt("1", Sent));
        var first = host.Clock.GetUtcNow();
        await fixture.MergeAsync(null, ArrivalSource.Webhook, body);
        host.Clock.Advance(TimeSpan.FromHours(25));
        var second = host.Clock.GetUtcNow();
        await fixture.MergeAsync(account.Id, ArrivalSource.Events, $"[{body}]");
        host.Clock.Advance(TimeSpan.FromHours(1));

        await fixture.MergeAsync(account.Id, ArrivalSource.Events, $"[{body},{body}]");

        await using var store = host.OpenStore();
        var line = await store.Arrivals.SingleAsync();
        Assert.Equal(
            (ArrivalKind.Created, first, second, null, body),
            (line.Kind, line.ByWebhookAt, line.ByEventsAt, line.ByShowAt, line.Body));
    }

    [Fact]
    public async Task DrainAsync_ContradictingScores_KeepsTheEarlierAndMarksTheOther()
    {
        await using var host = await DataHost.StartAsync();
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        var prompt = FeedbackFixture.Prompt("1", Sent);
        await fixture.MergeAsync(account, prompt, FeedbackFixture.Scored(prompt, 2, Sent.AddHours(5)));

        await fixture.MergeAsync(account, FeedbackFixture.Scored(prompt, 5, Sent.AddHours(1)));

        await using var store = host.OpenStore();
        Assert.Equal(
            (5, Sent.AddHours(1)),
            ((await store.StoredFeedback.SingleAsync()).Score, (await store.StoredFeedback.SingleAsync()).ScoredAt));
        var lines = await store.Arrivals.OrderBy(line => line.UpdatedAt).Select(line => line.Anomaly).ToListAsync();
        Assert.Equal([Anomaly.None, Anomaly.None, Anomaly.Score], lines);
        Assert.Empty(await host.Get<RollupCheck>().RunAsync(CancellationToken.None));
    }

    [Fact]
    public async Task DrainAsync_FeedbackStoredBeforeHistoryWasKept_KeepsWhatItHas()
    {
        await using var host = await DataHost.StartAsync();
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        var prompt = FeedbackFixture.Prompt("1", Sent) with { ExternalId = "case-1" };
        await fixture.MergeAsync(
            account,
            FeedbackFixture.Scored(prompt, 2, Sent.AddHours(1)) with
            {
                UpdatedAt = Sent.AddHours(3),
                DisplayName = "now",
            });
        await using (var store = host.OpenStore())
            await store.Arrivals.ExecuteDeleteAsync();

        var applied = await fixture.MergeAsync(
            account, FeedbackFixture.Scored(prompt, 5, Sent.AddHours(4)) with { UpdatedAt = Sent.AddHours(3), DisplayName = "then" });

        Assert.Equal(0, applied.Quarantined);
        await using var after = host.OpenStore();
        Assert.Equal(
            ("case-1", 2),
            ((await after.StoredFeedback.SingleAsync()).ExternalId, (await after.StoredFeedback.SingleAsync()).Score));
    }

    [Fact]
    public async Task DrainAsync_FeedbackOlderThanItsHistory_KeepsWhatTheHistoryLacks()
    {
        await using var host = await DataHost.StartAsync();
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        var prompt = FeedbackFixture.Prompt("1", Sent);
        await fixture.MergeAsync(account, FeedbackFixture.Scored(prompt, 2, Sent.AddHours(1)) with { UpdatedAt = Sent.AddHours(3) });
        await using (var store = host.OpenStore())
            await store.Arrivals.ExecuteDeleteAsync();

        // The first agrees with the row and becomes its only line; the second does not, so the row is worked out anew.
        await fixture.MergeAsync(account, prompt);
        await fixture.MergeAsync(account, prompt with { UpdatedAt = Sent.AddHours(2), DmId = "88" });

        await using var after = host.OpenStore();
        var row = await after.StoredFeedback.SingleAsync();
        Assert.Equal((2, Sent.AddHours(1), "88", Sent.AddHours(3)), (row.Score, row.ScoredAt, row.DmId, row.UpdatedAt));
        Assert.Empty(await host.Get<RollupCheck>().RunAsync(CancellationToken.None));
    }
}
