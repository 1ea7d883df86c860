using Dashboard.Data.Reporting;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Applying;
using Dashboard.TestKit;
using Dashboard.TestKit.Expectation;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Pulling;

/// <summary>A new account is read from its newest day backwards, and never says that it has more than it has.</summary>
public sealed class FirstReadTests
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    // Three requests that take so long fill the interval between two pulls.
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(20);

    [Theory, Databases]
    public async Task PullAsync_NewAccount_ReadsTheNewestDayFirstAndThenBackwards(StoreKind database)
    {
        await using var x = await StartAsync(database);
        await x.AddAccountAsync();
        var now = x.Clock.GetUtcNow();

        Assert.True(await x.PullAsync());

        var pages = EventPullerTests.FirstPages(x)
            .ConvertAll(page => (From: Instant(page.From), To: Instant(page.To)));
        Assert.InRange(now - pages[0].To, Day, Day + TimeSpan.FromMinutes(2));
        Assert.Equal(Day, pages[0].To - pages[0].From);
        Every.One(
            pages.Zip(pages.Skip(1)),
            pair => Assert.Equal(TimeSpan.FromMinutes(10), pair.Second.To - pair.First.From));
        Assert.InRange(now - pages[^1].From, TimeSpan.FromDays(60), TimeSpan.FromDays(60) + TimeSpan.FromMinutes(2));
        Assert.Equal(pages[^1].From, (await x.ProgressAsync()).HistoryFrom);
        Assert.Null(await x.RangeAsync(purpose: PullPurpose.History));
    }

    /// <summary>Wherever the process ends, what the store calls complete is in it, and the next one goes on.</summary>
    [Theory, Databases]
    public async Task PullAsync_EndedAfterEveryPage_ClaimsOnlyWhatItHasAndLosesNothing(StoreKind database)
    {
        await using var x = await StartAsync(database);
        var account = await x.AddAccountAsync();
        for (var day = 59; day > 1; day -= 3)
            x.Prompt(account, TimeSpan.FromDays(day), count: 60);
        var starts = new List<DateTimeOffset>();
        var ends = 0;
        for (var isRead = false; !isRead; ends++)
        {
            Assert.True(ends < 200, "It never ends.");
            isRead = await PullOnePageAsync(x);
            await x.Data.Get<InboxApplier>().DrainAsync(CancellationToken.None);
            await using var store = x.Data.OpenStore();
            Assert.Empty(await new ExpectedStore(x.Emulator, TimeZoneInfo.Utc).DifferencesAsync(store));
            starts.Add((await x.ProgressAsync()).HistoryFrom);
        }

        Assert.InRange(ends, 12, 200);
        Assert.Equal(starts.OrderDescending(), starts);
        Assert.InRange(starts.Distinct().Count(), 5, ends);
        await using var whole = x.Data.OpenStore();
        var expected = new ExpectedStore(x.Emulator, TimeZoneInfo.Utc)
        {
            CompleteFrom = x.Clock.GetUtcNow() - TimeSpan.FromDays(60),
            CompleteThrough = x.Clock.GetUtcNow() - Day - TimeSpan.FromMinutes(2),
        };
        Assert.Empty(await expected.DifferencesAsync(whole));
        Assert.Empty(await x.RollupFaultsAsync());
    }

    [Theory, Databases]
    public async Task PullAsync_InTheFirstWindow_ClaimsNothing(StoreKind database)
    {
        await using var x = await StartAsync(database);
        x.Prompt(await x.AddAccountAsync(), TimeSpan.FromHours(40), count: 250);

        Assert.False(await PullOnePageAsync(x));

        var progress = await x.ProgressAsync();
        Assert.Equal(progress.HistoryFrom, progress.CompleteThrough);
        var coverage = await x.Data.Get<CoverageQuery>().RunAsync(DataHost.Manager, CancellationToken.None);
        Assert.Equal((true, 0), (coverage.IsFirstSync, coverage.Progress));
    }

    /// <summary>A year takes longer than an interval: what is new goes before it every time.</summary>
    [Theory, Databases]
    public async Task PullAsync_HistoryThatTakesLong_IsLeftForWhatIsNew(StoreKind database)
    {
        await using var x = await StartAsync(database);
        var account = await x.AddAccountAsync();
        x.Prompt(account, TimeSpan.FromDays(50), count: 3);
        x.Interference = async (http, next) =>
        {
            x.Clock.Advance(Slow);
            await next(http);
        };
        Assert.True(await x.PullAsync());
        x.Interference = null;
        Assert.True((await CoverageAsync(x)).IsFirstSync);
        Assert.InRange((await CoverageAsync(x)).Progress, 0.01, 0.2);
        var through = (await x.ProgressAsync()).CompleteThrough;
        var asked = EventPullerTests.FirstPages(x).Count;
        Assert.Equal(3, asked);

        Assert.True(await x.PullAsync());

        var newest = Instant(EventPullerTests.FirstPages(x)[asked].To);
        Assert.InRange(newest, through.AddSeconds(1), through + (3 * Slow));
        Assert.Equal(newest, (await x.ProgressAsync()).CompleteThrough);
        Assert.Equal(3, (await x.FeedbackAsync()).Count);
        Assert.Equal((false, 1), ((await CoverageAsync(x)).IsFirstSync, (await CoverageAsync(x)).Progress));
    }

    /// <summary>Earlier versions read from the oldest day on: their watermark is right, and they go on from it.</summary>
    [Theory, Databases]
    public async Task PullAsync_BegunByAnEarlierVersion_GoesOnFromItsWatermark(StoreKind database)
    {
        await using var x = await StartAsync(database);
        var account = await x.AddAccountAsync();
        var (from, read) = (x.Clock.GetUtcNow().AddDays(-60), x.Clock.GetUtcNow().AddDays(-40));
        await x.Data.Get<StoreWriter>().WriteAsync(
            (context, _) =>
            {
                context.PullRanges.Add(new PullRange { AccountId = 1, Purpose = PullPurpose.Live, From = from, ReadThrough = read });
                context.SyncProgress.Add(new SyncProgress { AccountId = 1, HistoryFrom = from, CompleteThrough = read });
                return Task.CompletedTask;
            },
            CancellationToken.None);
        string[] ids = [.. new[] { 39, 20, 3 }.Select(days => x.Prompt(account, TimeSpan.FromDays(days)).Single())];
        Assert.True((await CoverageAsync(x)).IsFirstSync);

        Assert.True(await x.PullAsync());

        Assert.Equal(ids.Order(StringComparer.Ordinal), (await x.FeedbackAsync()).Select(row => row.Id));
        var progress = await x.ProgressAsync();
        Assert.Equal(from.ToUnixTimeMilliseconds(), progress.HistoryFrom.ToUnixTimeMilliseconds());
        Assert.InRange(x.Clock.GetUtcNow() - progress.CompleteThrough, Day, Day + TimeSpan.FromMinutes(2));
        Assert.Null(await x.RangeAsync(purpose: PullPurpose.History));
        Assert.False((await CoverageAsync(x)).IsFirstSync);
    }

    private static Task<EmulatedX> StartAsync(StoreKind database) =>
        EmulatedX.StartAsync(
            store: database,
            settings:
            [
                ("Sync:BackfillDays", "60"), ("Sync:WindowDays", "20"), ("Sync:ShowPerPull", "0"), ("Sync:IntervalSeconds", "60"),
            ]);

    private static DateTimeOffset Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private static Task<Coverage> CoverageAsync(EmulatedX x) =>
        x.Data.Get<CoverageQuery>().RunAsync(DataHost.Manager, CancellationToken.None);

    /// <returns>Whether nothing was left to read.</returns>
    private static async Task<bool> PullOnePageAsync(EmulatedX x)
    {
        using var end = new CancellationTokenSource();
        var pages = 0;
        x.Interference = async (http, next) =>
        {
            if (EventPullerTests.IsEvents(http) && ++pages == 2)
                await end.CancelAsync();
            await next(http);
        };
        try
        {
            return await x.PullAsync(end.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
