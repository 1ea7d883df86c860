using System.Data.Common;
using Dashboard.Data.Access;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Access;

public sealed class AuditJournalTests : IAsyncDisposable
{
    private readonly Viewer _viewer = new("42", "max@acme.example", ViewerRoles.Manager, [], []);
    private AccessStore _store = null!;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory, Databases]
    public async Task Record_Download_SaysWhoWhenWhatAndHowMany(StoreKind database)
    {
        await BeginAsync(database);
        await RecordAsync("?kind=csat", 1234);

        var entry = Assert.Single(await _store.AuditAsync());
        Assert.Equal(
            ("42", "max@acme.example", AuditActions.DownloadFinished, "?kind=csat", 1234L, _store.Clock.GetUtcNow()),
            (entry.UserId, entry.UserName, entry.Action, entry.Details, entry.Rows, entry.At));
    }

    [Theory, Databases]
    public async Task Record_OneAfterAnother_SortsByKey(StoreKind database)
    {
        await BeginAsync(database);
        for (var i = 0; i < 5; i++)
        {
            await RecordAsync($"?page={i}", null);
            _store.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.Equal(
            "?page=0 ?page=1 ?page=2 ?page=3 ?page=4",
            string.Join(' ', (await _store.AuditAsync()).Select(entry => entry.Details)));
    }

    [Theory, Databases]
    public async Task Log_UpdatedOrDeletedByQuery_IsRefusedByTheDatabase(StoreKind database)
    {
        await BeginAsync(database);
        await RecordAsync("?from=2025-01-01", 1);

        await RefusedAsync(context =>
            context.AuditLog.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Rows, 0), AccessStore.Token));
        await RefusedAsync(context => context.AuditLog.ExecuteDeleteAsync(AccessStore.Token));
        await RefusedAsync(context => context.Database.ExecuteSqlRawAsync("DELETE FROM \"AuditLog\" WHERE 1 = 1", AccessStore.Token));
        await RefusedAsync(context =>
            context.Database.ExecuteSqlRawAsync("UPDATE \"AuditLog\" SET \"UserName\" = 'someone else'", AccessStore.Token));

        if (database == StoreKind.Postgres)
            await RefusedAsync(context => context.Database.ExecuteSqlRawAsync("TRUNCATE \"AuditLog\"", AccessStore.Token));
        Assert.Equal((1L, "max@acme.example"), (await _store.AuditAsync()).Select(entry => (entry.Rows!.Value, entry.UserName)).Single());
    }

    private async Task BeginAsync(StoreKind database) => _store = await AccessStore.CreateAsync(database);

    private Task RecordAsync(string details, long? rows) =>
        _store.Journal.RecordAsync(_viewer, AuditActions.DownloadFinished, details, rows, AccessStore.Token);

    private async Task RefusedAsync(Func<Data.Store.DashboardContext, Task<int>> change)
    {
        await using var context = await _store.OpenAsync();
        var error = await Assert.ThrowsAnyAsync<DbException>(() => change(context));
        Assert.Contains("append-only", error.Message, StringComparison.Ordinal);
    }
}
