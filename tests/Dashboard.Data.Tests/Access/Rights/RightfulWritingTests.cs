using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Data.Access.Rights;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.Access.Rights;

/// <summary>Who takes a right waits for those who use it.</summary>
public sealed class RightfulWritingTests : IAsyncDisposable
{
    private const string Ada = "ada@acme.example";

    private AccessStore _store = null!;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory, Databases]
    public async Task Right_TakenWhileItIsUsed_IsTakenAfterwards(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        await _store.AddUserAsync("last@acme.example", RoleNames.Admin);
        var ada = Actor.FromViewer(await _store.Viewers.ForAsync(await _store.AddUserAsync(Ada, RoleNames.Admin), AccessStore.Token));
        var (isIn, mayGo) = (new TaskCompletionSource(), new TaskCompletionSource());
        var writing = _store.Writer.WriteAsAdminAsync(
            ada,
            _store.Clock,
            "a test",
            async (_, _) =>
            {
                isIn.SetResult();
                await mayGo.Task;
                return true;
            },
            AccessStore.Token);
        await isIn.Task.WaitAsync(AccessStore.Token);

        var taking = _store.Services.GetRequiredService<PeopleEditor>()
            .SetRolesAsync(Ada, [RoleNames.Agent], Actor.CommandLine, AccessStore.Token);
        if (database is StoreKind.Postgres)
            await Until.TrueAsync(IsWaitingAsync, "whoever takes the right waits");
        Assert.False(taking.IsCompleted);
        mayGo.SetResult();

        Assert.True(await writing);
        Assert.True((await taking).Succeeded);
        await Assert.ThrowsAsync<RightLostException>(() => _store.Writer.WriteAsAdminAsync(
            ada, _store.Clock, "a test", (_, _) => Task.FromResult(true), AccessStore.Token));
    }

    private async Task<bool> IsWaitingAsync()
    {
        await using var context = await _store.OpenAsync();
        return await context.Database
            .SqlQuery<bool>($"SELECT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted) AS \"Value\"")
            .SingleAsync(AccessStore.Token);
    }
}
