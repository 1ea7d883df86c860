using Dashboard.Data.Store.Changes;
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
    public async Task Publish_OfSomeTeams_ReachesTheseAloneOnTheOther()
    {
        await using var database = await TestDatabase.CreateAsync(StoreKind.Postgres);
        await using var first = await Instance.StartAsync(database);
        await using var second = await Instance.StartAsync(database);
        var others = second.Heard;

        first.Host.Get<StoreChanges>().Publish(StoreChange.OfTeams([7, 0]));

        await Until.TrueAsync(() => second.Heard == others + 1, Soon, "the other instance hears of the change");
        Assert.True(second.Last.Reaches(7) && second.Last.Reaches(0));
        Assert.False(second.Last.Reaches(8));
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
        var ended = await store.Database
            .SqlQuery<bool>($"""SELECT pg_terminate_backend(pid) AS "Value" FROM pg_stat_activity WHERE application_name = 'Dashboard signals' AND datname = current_database()""")
            .ToListAsync();
        Assert.NotEmpty(ended);
    }

    /// <summary>A host that relays and listens, and counts what it hears.</summary>
    private sealed class Instance : IAsyncDisposable
    {
        private readonly CancellationTokenSource stop = new();
        private readonly Task relay;
        private volatile StoreChange last = StoreChange.Anything;
        private int heard;

        private Instance(DataHost host)
        {
            Host = host;
            host.Get<StoreChanges>().Subscribe(change =>
            {
                last = change;
                Interlocked.Increment(ref heard);
            });
            relay = host.Get<ChangeRelay>().RunAsync(stop.Token);
        }

        public DataHost Host { get; }

        public int Heard => Volatile.Read(ref heard);

        public StoreChange Last => last;

        public static async Task<Instance> StartAsync(TestDatabase database)
        {
            var instance = new Instance(await DataHost.StartAsync(database: database));
            await Until.TrueAsync(() => instance.Heard == 1, "the instance listens");
            return instance;
        }

        public async ValueTask DisposeAsync()
        {
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => relay);
            stop.Dispose();
            await Host.DisposeAsync();
        }
    }
}
