using Dashboard.Data.Store.Instances;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Store.Instances;

public sealed class LeadershipTests
{
    private static readonly TimeSpan Takeover = TimeSpan.FromSeconds(15);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Begin_OnSqlite_LeadsForGood()
    {
        await using var host = await DataHost.StartAsync();
        var leadership = host.Get<Leadership>();

        await using var term = await leadership.BeginAsync(Token);

        Assert.True(leadership.IsHeld);
        Assert.False(term.Lost.CanBeCanceled);
    }

    [Fact]
    public async Task Begin_AnotherLeads_WaitsUntilItIsGivenBack()
    {
        await using var database = await TestDatabase.CreateAsync(StoreKind.Postgres);
        await using var first = await DataHost.StartAsync(database: database);
        await using var second = await DataHost.StartAsync(database: database);
        var term = await first.Get<Leadership>().BeginAsync(Token);
        var waiting = second.Get<Leadership>().BeginAsync(Token);
        Assert.Equal((true, false, false), (first.Get<Leadership>().IsHeld, second.Get<Leadership>().IsHeld, waiting.IsCompleted));

        await term.DisposeAsync();

        await using var next = await waiting.WaitAsync(Takeover, TimeProvider.System, Token);
        Assert.Equal((false, true), (first.Get<Leadership>().IsHeld, second.Get<Leadership>().IsHeld));
        Assert.False(next.Lost.IsCancellationRequested);
    }

    [Fact]
    public async Task Term_ConnectionTerminated_IsLostAndTakenOver()
    {
        await using var database = await TestDatabase.CreateAsync(StoreKind.Postgres);
        await using var first = await DataHost.StartAsync(database: database);
        await using var second = await DataHost.StartAsync(database: database);
        await using var term = await first.Get<Leadership>().BeginAsync(Token);
        var waiting = second.Get<Leadership>().BeginAsync(Token);

        await TerminateAsync(first, "Dashboard leader");

        await Until.TrueAsync(() => term.Lost.IsCancellationRequested, "the leader notices");
        Assert.False(first.Get<Leadership>().IsHeld);
        await using var next = await waiting.WaitAsync(Takeover, TimeProvider.System, Token);
        Assert.True(second.Get<Leadership>().IsHeld);
    }

    [Fact]
    public async Task Begin_Cancelled_EndsTheWait()
    {
        await using var database = await TestDatabase.CreateAsync(StoreKind.Postgres);
        await using var first = await DataHost.StartAsync(database: database);
        await using var second = await DataHost.StartAsync(database: database);
        await using var term = await first.Get<Leadership>().BeginAsync(Token);
        using var stop = new CancellationTokenSource();
        var waiting = second.Get<Leadership>().BeginAsync(stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private static async Task TerminateAsync(DataHost host, string application)
    {
        await using var store = host.OpenStore();
        var ended = await store
            .Database.SqlQuery<bool>(
                $"""
                SELECT pg_terminate_backend(activity.pid) AS "Value"
                FROM pg_stat_activity AS activity JOIN pg_locks AS locks USING (pid)
                WHERE application_name = {application} AND datname = current_database()
                    AND locks.locktype = 'advisory' AND locks.granted
                """)
            .ToListAsync(Token);
        Assert.Equal([true], ended);
    }
}
