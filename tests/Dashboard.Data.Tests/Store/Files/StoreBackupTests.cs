using System.Runtime.Versioning;
using Dashboard.Data.Rollups;
using Dashboard.Data.Rollups.Search;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Store.Files;
using Dashboard.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Xunit;

namespace Dashboard.Data.Tests.Store.Files;

public sealed class StoreBackupTests
{
    private static readonly DateTimeOffset Day = new(2026, 2, 1, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Backup_WhileMuchIsWritten_RestoresToAWholeStoreOfOneMoment(StoreKind database)
    {
        using var folder = new TemporaryFolder();
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        await MergeAsync(fixture, account, 0, 300);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var writing = WriteOnAsync(host, fixture, account, stop.Token);

        var file = folder.File("backup");
        await host.Get<StoreBackup>().WriteAsync(file, progress: null, Token);
        await stop.CancelAsync();
        var written = await writing;

        await using var place = await EmptyPlaceAsync(database, folder);
        await new StoreBackup(OptionsOf(place)).RestoreAsync(file, Token);
        await using var restored = await DataHost.StartAsync(database: place);
        await using var store = restored.OpenStore();
        Assert.InRange(await store.StoredFeedback.CountAsync(Token), 300, written);
        Assert.Equal("acme", (await store.Accounts.SingleAsync(Token)).Handle);
        Assert.Empty(await restored.Get<RollupCheck>().RunAsync(Token));
        Assert.Empty(await restored.Get<SearchCheck>().RunAsync(Token));
        Assert.Equal(
            await store.StoredFeedback.CountAsync(Token),
            await store.DayCells.Where(cell => cell.Tags == "").SumAsync(cell => cell.Sent, Token));

        // The one that went on has lost nothing by it.
        await using var original = host.OpenStore();
        Assert.Equal(written, await original.StoredFeedback.CountAsync(Token));
        Assert.Empty(await host.Get<RollupCheck>().RunAsync(Token));
    }

    [Fact]
    public async Task Backup_LongerThanAGibibyte_IsWhole()
    {
        // SQLite keeps no data in the page at 1 GiB, which a copy byte by byte would not know of.
        const long Gibibyte = 1L << 30;
        using var folder = new TemporaryFolder();
        await using var host = await DataHost.StartAsync();
        await FillAsync(host.ConnectionString, pieces: 9, bytes: (int)(Gibibyte / 8));
        var file = folder.File("backup.db");

        await host.Get<StoreBackup>().WriteAsync(file, progress: null, Token);

        Assert.InRange(new FileInfo(file).Length, Gibibyte + 1, 2 * Gibibyte);
        await using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await copy.OpenAsync(Token);
        Assert.Equal(9L * (Gibibyte / 8), await AskAsync(copy, "SELECT SUM(length(\"Bytes\")) FROM \"Filling\""));
        Assert.Equal("ok", await AskAsync(copy, "PRAGMA quick_check(1)"));
    }

    [Theory, Databases]
    public async Task Backup_ToAFileThatIsThere_IsRefusedAndLeavesIt(StoreKind database)
    {
        using var folder = new TemporaryFolder();
        await using var host = await DataHost.StartAsync(store: database);
        await File.WriteAllTextAsync(folder.File("there"), "something else", Token);

        await Assert.ThrowsAsync<IOException>(() => host.Get<StoreBackup>().WriteAsync(folder.File("there"), null, Token));

        Assert.Equal("something else", await File.ReadAllTextAsync(folder.File("there"), Token));
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Backup_Stopped_LeavesNothing()
    {
        using var folder = new TemporaryFolder();
        await using var host = await DataHost.StartAsync();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => host.Get<StoreBackup>().WriteAsync(folder.File("backup"), null, stop.Token));

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Backup_OnDisk_IsItsOwnersAlone()
    {
        using var folder = new TemporaryFolder();
        await using var host = await DataHost.StartAsync();

        await host.Get<StoreBackup>().WriteAsync(folder.File("backup"), null, Token);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.File("backup")));
    }

