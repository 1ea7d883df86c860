using System.Data.Common;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Store;

public sealed class SnapshotTests
{
    [Theory, Databases]
    public async Task Snapshot_OthersWriteMeanwhile_SeesTheStoreAsOfItsFirstQuery(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await AddAsync(host, "before");
        await using var store = host.OpenStore();
        await using var snapshot = await store.BeginSnapshotAsync(CancellationToken.None);
        Assert.Equal(1, await store.Teams.CountAsync());

        await AddAsync(host, "meanwhile");
        Assert.Equal(1, await store.Teams.CountAsync());

        await snapshot.DisposeAsync();
        Assert.Equal(2, await store.Teams.CountAsync());
    }

    [Fact]
    public async Task Snapshot_WrittenTo_IsRefusedByPostgres()
    {
        await using var host = await DataHost.StartAsync(store: StoreKind.Postgres);
        await using var store = host.OpenStore();
        await using var snapshot = await store.BeginSnapshotAsync(CancellationToken.None);

        await Assert.ThrowsAnyAsync<DbException>(() => store.Teams.ExecuteDeleteAsync());
    }

    private static Task AddAsync(DataHost host, string id) => host.Get<StoreWriter>().WriteAsync(
        (context, _) => Task.FromResult(context.Teams.Add(new Team { ExternalId = id, Name = id })), CancellationToken.None);
}
