using System.Text;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Applying;
using Dashboard.Data.Sync.Control;
using Dashboard.Data.Sync.Inbox;
using Dashboard.Data.Tests.Sync.Control;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Applying;

/// <summary>
/// A store that refuses a character for good, as a database of another encoding does: the value's event is set aside, its neighbours are
/// applied, and no pull and no webhook is stopped.
/// </summary>
public sealed class RefusedTextTests
{
    private const string Poison = "漢字";

    private static readonly DateTimeOffset Sent = new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Every column that a customer's words can reach.</summary>
    private static readonly (string Table, string Column)[] Columns =
    [
        ("Feedback", "Comment"),
        ("Arrivals", "Body"),
        ("Quarantine", "Body"),
        ("Inbox", "Body"),
    ];

    [Theory]
    [Databases(1)]
    [Databases(3)]
    [Databases(4)]
    public async Task DrainAsync_OneEventOfAPageRefused_IsSetAsideAndItsNeighboursAreApplied(StoreKind database, int columns)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        await RefuseAsync(host, columns);
        string[] events = [Event("1", "good"), Event("2", Poison), Event("3", "fine")];

        var result = await fixture.MergeAsync(account.Id, ArrivalSource.Events, $"[{string.Join(',', events)}]");

        Assert.Equal(1, result.Quarantined);
        await using var store = host.OpenStore();
        Assert.Equal(["1", "3"], await store.StoredFeedback.OrderBy(row => row.Id).Select(row => row.Id).ToListAsync());
        Assert.Empty(store.Inbox);
        var aside = await store.Quarantine.SingleAsync();
        Assert.Equal((QuarantineKind.Unforeseen, columns < 3 ? $"[{events[1]}]" : $"[{Escaped(events[1])}]"), (aside.Kind, aside.Body));
        Assert.Equal(
            database is StoreKind.Postgres
                ? "Applying it failed: PostgresException 22P05; the log says more"
                : "Applying it failed: SqliteException; the log says more",
            aside.Reason);
    }

    [Theory, Databases]
    public async Task ReceiveAsync_OneOfManyWebhooksRefused_TakesNobodyAlong(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await new FeedbackFixture(host).AddAccountAsync();
        await RefuseAsync(host, Columns.Length);
        string[] bodies = [.. Enumerable.Range(10, 30).Select(id => Event($"{id}", id == 17 ? Poison : "good"))];

        await Task.WhenAll(
            bodies.Select(body => host.Get<FeedbackReceiver>().ReceiveAsync(Encoding.UTF8.GetBytes(body), CancellationToken.None)));
        await host.Get<InboxApplier>().DrainAsync(CancellationToken.None);

        await using var store = host.OpenStore();
        Assert.Equal(29, await store.StoredFeedback.CountAsync());
        Assert.Equal(Escaped(bodies[7]), (await store.Quarantine.SingleAsync()).Body);
        Assert.Empty(store.Inbox);
    }

    [Theory, Databases]
    public async Task PullAsync_PageThatTheStoreRefuses_IsReadToItsEndAndTheNextPullGoesOn(StoreKind database)
    {
        await using var x = await EmulatedX.StartAsync(store: database);
        await x.AddAccountAsync();
        await RefuseAsync(x.Data, Columns.Length);
        x.Interference = (http, next) =>
            http.Request.Path.Value!.Contains("events", StringComparison.Ordinal)
                ? Pulling.EventPullerTests.AnswerAsync(
                    http,
                    200,
                    $$"""{"events":[{{Event("1", "good")}},{{Event("2", Poison)}}],"next_cursor":""}""")
                : next(http);

        Assert.True(await x.PullAsync());
        x.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.True(await x.PullAsync());

        Assert.Equal("1", Assert.Single(await x.FeedbackAsync()).Id);
        Assert.Equal(
            x.Clock.GetUtcNow() - TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1),
            (await x.ProgressAsync()).CompleteThrough,
            TimeSpan.FromSeconds(1));
        await using var store = x.Data.OpenStore();
        Assert.Single(store.Quarantine);
    }

    /// <summary>Once the database takes the characters, the event is applied as it came.</summary>
    [Theory, Databases]
    public async Task OneAsync_AfterTheStoreTakesIt_AppliesTheWordsThemselves(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        await RefuseAsync(host, Columns.Length);
        await fixture.MergeAsync(account.Id, ArrivalSource.Events, $"[{Event("1", Poison)},{Event("2", "good")}]");
        await RefuseAsync(host, 0);
        await using var store = host.OpenStore();
        var aside = await store.Quarantine.AsNoTracking().SingleAsync();

        await host.Get<QuarantineRetry>().OneAsync(aside.Id, AdminDesk.Ada, CancellationToken.None);
        await host.Get<InboxApplier>().DrainAsync(CancellationToken.None);

        Assert.Equal(Poison, (await store.StoredFeedback.SingleAsync(row => row.Id == "1")).Comment);
        Assert.Empty(store.Quarantine);
    }

    private static string Event(string id, string comment) =>
        WireText
            .Event(FeedbackFixture.Scored(FeedbackFixture.Prompt(id, Sent), 4, Sent.AddHours(1), "COMMENT"))
            .Replace("COMMENT", comment, StringComparison.Ordinal);

    private static string Escaped(string text) =>
        text.Replace("漢", "\\u6f22", StringComparison.Ordinal).Replace("字", "\\u5b57", StringComparison.Ordinal);

    /// <summary>From now on the first of the columns refuse the characters, and the others take them.</summary>
    private static async Task RefuseAsync(DataHost host, int columns)
    {
        await using var store = host.OpenStore();
        foreach (var (index, (table, column)) in Columns.Index())
        {
            var sql = store.Database.IsNpgsql() ? Postgres(table, column, index < columns) : Sqlite(table, column, index < columns);
#pragma warning disable EF1002 // The names are those of this file.
            await store.Database.ExecuteSqlRawAsync(sql);
#pragma warning restore EF1002
        }
    }

    private static string Sqlite(string table, string column, bool refuses) =>
        $"DROP TRIGGER IF EXISTS Refuse{table};"
        + (
            refuses
                ? $"CREATE TRIGGER Refuse{table} BEFORE INSERT ON \"{table}\" WHEN instr(NEW.\"{column}\", '漢') > 0 "
                    + "BEGIN SELECT RAISE(ABORT, 'refused for good'); END;"
                : "");

    private static string Postgres(string table, string column, bool refuses) =>
        $"DROP TRIGGER IF EXISTS refuse ON \"{table}\";"
        + (
            refuses
                ? "CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN "
                    + "RAISE EXCEPTION 'refused for good' USING ERRCODE = '22P05'; END$$;"
                    + $"CREATE TRIGGER refuse BEFORE INSERT ON \"{table}\" FOR EACH ROW "
                    + $"WHEN (position('漢' in NEW.\"{column}\") > 0) EXECUTE FUNCTION refuse();"
                : "");
}
