using System.Collections.Concurrent;
using Dashboard.Data.Access;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Store.Changes;

public sealed class ChangeRelayTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task Publish_OnOneInstance_IsHeardByTheOtherSoonAndOnceByItself()
    {
        await using var database = await TestDatabase.CreateAsync(StoreKind.Postgres);
        await using var first = await Instance.StartAsync(database);
        await using var second = await Instance.StartAsync(database);
        var (own, others) = (first.Heard, second.Heard);

        first.Host.Get<StoreChanges>().Publish();

        await Until.TrueAsync(() => second.Heard == others + 1, Soon, "the other instance hears of the change");
        second.Host.Get<StoreChanges>().Publish();
        await Until.TrueAsync(() => first.Heard == own + 2, Soon, "the first instance hears of its own change and the other's");
    }

    [Fact]
    public async Task Publish_ManyTimes_IsCoalescedAndTheLastIsHeard()
    {
        await using var database = await TestDatabase.CreateAsync(StoreKind.Postgres);
        await using var first = await Instance.StartAsync(database);
        await using var second = await Instance.StartAsync(database);
        var others = second.Heard;

        for (var i = 0; i < 1000; i++)
            first.Host.Get<StoreChanges>().Publish();

        await Until.TrueAsync(() => second.Heard > others, Soon, "the other instance hears of the changes");
        var soFar = second.Heard;
        first.Host.Get<StoreChanges>().Publish();
        await Until.TrueAsync(() => second.Heard > soFar, Soon, "the other instance hears of the last change");
        Assert.InRange(second.Heard - others, 2, 20);
    }

    [Fact]
    public async Task Publish_OfSomeAgents_WakesOnTheOtherThoseWhoSeeThemAlone()
    {
        await using var database = await TestDatabase.CreateAsync(StoreKind.Postgres);
        await using var first = await Instance.StartAsync(database);
        await using var second = await Instance.StartAsync(database);
        var linked = new Viewer("ann", "ann", ViewerRoles.Manager, [], [7]);
        var others = second.Heard;

        first.Host.Get<StoreChanges>().Publish(StoreChange.OfResults([new(3, 7), new(4, 7)]).And(StoreChange.OfRights("bob")));

        await Until.TrueAsync(() => second.Heard == others + 1, Soon, "the other instance hears of the change");
        Assert.False(linked.Scope.IsConcernedBy(second.Last) || second.Last.MovesRightsOf(linked.UserId));
        Assert.True(DataHost.Manager.Scope.IsConcernedBy(second.Last) && second.Last.MovesRightsOf("bob"));
    }

    [Fact]
    public async Task Merge_OfOnesOwnResults_WakesOnNoInstanceAndOfAnothersOnBoth()
    {
        await using var database = await TestDatabase.CreateAsync(StoreKind.Postgres);
        await using var first = await Instance.StartAsync(database);
        await using var second = await Instance.StartAsync(database);
        var fixture = new FeedbackFixture(first.Host);
        var account = await fixture.AddAccountAsync();
        await fixture.CloseAsync(("mine", "a-1", "t-1"), ("theirs", "a-2", "t-1"));
        await using var store = first.Host.OpenStore();
        var own = await store.Agents.Where(agent => agent.ExternalId == "a-1").Select(agent => agent.Id).SingleAsync();
        var linked = new Viewer("ann", "ann", ViewerRoles.Manager, [], [own]);
        var sent = first.Host.Clock.GetUtcNow().AddDays(-2);
        var (mine, theirs) = (
            FeedbackFixture.Prompt("1", sent, externalId: "mine"),
            FeedbackFixture.Prompt("2", sent, externalId: "theirs"));
        await first.WakesNobodyMoreAsync(second);
        var before = (first.Woken(linked), second.Woken(linked));

        await fixture.MergeAsync(account.Id, ArrivalSource.Webhook, WireText.Event(mine));
        await fixture.MergeAsync(account, FeedbackFixture.Scored(mine, 1, sent.AddHours(1)));
        await fixture.MergeAsync(
            account,
            FeedbackFixture.Scored(mine, 1, sent.AddHours(1), "terrible") with
            {
                UpdatedAt = sent.AddHours(2),
            });
        await fixture.MergeAsync(account, FeedbackFixture.Scored(mine, 1, sent.AddHours(1)));
        await first.WakesNobodyMoreAsync(second);
        Assert.Equal(before, (first.Woken(linked), second.Woken(linked)));

        await fixture.MergeAsync(account, FeedbackFixture.Scored(theirs, 5, sent.AddHours(1)));
        await Until.TrueAsync(
            () => second.Woken(linked) == before.Item2 + 1,
            Soon,
            "another agent's answer wakes the page at the other instance");
        Assert.Equal(before.Item1 + 1, first.Woken(linked));
    }

    [Fact]
    public async Task Relay_ConnectionsTerminated_HearsAgainAfterARaise()
    {
        await using var database = await TestDatabase.CreateAsync(StoreKind.Postgres);
        await using var first = await Instance.StartAsync(database);
        await using var second = await Instance.StartAsync(database);
        var before = second.Heard;

        await TerminateAsync(first.Host);
        await Until.TrueAsync(() => second.Heard == before + 1, "the signal is raised after the reconnection");
        var connected = second.Heard;
        first.Host.Get<StoreChanges>().Publish();

        await Until.TrueAsync(() => second.Heard == connected + 1, "a change is heard by the new connections");
    }

    [Fact]
    public async Task Relay_OnSqlite_HasNothingToDo()
    {
        await using var host = await DataHost.StartAsync();

        await host.Get<ChangeRelay>().RunAsync(CancellationToken.None);
    }

    private static async Task TerminateAsync(DataHost host)
    {
        await using var store = host.OpenStore();
        var ended = await store
            .Database.SqlQuery<bool>(
                $"""
                SELECT pg_terminate_backend(pid) AS "Value" FROM pg_stat_activity
                WHERE application_name = 'Dashboard signals' AND datname = current_database()
                """)
            .ToListAsync();
        Assert.NotEmpty(ended);
    }

    /// <summary>A host that relays and listens, and counts and keeps what it hears.</summary>
    private sealed class Instance : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly Task _relay;
        private volatile StoreChange _last = StoreChange.Anything;
        private readonly ConcurrentQueue<StoreChange> _all = new();
        private int _heard;

        private Instance(DataHost host)
        {
            Host = host;
            host.Get<StoreChanges>().Subscribe(change =>
            {
                _last = change;
                _all.Enqueue(change);
                Interlocked.Increment(ref _heard);
            });
            _relay = host.Get<ChangeRelay>().RunAsync(_stop.Token);
        }

        public DataHost Host { get; }

        public int Heard => Volatile.Read(ref _heard);

        public StoreChange Last => _last;

        /// <summary>How often somebody's open page was told to look again.</summary>
        public int Woken(Viewer viewer) => _all.Count(viewer.Scope.IsConcernedBy);

        /// <summary>Waits until the other has heard everything so far: a signal that concerns nobody comes after all before it.</summary>
        public async Task WakesNobodyMoreAsync(Instance other)
        {
            var mark = $"mark-{Guid.NewGuid():N}";
            Host.Get<StoreChanges>().Publish(StoreChange.OfRights(mark));
            await Until.TrueAsync(() => other._all.Any(change => change.MovesRightsOf(mark)), "the other instance has heard all");
        }

        public static async Task<Instance> StartAsync(TestDatabase database)
        {
            var instance = new Instance(await DataHost.StartAsync(database: database));
            await Until.TrueAsync(() => instance.Heard == 1, "the instance listens");
            return instance;
        }

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _relay);
            _stop.Dispose();
            await Host.DisposeAsync();
        }
    }
}
