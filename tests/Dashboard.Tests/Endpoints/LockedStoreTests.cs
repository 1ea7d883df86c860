using System.Net;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Applying;
using Dashboard.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>A product whose store gives up waiting for a lock after a second.</summary>
public sealed class LockedStoreTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private AppHost? _host;

    private string ConnectionString => $"Data Source={_folder.File("store.db")};Pooling=False;Default Timeout=1";

    public async ValueTask InitializeAsync() => _host = await AppHost.StartAsync(("ConnectionStrings:Store", ConnectionString));

    public async ValueTask DisposeAsync()
    {
        await _host!.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Push_StoreIsLocked_IsAskedToComeBackAndThenTaken()
    {
        var pushed = new PushedEvent("301", "csat", new DateTimeOffset(2025, 4, 1, 8, 0, 0, TimeSpan.Zero)) { Score = 5 }.ToJson();
        await using (var other = new SqliteConnection(ConnectionString))
        {
            await other.OpenAsync(AppHost.Token);
            await using var writing = other.BeginTransaction(deferred: false);
            using var refused = await _host!.PushAsync(pushed, MachineDoors.Webhook);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(10), refused.Headers.RetryAfter?.Delta);
        }

        using var answer = await _host!.PushAsync(pushed, MachineDoors.Webhook);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await _host!.Get<InboxApplier>().DrainAsync(AppHost.Token);
        await using var store = _host.OpenStore();
        Assert.True(await store.Set<StoredFeedback>().AnyAsync(feedback => feedback.Id == "301", AppHost.Token));
    }
}
