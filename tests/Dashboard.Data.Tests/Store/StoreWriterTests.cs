using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace Dashboard.Data.Tests.Store;

public sealed class StoreWriterTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Write_WorkThrows_LeavesNothing(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Get<StoreWriter>().WriteAsync(
            async (context, token) =>
            {
                context.Teams.Add(new Team { ExternalId = "t", Name = "T" });
                await context.SaveChangesAsync(token);
                throw new InvalidOperationException("no");
            },
            Token));

        await using var store = host.OpenStore();
        Assert.Empty(await store.Teams.ToListAsync(Token));
    }

    [Theory, Databases]
    public async Task Write_ReadAndAddedToByMany_LosesNoAddition(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var writer = host.Get<StoreWriter>();
        await writer.WriteAsync((context, _) => Task.FromResult(context.Teams.Add(new Team { ExternalId = "t", Name = "" })), Token);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => writer.WriteFeedbackAsync(
            async (context, token) => (await context.Teams.SingleAsync(token)).Name += "x", Token)));

        await using var store = host.OpenStore();
        Assert.Equal(20, (await store.Teams.SingleAsync(Token)).Name.Length);
    }

    [Fact]
    public async Task Write_OnPostgres_WaitsForNoOtherWriter()
    {
        await using var host = await DataHost.StartAsync(store: StoreKind.Postgres);
        var writer = host.Get<StoreWriter>();
        var begun = new TaskCompletionSource();
        var end = new TaskCompletionSource();
        var slow = writer.WriteFeedbackAsync(
            (_, _) =>
            {
                begun.SetResult();
                return end.Task;
            },
            Token);
        await begun.Task;

        await writer.WriteAsync((context, _) => Task.FromResult(context.Teams.Add(new Team { ExternalId = "t", Name = "T" })), Token);
        Assert.False(slow.IsCompleted);

        end.SetResult();
        await slow;
    }

    [Fact]
    public async Task Write_DeadlockOnPostgres_DoesTheLosersWorkAgain()
    {
        await using var host = await DataHost.StartAsync(store: StoreKind.Postgres);
        var writer = host.Get<StoreWriter>();
        await writer.WriteAsync(
            (context, _) =>
            {
                context.Teams.AddRange(new Team { ExternalId = "1", Name = "" }, new Team { ExternalId = "2", Name = "" });
                return Task.CompletedTask;
            },
            Token);
        using var bothHoldOne = new Barrier(2);
        var attempts = 0;

        await Task.WhenAll(NameAsync("1", "2"), NameAsync("2", "1"));

        // The loser may be quicker to begin anew than the winner to wake up, and then they meet once more.
        Assert.InRange(attempts, 3, int.MaxValue);
        await using var store = host.OpenStore();
        Assert.Equal(["xx", "xx"], await store.Teams.Select(team => team.Name).ToListAsync(Token));

        Task NameAsync(string first, string second) => Task.Run(() => writer.WriteAsync(
            async (context, token) =>
            {
                await RenameAsync(context, first, token);
                if (Interlocked.Increment(ref attempts) <= 2)
                    bothHoldOne.SignalAndWait(token);
                await RenameAsync(context, second, token);
            },
            Token));
    }

    [Fact]
    public async Task Write_ConnectionTerminated_DoesTheWorkAgain()
    {
        await using var host = await DataHost.StartAsync(store: StoreKind.Postgres);
        var attempts = 0;

        await host.Get<StoreWriter>().WriteAsync(
            async (context, token) =>
            {
                context.Teams.Add(new Team { ExternalId = "t", Name = "T" });
                if (++attempts == 1)
                    await context.Database.ExecuteSqlAsync($"SELECT pg_terminate_backend(pg_backend_pid())", token);
            },
            Token);

        await using var store = host.OpenStore();
        Assert.Single(await store.Teams.ToListAsync(Token));
        Assert.Equal(2, attempts);
    }

    [Fact]
    public async Task Write_AnotherWasFirstWithTheKey_FindsItTheSecondTime()
    {
        await using var host = await DataHost.StartAsync(store: StoreKind.Postgres);
        var writer = host.Get<StoreWriter>();
        using var bothHaveLooked = new Barrier(2);
        var attempts = 0;

        await Task.WhenAll(AddAsync(), AddAsync());

        await using var store = host.OpenStore();
        Assert.Single(await store.Teams.ToListAsync(Token));

        Task AddAsync() => Task.Run(() => writer.WriteAsync(
            async (context, token) =>
            {
                var isKnown = await context.Teams.AnyAsync(token);
                if (Interlocked.Increment(ref attempts) <= 2)
                    bothHaveLooked.SignalAndWait(token);
                if (!isKnown)
                    context.Teams.Add(new Team { ExternalId = "t", Name = "T" });
            },
            Token));
    }

    [Fact]
    public async Task Write_CommitFails_IsNotRepeated()
    {
        await using var host = await DataHost.StartAsync(store: StoreKind.Postgres);
        await using (var store = host.OpenStore())
        {
            await store.Database.ExecuteSqlAsync($"CREATE TABLE parent (id int PRIMARY KEY)", Token);
            await store.Database.ExecuteSqlAsync($"CREATE TABLE child (id int REFERENCES parent DEFERRABLE INITIALLY DEFERRED)", Token);
        }

        var attempts = 0;

        await Assert.ThrowsAsync<PostgresException>(() => host.Get<StoreWriter>().WriteAsync(
            (context, token) =>
            {
                attempts++;
                return context.Database.ExecuteSqlAsync($"INSERT INTO child VALUES (1)", token);
            },
            Token));

        Assert.Equal(1, attempts);
    }

    private static Task<int> RenameAsync(DashboardContext context, string id, CancellationToken token) => context.Teams
        .Where(team => team.ExternalId == id)
        .ExecuteUpdateAsync(set => set.SetProperty(team => team.Name, team => team.Name + "x"), token);
}
