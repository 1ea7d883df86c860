using System.Text;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync;
using Dashboard.Data.Sync.Inbox;
using Dashboard.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Store;

/// <summary>SQLite's files are deleted, moved or replaced under a product that has them open.</summary>
public sealed class StoreFileTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private DataHost _host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Folder => _folder.File("data");

    private string Place => Path.Combine(Folder, "store.db");

    public async ValueTask InitializeAsync()
    {
        _host = await DataHost.StartAsync([new("ConnectionStrings:Store", $"Data Source={Place}")]);
        await ReceiveAsync("before");
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("-wal")]
    [InlineData("-shm")]
    public async Task Receive_AFileIsGone_IsNotAcknowledgedUntilItIsBack(string ending)
    {
        File.Move(Place + ending, _folder.File("elsewhere"));
        await IsRefusedAsync();
        Assert.Equal(!string.IsNullOrEmpty(ending), File.Exists(Place));

        File.Move(_folder.File("elsewhere"), Place + ending);

        await GoesOnAsync();
    }

    [Fact]
    public async Task Receive_TheFolderIsReplacedByAnotherStore_IsNotAcknowledgedIntoIt()
    {
        Directory.Move(Folder, _folder.File("elsewhere"));
        await using (var other = await DataHost.StartAsync([new("ConnectionStrings:Store", $"Data Source={Place};Pooling=False")]))
            await other.Get<FeedbackReceiver>().ReceiveAsync(Encoding.UTF8.GetBytes("of the other store"), Token);

        await IsRefusedAsync();
        Assert.Equal(["of the other store"], await BodiesAsync(Place));

        Directory.Delete(Folder, recursive: true);
        Directory.Move(_folder.File("elsewhere"), Folder);
        await GoesOnAsync();
    }

    [Fact]
    public async Task Receive_TheFileIsDeleted_IsNotAcknowledgedAndNoneIsMade()
    {
        File.Delete(Place);

        await IsRefusedAsync();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Assert.ThrowsAsync<InboxUnavailableException>(() => ReceiveAsync("lost"))));

        Assert.False(File.Exists(Place));
    }

    [Fact]
    public async Task Probe_TheLogIsDeleted_BringsWhatItHeldIntoTheFile()
    {
        File.Delete(Place + "-wal");

        await Assert.ThrowsAsync<StoreFileGoneException>(() => _host.Get<StoreProbe>().RunAsync(Token));

        // As a process finds it that starts after this one was killed.
        Directory.CreateDirectory(_folder.File("copy"));
        File.Copy(Place, _folder.File("copy/store.db"));
        Assert.Equal(["before"], await BodiesAsync(_folder.File("copy/store.db")));
    }

    [Fact]
    public async Task Probe_NothingWrong_FindsNothing()
    {
        await _host.Get<StoreProbe>().RunAsync(Token);

        Assert.Null(_host.Get<StoreHealth>().Failure);
    }

    private async Task IsRefusedAsync()
    {
        await Assert.ThrowsAsync<InboxUnavailableException>(() => ReceiveAsync("lost"));
        Assert.Equal(StoreFault.FileGone, _host.Get<StoreHealth>().Failure?.Fault);
        await Assert.ThrowsAsync<StoreFileGoneException>(() => _host.Get<StoreProbe>().RunAsync(Token));
        Assert.Equal(StoreFault.FileGone, _host.Get<StoreHealth>().Failure?.Fault);
    }

    private async Task GoesOnAsync()
    {
        await _host.Get<StoreProbe>().RunAsync(Token);
        Assert.Null(_host.Get<StoreHealth>().Failure);
        await ReceiveAsync("after");
        await using var store = _host.OpenStore();
        Assert.Equal(
            ["before", "after"],
            await store.Set<InboxEntry>().OrderBy(entry => entry.Id).Select(entry => entry.Body).ToListAsync(Token));
    }

    private Task ReceiveAsync(string body) => _host.Get<FeedbackReceiver>().ReceiveAsync(Encoding.UTF8.GetBytes(body), Token);

    private static async Task<List<string>> BodiesAsync(string place)
    {
        await using var store = new SqliteConnection($"Data Source={place};Pooling=False");
        await store.OpenAsync(Token);
        await using var command = store.CreateCommand();
        command.CommandText = "SELECT \"Body\" FROM \"Inbox\" ORDER BY \"Id\"";
        var bodies = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(Token);
        while (await reader.ReadAsync(Token))
            bodies.Add(reader.GetString(0));
        return bodies;
    }
}
