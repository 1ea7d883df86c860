using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Store;

public sealed class StoreHealthTests
{
    [Fact]
    public async Task RunAsync_DiskFullThenRoomAgain_SaysSoSinceWhenAndRecovers()
    {
        await using var host = await DataHost.StartAsync();
        var health = host.Get<StoreHealth>();
        var signals = 0;
        using var _ = host.Get<StoreChanges>().Subscribe(_ => signals++);
        var since = host.Clock.GetUtcNow();

        await Assert.ThrowsAnyAsync<Exception>(() => FillAsync(host));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAnyAsync<Exception>(() => FillAsync(host));

        Assert.Equal(new StoreFailure(since, StoreFault.DiskFull), health.Failure);
        Assert.Equal(1, signals);
        await host.Get<StoreProbe>().RunAsync(CancellationToken.None);
        Assert.Null(health.Failure);
        Assert.Equal(2, signals);
    }

    [Fact]
    public async Task RunAsync_StoreStillLocked_ThrowsAndStaysInTrouble()
    {
        using var file = new SqliteFile();
        await using var host = await DataHost.StartAsync([new("ConnectionStrings:Store", $"{file.ConnectionString};Default Timeout=1")]);
        var health = host.Get<StoreHealth>();
        health.Note(new SqliteException("locked", 5));
        await using (var other = new SqliteConnection(file.ConnectionString))
        {
            await other.OpenAsync();
            await using var writing = other.BeginTransaction(deferred: false);

            await Assert.ThrowsAsync<SqliteException>(() => host.Get<StoreProbe>().RunAsync(CancellationToken.None));

            Assert.Equal(StoreFault.FileLocked, health.Failure?.Fault);
        }

        await host.Get<StoreProbe>().RunAsync(CancellationToken.None);
        Assert.Null(health.Failure);
    }

    [Theory, Databases]
    public async Task RunAsync_AfterTrouble_ChangesNothing(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        host.Get<StoreHealth>().Note(new TimeoutException());
        Assert.Null(host.Get<StoreHealth>().Failure);
        host.Get<StoreHealth>().Note(new SqliteException("full", 13));

        await host.Get<StoreProbe>().RunAsync(CancellationToken.None);

        Assert.Null(host.Get<StoreHealth>().Failure);
        await using var store = host.OpenStore();
        Assert.Equal(1, await store.RollupStates.CountAsync());
    }

    private static Task FillAsync(DataHost host) =>
        host.Get<StoreWriter>()
            .WriteAsync((_, _) => Task.FromException(new SqliteException("database or disk is full", 13)), CancellationToken.None);
}
