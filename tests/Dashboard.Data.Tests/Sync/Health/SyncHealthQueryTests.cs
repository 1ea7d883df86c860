using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Health;
using Dashboard.Data.Tests.Sync.Control;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Health;

public sealed class SyncHealthQueryTests
{
    private static readonly DateTimeOffset Sent = new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);

    private static Viewer Admin { get; } = new("ada", "ada@acme.example", ViewerRoles.Admin, [], []);

    [Theory, Databases]
    public async Task RunAsync_PulledAccount_TellsWatermarksAndBudgets(StoreKind database)
    {
        await using var x = await EmulatedX.StartAsync(store: database);
        x.Prompt(await x.AddAccountAsync(), TimeSpan.FromHours(30), count: 3);
        await x.PullAsync();

        var health = await AskAsync(x.Data);

        Assert.Equal(($"{database}", true), (health.Provider, health.IsLeading || database is StoreKind.Postgres));
        var account = Assert.Single(health.Accounts);
        var progress = await x.ProgressAsync();
        Assert.Equal(new ReadingHealth(progress.HistoryFrom, progress.CompleteThrough, progress.CompleteThrough, null), account.Reading);
        Assert.InRange(account.Reading!.Behind(health.Now), TimeSpan.Zero, TimeSpan.FromMinutes(2));
        Assert.Contains(account.Budgets, budget => budget is { Endpoint: "Show", Limit: 180, Remaining: 177 });
        Assert.Equal(
            (null, null, null, false, 0),
            (account.Pause, account.Backfill, account.LastError, account.IsClockWrong, account.ClockSkewSeconds));
        Assert.Equal((new InboxHealth(0, 0, null), 0L, 0), (health.Inbox, health.Quarantine.Total, health.Anomalies.Count));
        Assert.Equal(new RollupHealth("UTC", "UTC", null), health.Rollups);
    }

    [Theory, Databases]
    public async Task RunAsync_TroubleOfEveryKind_TellsEach(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        var prompt = FeedbackFixture.Prompt("1", Sent);
        await fixture.MergeAsync(
            account,
            FeedbackFixture.Scored(prompt, 2, Sent.AddHours(1)),
            FeedbackFixture.Scored(prompt, 5, Sent.AddHours(2)));
        await fixture.MergeAsync(account.Id, ArrivalSource.Events, """[{"event_type":"feedback.seen"},7]""");
        await new AdminDesk(host, account.Id).PauseAsync("a pause");
        await fixture.PutAsync(null, ArrivalSource.Webhook, "{}");
        host.Clock.Advance(TimeSpan.FromMinutes(9));

        var health = await AskAsync(host);

        Assert.Equal((1, 1, TimeSpan.FromMinutes(9)), (health.Inbox.Entries, health.Inbox.Events, health.Now - health.Inbox.OldestAt));
        Assert.Equal(
            [new QuarantineCount(QuarantineKind.Malformed, 1), new QuarantineCount(QuarantineKind.UnknownType, 1)],
            health.Quarantine.Counts);
        var anomaly = Assert.Single(health.Anomalies.Newest);
        Assert.Equal(("1", "acme", Sent.AddHours(2), Anomaly.Score), (anomaly.FeedbackId, anomaly.Handle, anomaly.UpdatedAt, anomaly.What));
        Assert.Equal([ArrivalSource.Events], anomaly.Ways);
        var pause = Assert.Single(health.Accounts).Pause;
        Assert.Equal(("Paused by ada@acme.example: a pause", true), (pause!.Reason, pause.IsByAdmin));
        Assert.Null(Assert.Single(health.Accounts).Reading);
    }

    [Fact]
    public async Task RunAsync_HalfReadBackfill_TellsItsShare()
    {
        await using var x = await EmulatedX.StartAsync(settings: [("Sync:BackfillDays", "30")]);
        var account = await x.AddAccountAsync();
        await x.PullAsync();
        var desk = await AdminDesk.AtAsync(x);
        await desk.BackfillAsync(new DateOnly(2025, 10, 1));
        x.Prompt(account, TimeSpan.FromDays(70), count: 150);
        var pages = 0;
        x.Interference = async (http, next) =>
        {
            if (http.Request.Query.ContainsKey("cursor") && ++pages == 3)
                await desk.PauseBackfillAsync();
            await next(http);
        };
        await x.PullAsync();

        var backfill = Assert.Single((await AskAsync(x.Data)).Accounts).Backfill;

        Assert.Equal(
            ("ada@acme.example", x.Clock.GetUtcNow().ToUnixTimeMilliseconds()),
            (backfill!.RequestedBy, backfill.PausedAt!.Value.ToUnixTimeMilliseconds()));
        Assert.InRange(backfill.Share, 0.4, 0.9);
        Assert.InRange(backfill.EventsRead, 1, 150);
    }

    [Fact]
    public async Task RunAsync_WhoIsNoAdmin_LearnsNothing()
    {
        await using var host = await DataHost.StartAsync();

        Assert.Null(await host.Get<SyncHealthQuery>().RunAsync(DataHost.Manager, CancellationToken.None));
    }

    private static async Task<SyncHealth> AskAsync(DataHost host)
    {
        var health = await host.Get<SyncHealthQuery>().RunAsync(Admin, CancellationToken.None);
        Assert.NotNull(health);
        return health;
    }
}