    [Fact]
    public async Task Restore_OfWhatIsNoBackup_MakesNoStore()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("letter"), new string('x', 9_000), Token);
        var place = new SqlitePlaceDatabase(folder.File("data/store.db"));

        await Assert.ThrowsAsync<IOException>(() => new StoreBackup(OptionsOf(place)).RestoreAsync(folder.File("letter"), Token));

        Assert.Empty(Directory.EnumerateFiles(folder.File("data")));
    }

    [Fact]
    public async Task Restore_BesideWhatIsLeftOfAnotherStore_IsRefused()
    {
        using var folder = new TemporaryFolder();
        await using var host = await DataHost.StartAsync();
        await host.Get<StoreBackup>().WriteAsync(folder.File("backup"), null, Token);
        var place = new SqlitePlaceDatabase(folder.File("store.db"));
        await File.WriteAllTextAsync(folder.File("store.db-wal"), "of another store", Token);

        var refused = await Assert.ThrowsAsync<IOException>(
            () => new StoreBackup(OptionsOf(place)).RestoreAsync(folder.File("backup"), Token));

        Assert.Contains("store.db-wal", refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("store.db")));
    }

    private static IOptions<StoreOptions> OptionsOf(TestDatabase place) => Options.Create(
        new StoreOptions { Provider = $"{place.Kind}", ConnectionString = place.ConnectionString });

    private static async Task<TestDatabase> EmptyPlaceAsync(StoreKind database, TemporaryFolder folder) => database is StoreKind.Postgres
        ? await PostgresDatabase.CreateEmptyAsync()
        : new SqlitePlaceDatabase(folder.File("restored/store.db"));

    /// <summary>Answers come one after the other, and on SQLite the log is emptied again and again, until it is stopped.</summary>
    private static async Task<int> WriteOnAsync(DataHost host, FeedbackFixture fixture, Account account, CancellationToken stop)
    {
        var count = 300;
        while (!stop.IsCancellationRequested)
        {
            await MergeAsync(fixture, account, count, 20);
            count += 20;
            host.Get<StoreFile>().EmptyLog();
        }

        return count;
    }

    private static Task MergeAsync(FeedbackFixture fixture, Account account, int from, int count) => fixture.MergeAsync(
        account,
        [
            .. Enumerable.Range(from, count).Select(number =>
            {
                var prompt = FeedbackFixture.Prompt($"{10_000 + number}", Day.AddMinutes(number));
                return number % 3 == 0 ? prompt : FeedbackFixture.Scored(prompt, 1 + (number % 5), Day.AddMinutes(number + 5), "Thank you");
            }),
        ]);

    private static async Task FillAsync(string connectionString, int pieces, int bytes)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(Token);
        await AskAsync(connection, "PRAGMA synchronous=OFF");
        await AskAsync(connection, "CREATE TABLE \"Filling\" (\"Bytes\" BLOB)");
        for (var piece = 0; piece < pieces; piece++)
            await AskAsync(connection, FormattableString.Invariant($"INSERT INTO \"Filling\" VALUES (zeroblob({bytes}))"));
    }

    private static async Task<object?> AskAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 120;
        return await command.ExecuteScalarAsync(Token);
    }

    /// <summary>A place at which there is nothing yet, and whose folder goes with the test.</summary>
    private sealed class SqlitePlaceDatabase(string path) : TestDatabase
    {
        public override StoreKind Kind => StoreKind.Sqlite;

        public override string ConnectionString => new SqliteConnectionStringBuilder { DataSource = path }.ToString();

        public override ValueTask DisposeAsync()
        {
            using var pooled = new SqliteConnection(ConnectionString);
            SqliteConnection.ClearPool(pooled);
            return ValueTask.CompletedTask;
        }
    }
}
