using System.Net;
using Dashboard.Links;
using Dashboard.TestKit;
using Dashboard.Tests.Endpoints;
using Dashboard.Tests.Identity;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dashboard.Tests.Force;

/// <summary>
/// The store is taken away from the product at work, and given back: it says so meanwhile, goes on by itself, and ends exact.
/// </summary>
public sealed class StoreTroubleTests
{
    private const double PromptsPerDay = 60;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    // A webhook waits four seconds for the store; the rest is for a machine that is busy.
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(8);

    [Fact]
    public async Task Disk_FullAndThenNot_LosesNothing()
    {
        using var disk = SmallDisk.Mount();
        await using var database = new StoreFolder(disk.Path);
        await using var stage = await Stage.SetAsync(database, PromptsPerDay);
        await LiveThroughAsync(stage, Done(disk.Fill), Done(disk.Empty), pagesAreRead: true);
    }

    [Fact]
    public async Task WriteLimit_ReachedAndThenLifted_LosesNothing()
    {
        await using var database = await TestDatabase.CreateAsync(StoreKind.Sqlite);
        await using var stage = await Stage.SetAsync(database, PromptsPerDay);
        stage.Product.Wrapper = WriteLimit.Wrapper;
        stage.Product.Settings["DOTNET_EnableWriteXorExecute"] = "0";
        await LiveThroughAsync(
            stage,
            Done(() => WriteLimit.Set(stage.Server!.ProcessId)),
            Done(() => WriteLimit.Lift(stage.Server!.ProcessId)),
            pagesAreRead: true);
    }

    [Fact]
    public async Task SqliteFile_LockedAndThenNot_LosesNothing()
    {
        await using var database = await TestDatabase.CreateAsync(StoreKind.Sqlite);
        await using var stage = await Stage.SetAsync(database, PromptsPerDay);
        await using var other = new SqliteConnection(database.ConnectionString);
        await other.OpenAsync();
        SqliteTransaction? writing = null;
        await LiveThroughAsync(
            stage, Done(() => writing = other.BeginTransaction(deferred: false)), Done(() => writing!.Dispose()), pagesAreRead: true);
    }

    [Fact]
    public async Task Postgres_CrashedAndBack_LosesNothing()
    {
        await using var cluster = await PostgresCluster.StartAsync();
        await using var database = await PostgresDatabase.CreateEmptyAsync(cluster);
        await using var stage = await Stage.SetAsync(database, PromptsPerDay);
        await LiveThroughAsync(stage, cluster.CrashServerAsync, cluster.StartServerAsync, pagesAreRead: false);
    }

    private static Func<Task> Done(Action action) => () =>
    {
        action();
        return Task.CompletedTask;
    };

    private static async Task LiveThroughAsync(Stage stage, Func<Task> take, Func<Task> giveBack, bool pagesAreRead)
    {
        await stage.AddManagerAsync();
        stage.X.Allow(2);
        await stage.StartProductAsync();
        using var visitor = new Visitor(stage.Server!.Address);
        using var signedIn = await visitor.SignInAsync(People.EmailOf(People.Manager), People.Password);
        await Until.TrueAsync(() => stage.Sender.Answered > 0 && stage.X.PagesAsked > 2, Patience, "the product is at work");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, Paths.HealthReady));

        await take();

        var refused = stage.Sender.Refused;
        stage.X.Allow(10);
        await Until.TrueAsync(() => stage.Sender.Refused > refused + 4, Patience, "webhooks are asked to come again");
        await Until.TrueAsync(
            async () => await StatusAsync(visitor, Paths.HealthReady) == HttpStatusCode.ServiceUnavailable,
            Patience,
            "it says that it is not ready");
        if (pagesAreRead)
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, Paths.Overview));
            await DownloadsAreRefusedAsync(visitor);
        }

        await giveBack();

        await Until.TrueAsync(
            async () => await StatusAsync(visitor, Paths.HealthReady) == HttpStatusCode.OK,
            Patience,
            "it is ready again");
        Assert.InRange(stage.Sender.LongestAnswer, TimeSpan.Zero, LongestAnswer);
        await stage.FinishAsync();
        await stage.ProveAsync();
    }

    /// <summary>A file that cannot be journaled is not begun, and whoever asks is told to come again.</summary>
    private static async Task DownloadsAreRefusedAsync(Visitor visitor)
    {
        foreach (var path in Paths.OfFiles)
        {
            using var answer = await visitor.GetAsync(path);
            await ProblemAnswer.IsAsync(answer, HttpStatusCode.ServiceUnavailable);
        }
    }

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.GetAsync(path);
        return answer.StatusCode;
    }
}
