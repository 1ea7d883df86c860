using System.Net;
using Dashboard.Data.Access;
using Dashboard.Data.FileJobs;
using Dashboard.Data.Store.Entities;
using Dashboard.Links;
using Dashboard.TestKit;
using Dashboard.Tests.Endpoints;
using Dashboard.Tests.Identity;
using Dashboard.Tests.Start;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Force;

/// <summary>The product's process is killed in the middle of a file that it makes in the background.</summary>
public sealed class FileKillTests
{
    private const int Rows = 40_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task File_OfAProductThatIsKilledMidWay_IsTheSameToTheByteOnceItRunsAgain()
    {
        await using var database = await TestDatabase.CreateAsync(StoreKind.Sqlite);
        await using var data = await DataHost.StartAsync(
            database: database, clock: new ManualTimeProvider(TimeProvider.System.GetUtcNow()));
        using var product = Product.Configured().On(database);
        product.Settings["Files__Folder"] = product.PathOf("files");
        product.Settings["Logging__LogLevel__Default"] = "Warning";
        await AskAsync(data);

        await using (var killed = await product.ServeAsync())
        {
            await Until.TrueAsync(async () => (await JobAsync(data)).RowsWritten > 0, "some of the file is on disk");
            await killed.KillAsync();
        }

        var begun = await JobAsync(data);
        Assert.Equal(FileJobState.Making, begun.State);
        Assert.InRange(begun.RowsWritten, 1, Rows - 1);
        Assert.InRange(new FileInfo(Path.Combine(product.PathOf("files"), begun.FileName)).Length, begun.Bytes, long.MaxValue);
        await EndLeaseAsync(data);
        await using var again = await product.ServeAsync();
        await Until.TrueAsync(async () => (await JobAsync(data)).State is FileJobState.Ready, "the file is whole");

        var made = await JobAsync(data);
        using var manager = new Visitor(again.Address);
        using (var entered = await manager.SignInAsync(People.EmailOf(People.Manager), People.Password))
            Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        Assert.Equal((Rows, 2), (made.RowsWritten, made.Tries));
        Assert.Equal(
            await BytesAsync(manager, Paths.ResponsesCsv + ManyRows.Days), await BytesAsync(manager, Paths.FileOf(made.Id)));
    }

    private static async Task AskAsync(DataHost data)
    {
        var account = await new FeedbackFixture(data).AddAccountAsync();
        await ManyRows.PlantAsync(data, account, Rows);
        var email = People.EmailOf(People.Manager);
        Assert.Empty((await data.Get<UserRegistry>().AddAsync(
            email, [RoleNames.Manager], People.Password, Actor.CommandLine, Token)).Problems);
        await using var store = data.OpenStore();
        var viewer = await data.Get<ViewerReader>().ForAsync((await store.Users.SingleAsync(Token)).Id, Token);
        Assert.Equal(
            FileJobProblem.None,
            await data.Get<FileJobEditor>().AskAsync(
                viewer, new FileJobDraft(FileJobFormat.Csv, ManyRows.Days, "responses.csv"), Token));
    }

    private static async Task<FileJob> JobAsync(DataHost data)
    {
        await using var store = data.OpenStore();
        return await store.Set<FileJob>().AsNoTracking().SingleAsync(Token);
    }

    // As though the minute were over for which whoever was killed has it.
    private static async Task EndLeaseAsync(DataHost data)
    {
        await using var store = data.OpenStore();
        var over = TimeProvider.System.GetUtcNow() - FileJobQueue.Lease;
        await store.Set<FileJob>().ExecuteUpdateAsync(row => row.SetProperty(one => one.NextTryAt, over), Token);
    }

    private static async Task<byte[]> BytesAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        return await answer.Content.ReadAsByteArrayAsync(Token);
    }
}
