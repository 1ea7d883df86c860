using Dashboard.Data.Access;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Applying;
using Dashboard.Data.Sync.Control;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Control;

public sealed class QuarantineTests
{
    private static readonly DateTimeOffset Sent = new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory, Databases]
    public async Task OneAsync_AfterTheFix_IsAppliedAsItCame(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var asked = await fixture.AddAccountAsync();
        var state = FeedbackFixture.Prompt("1", Sent) with { FromUserId = "999" };
        await fixture.MergeAsync(null, ArrivalSource.Webhook, WireText.Event(state));
        var aside = Assert.Single(await AsideAsync(host));
        await fixture.AddAccountAsync("late", "999");
        host.Clock.Advance(TimeSpan.FromHours(3));

        Assert.True((await host.Get<QuarantineRetry>().OneAsync(aside.Id, AdminDesk.Ada, CancellationToken.None)).IsDone);

        Assert.Empty(await AsideAsync(host));
        await host.Get<InboxApplier>().DrainAsync(CancellationToken.None);
        await using var store = host.OpenStore();
        var line = await store.Arrivals.SingleAsync();
        Assert.Equal(("1", aside.ReceivedAt, null), (line.FeedbackId, line.ByWebhookAt, line.ByEventsAt));
        Assert.NotEqual(asked.Id, (await store.StoredFeedback.SingleAsync()).AccountId);
        var entry = await store.AuditLog
            .SingleAsync(entry => entry.Action != AuditActions.AccountConnected);
        Assert.Equal((AuditActions.QuarantineRetried, $"OtherAccount {aside.Id:D}", 1), (entry.Action, entry.Details, entry.Rows));
    }

    [Theory, Databases]
    public async Task AllAsync_EventsOfAPage_GoBackAsListsAndStillWrongOnesReturn(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        const string Malformed = """{"event_type":"feedback.updated","feedback":{}}""";
        await fixture.MergeAsync(account.Id, ArrivalSource.Events, $"[{Malformed},[1,2],7]");
        var before = await AsideAsync(host);

        var answer = await host.Get<QuarantineRetry>().AllAsync(QuarantineKind.Malformed, AdminDesk.Ada, CancellationToken.None);

        Assert.Equal((true, ControlOutcome.KindPutBack, 3), (answer.IsDone, answer.Outcome, answer.Count));
        Assert.Empty(await AsideAsync(host));
        await host.Get<InboxApplier>().DrainAsync(CancellationToken.None);
        Assert.Equal(before.Select(ContentOf), (await AsideAsync(host)).Select(ContentOf));
        var none = await host.Get<QuarantineRetry>().AllAsync(QuarantineKind.UnknownType, AdminDesk.Ada, CancellationToken.None);
        Assert.False(none.IsDone);
    }

    [Theory, Databases]
    public async Task AllAsync_EventsThatCouldNotBeApplied_GoBackAndAreApplied(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        await using (var store = host.OpenStore())
            await store.Database.ExecuteSqlAsync($"ALTER TABLE \"DayCells\" RENAME TO \"Away\"");
        await fixture.MergeAsync(
            account.Id,
            ArrivalSource.Events,
            $"[{WireText.Event(FeedbackFixture.Prompt("1", Sent))},{WireText.Event(FeedbackFixture.Prompt("2", Sent))}]");
        Assert.Equal([QuarantineKind.Unforeseen, QuarantineKind.Unforeseen], (await AsideAsync(host)).Select(aside => aside.Kind));
        await using (var store = host.OpenStore())
            await store.Database.ExecuteSqlAsync($"ALTER TABLE \"Away\" RENAME TO \"DayCells\"");

        await host.Get<QuarantineRetry>().AllAsync(QuarantineKind.Unforeseen, AdminDesk.Ada, CancellationToken.None);
        var result = await host.Get<InboxApplier>().DrainAsync(CancellationToken.None);

        Assert.Equal(new ApplyResult(2, 2, 0), result);
    }

    [Fact]
    public async Task BodyAsync_WithAnAnswer_IsMaskedAndWrittenDown()
    {
        await using var host = await DataHost.StartAsync();
        var fixture = new FeedbackFixture(host);
        var state = FeedbackFixture.Scored(FeedbackFixture.Prompt("1", Sent) with { FromUserId = "999" }, 2, Sent, "dreadful");
        await fixture.MergeAsync(null, ArrivalSource.Webhook, WireText.Event(state));
        var aside = Assert.Single(await AsideAsync(host));

        var body = await host.Get<QuarantineDesk>().BodyAsync(aside.Id, AdminDesk.Ada, CancellationToken.None);

        Assert.Contains("\"from_user_id\": \"999\"", body, StringComparison.Ordinal);
        Assert.DoesNotContain("dreadful", body, StringComparison.Ordinal);
        await using var store = host.OpenStore();
        var entry = await store.AuditLog
            .SingleAsync(entry => entry.Action != AuditActions.AccountConnected);
        Assert.Equal(
            (AuditActions.QuarantineViewed, "ada@acme.example", $"OtherAccount {aside.Id:D}"),
            (entry.Action, entry.UserName, entry.Details));
    }

    [Fact]
    public async Task DismissAsync_Twice_IsRefusedTheSecondTime()
    {
        await using var host = await DataHost.StartAsync();
        await new FeedbackFixture(host).MergeAsync(null, ArrivalSource.Webhook, "nonsense");
        var aside = Assert.Single(await AsideAsync(host));
        var desk = host.Get<QuarantineDesk>();

        Assert.True((await desk.DismissAsync(aside.Id, AdminDesk.Ada, CancellationToken.None)).IsDone);

        Assert.False((await desk.DismissAsync(aside.Id, AdminDesk.Ada, CancellationToken.None)).IsDone);
        Assert.False((await host.Get<QuarantineRetry>().OneAsync(aside.Id, AdminDesk.Ada, CancellationToken.None)).IsDone);
        Assert.Null(await desk.BodyAsync(aside.Id, AdminDesk.Ada, CancellationToken.None));
        await using var store = host.OpenStore();
        Assert.Equal(AuditActions.QuarantineDismissed, (await store.AuditLog
            .SingleAsync(entry => entry.Action != AuditActions.AccountConnected)).Action);
    }

    private static (QuarantineKind, string, string, DateTimeOffset) ContentOf(QuarantinedArrival row) =>
        (row.Kind, row.Body, row.Reason, row.ReceivedAt);

    private static async Task<IReadOnlyList<QuarantinedArrival>> AsideAsync(DataHost host)
    {
        await using var store = host.OpenStore();
        return await store.Quarantine.AsNoTracking().OrderBy(row => row.Body).ToListAsync();
    }
}
