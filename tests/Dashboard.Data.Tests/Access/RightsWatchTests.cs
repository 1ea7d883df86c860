using Dashboard.Data.Access;
using Dashboard.Data.Store.Changes;
using Dashboard.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.Access;

public sealed class RightsWatchTests : IAsyncDisposable
{
    private AccessStore _store = null!;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory, Databases]
    public async Task LookAsync_RightsChangedByAnother_TellsOpenPagesOnce(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        await _store.AddHelpDeskAsync();
        await _store.AddUserAsync("ann@acme.example", RoleNames.Manager);
        var (watch, told) = (_store.Services.GetRequiredService<RightsWatch>(), 0);
        await watch.LookAsync(AccessStore.Token);
        Assert.True((await _store.Registry.LinkAgentAsync("ann@acme.example", "A-1", Actor.CommandLine, AccessStore.Token)).Succeeded);
        using var listening = _store.Services.GetRequiredService<StoreChanges>().Subscribe(_ => told++);

        await watch.LookAsync(AccessStore.Token);
        await watch.LookAsync(AccessStore.Token);

        Assert.Equal(1, told);
    }

    [Theory, Databases]
    public async Task LookAsync_NoRightsChanged_TellsNobody(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        await _store.AddUserAsync("ann@acme.example", RoleNames.Manager);
        var (watch, told) = (_store.Services.GetRequiredService<RightsWatch>(), 0);
        using var listening = _store.Services.GetRequiredService<StoreChanges>().Subscribe(_ => told++);

        await watch.LookAsync(AccessStore.Token);
        await _store.Journal.RecordAsync(
            new Viewer("1", "ann", ViewerRoles.Manager, [], []),
            AuditActions.ResultsViewed,
            "?agent=A-1",
            null,
            AccessStore.Token);
        await watch.LookAsync(AccessStore.Token);

        Assert.Equal(0, told);
    }
}
