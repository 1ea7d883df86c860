using Dashboard.Commands;
using Dashboard.TestKit;
using Npgsql;
using Xunit;

namespace Dashboard.Tests.Start;

public sealed class InstancesTests : IDisposable
{
    private readonly Product _product = Product.Configured();

    public void Dispose() => _product.Dispose();

    [Fact]
    public async Task Second_OnOneSqliteStore_IsRefusedUntilTheFirstIsGone()
    {
        await using var first = await _product.ServeAsync();

        var refused = await _product.RunAsync();
        Assert.Equal(ExitCodes.StoreUnavailable, refused.Code);
        Assert.StartsWith(
            "Another Dashboard process uses this store (ConnectionStrings:Store, ",
            Assert.Single(refused.ErrorLines),
            StringComparison.Ordinal);
        refused.IsForPeople();
        Assert.Equal(ExitCodes.Ok, (await _product.RunAsync("rollups", "check")).Code);

        await first.KillAsync();
        await using var second = await _product.ServeAsync();
        Assert.True(second.IsRunning);
    }

    [Fact]
    public async Task Instance_Running_HoldsThreeConnectionsBesideItsPool()
    {
        await using var database = await TestDatabase.CreateAsync(StoreKind.Postgres);
        _product.On(database);
        await using var first = await _product.ServeAsync();
        await Until.TrueAsync(async () => await LeaderAsync(database) is not null, "one instance leads");
        await using var second = await _product.ServeAsync();

        await Until.TrueAsync(async () => await DedicatedAsync(database) == 6, "both have all of their own connections");

        Assert.True(first.IsRunning && second.IsRunning);
    }

    [Theory]
    [InlineData("Reporting__TimeZone", "Asia/Tokyo", "'Asia/Tokyo' here and 'Europe/Berlin' in the installation")]
    [InlineData("Reporting__CaseUrl", "https://desk.example/{id}", "'https://desk.example/{id}' here and '' in the installation")]
    [InlineData(
        "FeedbackApi__BaseAddress",
        "https://x.example/",
        "'https://x.example/' here and 'http://127.0.0.1:9/' in the installation"
    )]
    [InlineData("FeedbackApi__ConsumerKey", "hunter2", "is not the one that the installation has")]
    [InlineData("FeedbackApi__ConsumerSecret", "hunter2", "is not the one that the installation has")]
    [InlineData("Security__KeysFolder", "other-keys", "'other-keys' does not hold the keys of the installation")]
    public async Task Second_WithAnotherSetting_IsRefusedWithASentenceThatNamesItAndTheWayOn(string variable, string value, string part)
    {
        await using var database = await TestDatabase.CreateAsync(StoreKind.Postgres);
        _product.On(database).Settings["Reporting__TimeZone"] = "Europe/Berlin";
        await using var first = await _product.ServeAsync();

        _product.Settings[variable] = value;
        var refused = await _product.RunAsync();

        Assert.Equal(ExitCodes.BadConfiguration, refused.Code);
        var sentence = Assert.Single(refused.ErrorLines);
        Assert.StartsWith(variable.Replace("__", ":", StringComparison.Ordinal), sentence, StringComparison.Ordinal);
        Assert.Contains(part, sentence, StringComparison.Ordinal);
        Assert.Contains("settings adopt", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refused.Output + refused.Error, StringComparison.Ordinal);
        refused.IsForPeople();
        Assert.True(first.IsRunning);
    }

