using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Store.Instances;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Store;

public sealed class PostgresCrashTests : IAsyncLifetime
{
    private PostgresCluster _cluster = null!;
    private PostgresDatabase _database = null!;
    private DataHost _host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _cluster = await PostgresCluster.StartAsync();
        _database = await PostgresDatabase.CreateEmptyAsync(_cluster);
        _host = await DataHost.StartAsync(database: _database);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _cluster.DisposeAsync();
    }

    [Fact]
    public async Task Write_ServerCrashedAndBack_SucceedsAtOnceAndHasLostNothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(AddAsync));
        await _cluster.CrashServerAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => AddAsync(8));
        await _cluster.StartServerAsync();

        await Task.WhenAll(Enumerable.Range(10, 8).Select(AddAsync));

        await using var store = _host.OpenStore();
        Assert.Equal(16, await store.Teams.CountAsync(Token));
    }

    [Fact]
    public async Task Instance_ServerCrashedAndBack_LeadsAndRelaysAgain()
    {
        using var stop = new CancellationTokenSource();
        var heard = 0;
        using var subscription = _host.Get<StoreChanges>().Subscribe(_ => Interlocked.Increment(ref heard));
        var relay = _host.Get<ChangeRelay>().RunAsync(stop.Token);
        await Until.TrueAsync(() => Volatile.Read(ref heard) == 1, "the instance listens");
        var term = await _host.Get<Leadership>().BeginAsync(Token);

        await _cluster.CrashServerAsync();
        await Until.TrueAsync(() => term.Lost.IsCancellationRequested, "the leader notices");
        await term.DisposeAsync();
        await _cluster.StartServerAsync();

        await using var next = await _host
            .Get<Leadership>()
            .BeginAsync(Token)
            .WaitAsync(TimeSpan.FromSeconds(15), TimeProvider.System, Token);
        await Until.TrueAsync(
            () => Volatile.Read(ref heard) == 2,
            TimeSpan.FromSeconds(15),
            "the signal is raised when the instance listens again");
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => relay);
    }

    private Task AddAsync(int number) => _host.Get<StoreWriter>().WriteAsync(
        (context, _) => Task.FromResult(context.Teams.Add(new Team { ExternalId = $"{number}", Name = "T" })), Token);
}
