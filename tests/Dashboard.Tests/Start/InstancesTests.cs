using Dashboard.Commands;
using Dashboard.TestKit;
using Npgsql;
using Xunit;

namespace Dashboard.Tests.Start;

public sealed class InstancesTests : IDisposable
{
    private readonly Product product = Product.Configured();

    public void Dispose() => product.Dispose();

    [Fact]
    public async Task Second_OnOneSqliteStore_IsRefusedUntilTheFirstIsGone()
    {
        await using var first = await product.ServeAsync();

        var refused = await product.RunAsync();
        Assert.Equal(ExitCodes.StoreUnavailable, refused.Code);
        Assert.StartsWith("Another Dashboard process uses this store (ConnectionStrings:Store, ", Assert.Single(refused.ErrorLines), StringComparison.Ordinal);
        refused.IsForPeople();
        Assert.Equal(ExitCodes.Ok, (await product.RunAsync("rollups", "check")).Code);

        await first.KillAsync();
        await using var second = await product.ServeAsync();
        Assert.True(second.IsRunning);
    }

    [Fact]
    public async Task Leader_Killed_IsFollowedWithin15Seconds()
    {
        await using var database = await TestDatabase.CreateAsync(StoreKind.Postgres);
        product.On(database);
        await using var first = await product.ServeAsync();
        await Until.TrueAsync(async () => await LeaderAsync(database) is not null, "one instance leads");
        var leader = await LeaderAsync(database);
        await using var second = await product.ServeAsync();
        Assert.Equal(leader, await LeaderAsync(database));

        await first.KillAsync();

        await Until.TrueAsync(
            async () => await LeaderAsync(database) is { } next && next != leader, TimeSpan.FromSeconds(15), "the second instance leads");
        Assert.True(second.IsRunning);
    }

    /// <summary>The server's number of the session that holds the leaders' lock.</summary>
    private static async Task<int?> LeaderAsync(TestDatabase database)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT pid FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE locktype = 'advisory' AND granted AND application_name = 'Dashboard leader' AND datname = current_database()",
            connection);
        return await command.ExecuteScalarAsync() as int?;
    }
}