    [Fact]
    public async Task Zone_ChangedOnPostgres_IsAdoptedByACommandOnceNobodyRuns()
    {
        await using var database = await TestDatabase.CreateAsync(StoreKind.Postgres);
        _product.On(database).Settings["Reporting__TimeZone"] = "Europe/Berlin";
        await using (var first = await _product.ServeAsync())
        {
            await Until.TrueAsync(async () => await ZoneAsync(database) == "Europe/Berlin", "the numbers are those of Berlin's days");
            _product.Settings["Reporting__TimeZone"] = "Asia/Tokyo";
            Assert.Equal(ExitCodes.BadConfiguration, (await _product.RunAsync("rollups", "rebuild")).Code);
            var early = await _product.RunAsync("settings", "adopt");
            Assert.Equal(ExitCodes.Failed, early.Code);
            Assert.Contains("stop them all first", Assert.Single(early.ErrorLines), StringComparison.Ordinal);
            Assert.Equal("Europe/Berlin", await ZoneAsync(database));
        }

        await Until.TrueAsync(async () => await DedicatedAsync(database) == 0, "the server has noticed that nobody runs");
        var adopted = await _product.RunAsync("settings", "adopt");
        Assert.Equal(ExitCodes.Ok, adopted.Code);
        Assert.Empty(adopted.ErrorLines);
        Assert.Contains("Reporting:TimeZone", adopted.Output, StringComparison.Ordinal);

        await using var second = await _product.ServeAsync();
        await Until.TrueAsync(async () => await ZoneAsync(database) == "Asia/Tokyo", "the numbers are those of Tokyo's days");
        _product.Settings["Reporting__TimeZone"] = "Europe/Berlin";
        Assert.Equal(ExitCodes.BadConfiguration, (await _product.RunAsync()).Code);
    }

    [Fact]
    public async Task Zone_ChangedOnSqlite_SimplyCountsFromTheNextStart()
    {
        _product.Settings["Reporting__TimeZone"] = "Europe/Berlin";
        await using (await _product.ServeAsync())
            _product.Settings["Reporting__TimeZone"] = "Asia/Tokyo";

        await using var second = await _product.ServeAsync();

        Assert.True(second.IsRunning);
    }

    [Fact]
    public async Task Leader_Stopped_IsFollowedAtOnce()
    {
        await using var database = await TestDatabase.CreateAsync(StoreKind.Postgres);
        _product.On(database);
        await using var first = await _product.ServeAsync();
        await Until.TrueAsync(async () => await LeaderAsync(database) is not null, "one instance leads");
        var leader = await LeaderAsync(database);
        await using var second = await _product.ServeAsync();

        var stopped = first.StopAsync();

        await Until.TrueAsync(
            async () => await LeaderAsync(database) is { } next && next != leader, TimeSpan.FromSeconds(5), "the second instance leads");
        Assert.InRange(await stopped, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Leader_Killed_IsFollowedWithinSeconds()
    {
        await using var database = await TestDatabase.CreateAsync(StoreKind.Postgres);
        _product.On(database);
        await using var first = await _product.ServeAsync();
        await Until.TrueAsync(async () => await LeaderAsync(database) is not null, "one instance leads");
        var leader = await LeaderAsync(database);
        await using var second = await _product.ServeAsync();
        Assert.Equal(leader, await LeaderAsync(database));

        await first.KillAsync();

        await Until.TrueAsync(
            async () => await LeaderAsync(database) is { } next && next != leader, TimeSpan.FromSeconds(5), "the second instance leads");
        Assert.True(second.IsRunning);
    }

    private static async Task<long> DedicatedAsync(TestDatabase database) =>
        (long)(await AskAsync(
            database,
            """
            SELECT count(*) FROM pg_stat_activity
            WHERE application_name IN ('Dashboard leader', 'Dashboard signals') AND datname = current_database()
            """))!;

    private static async Task<string> ZoneAsync(TestDatabase database) =>
        (string)(await AskAsync(database, "SELECT \"TimeZone\" FROM \"RollupStates\""))!;

    /// <summary>The server's number of the session that holds the leaders' lock.</summary>
    private static async Task<int?> LeaderAsync(TestDatabase database) =>
        await AskAsync(
            database,
            """
            SELECT pid FROM pg_locks JOIN pg_stat_activity USING (pid)
            WHERE locktype = 'advisory' AND granted AND application_name = 'Dashboard leader' AND datname = current_database()
            """) as int?;

    private static async Task<object?> AskAsync(TestDatabase database, string question)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(question, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
