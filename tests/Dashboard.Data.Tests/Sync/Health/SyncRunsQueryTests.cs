using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Health;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Health;

public sealed class SyncRunsQueryTests
{
    private static readonly DateTimeOffset First = new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);

    private static Viewer Admin { get; } = new("ada", "ada@acme.example", ViewerRoles.Admin, [], []);

    [Theory, Databases]
    public async Task RunAsync_PulledAccount_TellsWhatThePullDid(StoreKind database)
    {
        await using var x = await EmulatedX.StartAsync(store: database);
        x.Prompt(await x.AddAccountAsync(), TimeSpan.FromHours(30), count: 3);
        await x.PullAsync();

        var page = await x.Data.Get<SyncRunsQuery>().RunAsync(
            Admin, (await x.AccountAsync()).Id, RunOrder.Began, isDescending: true, new RowRange(0, 10), CancellationToken.None);

        var run = Assert.Single(page!.Rows);
        Assert.Equal((3, 3, null, 1), (run.Read, run.Shown, run.Error, page.Total));
        Assert.True(run.Duration >= TimeSpan.Zero);
    }

    [Theory, Databases]
    public async Task RunAsync_ManyPulls_AreReadAPageAtATimeInEveryOrder(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var (mine, others) = await FillAsync(host);

        Assert.Equal("4,3 of 5", await PageAsync(host, mine, RunOrder.Began, true, new RowRange(0, 2)));
        Assert.Equal("0 of 5", await PageAsync(host, mine, RunOrder.Began, true, new RowRange(4, 2)));
        Assert.Equal("0,1,2 of 5", await PageAsync(host, mine, RunOrder.Began, false, new RowRange(0, 3)));
        Assert.Equal("2,1,4,3,0 of 5", await PageAsync(host, mine, RunOrder.Read, true, new RowRange(0, 10)));
        Assert.Equal("4,3,0,1,2 of 5", await PageAsync(host, mine, RunOrder.Read, false, new RowRange(0, 10)));
        Assert.Equal("0,4,3,2,1 of 5", await PageAsync(host, mine, RunOrder.Shown, true, new RowRange(0, 10)));
        Assert.Equal("3,1,4,2,0 of 5", await PageAsync(host, mine, RunOrder.Outcome, true, new RowRange(0, 10)));
        Assert.Equal("4,2,0,3,1 of 5", await PageAsync(host, mine, RunOrder.Outcome, false, new RowRange(0, 10)));
        Assert.Equal("0 of 1", await PageAsync(host, others, RunOrder.Began, true, new RowRange(0, 10)));
        Assert.Equal(" of 5", await PageAsync(host, mine, RunOrder.Began, true, new RowRange(5, 10)));
    }

    [Fact]
    public async Task RunAsync_WhoIsNoAdmin_LearnsNothing()
    {
        await using var host = await DataHost.StartAsync();
        var (mine, _) = await FillAsync(host);

        Assert.Null(await host.Get<SyncRunsQuery>().RunAsync(
            DataHost.Manager, mine, RunOrder.Began, isDescending: true, new RowRange(0, 10), CancellationToken.None));
    }

    /// <summary>Five pulls of one account, an hour apart, of which the second and the fourth have failed; and one of another.</summary>
    private static async Task<(int Mine, int Others)> FillAsync(DataHost host)
    {
        var fixture = new FeedbackFixture(host);
        var (mine, others) = (await fixture.AddAccountAsync(), await fixture.AddAccountAsync("other", "77"));
        await host.Get<StoreWriter>().WriteAsync(
            (context, _) =>
            {
                context.SyncRuns.AddRange(
                    Run(mine, 0, 1, 9, null),
                    Run(mine, 1, 5, 0, "X is away."),
                    Run(mine, 2, 7, 0, null),
                    Run(mine, 3, 1, 0, "X is away."),
                    Run(mine, 4, 1, 0, null),
                    Run(others, 0, 2, 2, null));
                return Task.CompletedTask;
            },
            CancellationToken.None);
        return (mine.Id, others.Id);
    }

    private static SyncRun Run(Account account, int hour, int read, int shown, string? error) => new()
    {
        Id = Guid.CreateVersion7(First.AddHours(hour)),
        AccountId = account.Id,
        StartedAt = First.AddHours(hour),
        FinishedAt = First.AddHours(hour).AddSeconds(30),
        Read = read,
        Shown = shown,
        Error = error,
    };

    /// <summary>The hours at which the pulls of a page began.</summary>
    private static async Task<string> PageAsync(DataHost host, int account, RunOrder order, bool isDescending, RowRange range)
    {
        var page = await host.Get<SyncRunsQuery>().RunAsync(Admin, account, order, isDescending, range, CancellationToken.None);
        return $"{string.Join(',', page!.Rows.Select(run => (run.StartedAt - First).Hours))} of {page.Total}";
    }
}
