using System.Runtime.Versioning;
using Dashboard.Commands;
using Dashboard.TestKit;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dashboard.Tests.Start;

/// <summary>Which store a start uses, and when it makes one.</summary>
public sealed class FirstStartTests : IDisposable
{
    private readonly Product _product = Product.Configured();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _product.Dispose();

    [Theory, Databases]
    public async Task FirstCommand_OnAFreshStore_SaysOneLineAndNoError(StoreKind kind)
    {
        await using var database =
            kind is StoreKind.Postgres ? await PostgresDatabase.CreateEmptyAsync() : await TestDatabase.CreateAsync(kind);
        _product.On(database);

        var made = await _product.RunAsync("store", "create");

        Assert.Equal((ExitCodes.Ok, ""), (made.Code, made.Error));
        Assert.StartsWith(
            "Made a new, empty store: ",
            Assert.Single(made.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal);
        var added = await _product.RunWithInputAsync(
            "a long enough password\n",
            "users",
            "add",
            "--email",
            "ann@acme.example",
            "--role",
            "admin");
        Assert.Equal((ExitCodes.Ok, $"Added ann@acme.example.{Environment.NewLine}"), (added.Code, added.Output));
        Assert.Empty(added.ErrorLines);
        Assert.Equal(made.Output.Trim()["Made a new, empty store: ".Length..], added.Store);
    }

    [Fact, UnsupportedOSPlatform("windows")]
    public async Task Start_WithAGenerousUmask_KeepsEverythingFromOthers()
    {
        _product.Settings["ConnectionStrings__Store"] = $"Data Source={_product.PathOf("data/store.db")};Pooling=False";
        _product.Wrapper = ["sh", "-c", "umask 0002; exec \"$@\"", "sh"];

        await using (await _product.ServeAsync())
        {
            foreach (var file in Directory.EnumerateFiles(_product.PathOf("data"), "*", SearchOption.AllDirectories))
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            foreach (var folder in new[] { "data", "data/keys" })
                Assert.Equal(
                    UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                    File.GetUnixFileMode(_product.PathOf(folder)));
        }

        // One that an earlier version has left open to others.
        File.SetUnixFileMode(_product.PathOf("data/store.db"), (UnixFileMode)0b110_100_100);
        await using var again = await _product.ServeAsync();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_product.PathOf("data/store.db")));
    }

    [Fact]
    public async Task Start_KeysWithoutTheirStore_IsRefusedWithTheWayOn()
    {
        await (await _product.ServeAsync()).DisposeAsync();
        Assert.NotEmpty(Directory.EnumerateFiles(_product.PathOf("data/keys"), "key-*.xml"));
        foreach (var ending in new[] { "", "-wal", "-shm" })
            File.Delete(_product.PathOf("store.db" + ending));

        var refused = await _product.RunAsync();

        Assert.Equal(ExitCodes.StoreUnavailable, refused.Code);
        var sentence = Assert.Single(refused.ErrorLines);
        Assert.StartsWith(
            $"There is no store at {_product.PathOf("store.db")} (ConnectionStrings:Store),"
                + $" though {_product.PathOf("data/keys")} (Security:KeysFolder) holds the keys of one. ",
            sentence,
            StringComparison.Ordinal);
        Assert.EndsWith("store create", sentence, StringComparison.Ordinal);
        Assert.False(File.Exists(_product.PathOf("store.db")));
        await _product.WithStoreAsync();
        await using var server = await _product.ServeAsync();
        Assert.True(server.IsRunning);
    }

    [Fact]
    public async Task Start_StoreOfAnotherVersion_IsRefusedAndLeftAsItIs()
    {
        await _product.WithStoreAsync();
        await MakeForeignAsync(_product.PathOf("store.db"));

        var refused = await _product.RunAsync();

        Assert.Equal(ExitCodes.StoreUnavailable, refused.Code);
        Assert.Contains(
            "was made by another version of Dashboard (\"20990101000000_Later\")",
            Assert.Single(refused.ErrorLines),
            StringComparison.Ordinal);
        Assert.Equal(ExitCodes.StoreUnavailable, (await _product.RunAsync("rollups", "check")).Code);
        Assert.Equal(1, await HistoryAsync(_product.PathOf("store.db"), "20990101000000_Later"));
    }

    [Fact]
    public async Task Start_DemoStoreOfAnotherVersion_IsMadeAnew()
    {
        _product.Settings["Demo__Enabled"] = "true";
        _product.Settings["Demo__Days"] = "3";
        _product.Settings.Remove("ConnectionStrings__Store");
        foreach (var key in _product.Settings.Keys.Where(key => key.StartsWith("FeedbackApi", StringComparison.Ordinal)).ToList())
            _product.Settings.Remove(key);
        await (await _product.ServeAsync()).DisposeAsync();
        var place = _product.PathOf("data/demo.db");
        await MakeForeignAsync(place);

        await using var server = await _product.ServeAsync();

        Assert.True(server.IsRunning);
        Assert.Equal(0, await HistoryAsync(place, "20990101000000_Later"));
        Assert.False(Directory.Exists(_product.PathOf("data/keys")));
    }

    private static async Task MakeForeignAsync(string place)
    {
        await using var store = await OpenAsync(place);
        await using var command = store.CreateCommand();
        command.CommandText = "INSERT INTO \"__EFMigrationsHistory\" VALUES ('20990101000000_Later', '99.0.0')";
        Assert.Equal(1, await command.ExecuteNonQueryAsync(Token));
    }

    private static async Task<long> HistoryAsync(string place, string step)
    {
        await using var store = await OpenAsync(place);
        await using var command = store.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" = $step";
        command.Parameters.AddWithValue("$step", step);
        return (long)(await command.ExecuteScalarAsync(Token))!;
    }

    private static async Task<SqliteConnection> OpenAsync(string place)
    {
        var store = new SqliteConnection($"Data Source={place};Pooling=False");
        await store.OpenAsync(Token);
        return store;
    }
}
