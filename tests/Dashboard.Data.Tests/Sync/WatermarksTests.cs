using Dashboard.Data.Store;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Sync;

public sealed class WatermarksTests
{
    [Fact]
    public async Task OpenWindowAsync_AllIsRead_AsksXForNothing()
    {
        var (x, _) = await EmulatedX.StartConnectedAsync();
        await using var __ = x;
        await x.PullAsync();
        var asked = x.Requests.Count;

        Assert.True(await x.PullAsync());

        Assert.Equal(asked, x.Requests.Count);
    }

    [Fact]
    public async Task OpenWindowAsync_WatermarkAheadOfTheClock_AsksXForNothingAndStays()
    {
        var (x, _) = await EmulatedX.StartConnectedAsync();
        await using var __ = x;
        await x.PullAsync();
        var ahead = x.Clock.GetUtcNow().AddHours(-3);
        await ChangeAsync(x, row => row.CompleteThrough = ahead);
        var asked = x.Requests.Count;

        Assert.True(await x.PullAsync());

        Assert.Equal(asked, x.Requests.Count);
        Assert.Equal(ahead.ToUnixTimeMilliseconds(), (await x.ProgressAsync()).CompleteThrough.ToUnixTimeMilliseconds());
    }

    [Fact]
    public async Task OpenWindowAsync_WindowBegunByAClockAhead_IsForgotten()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync();
        await using var _ = x;
        await x.PullAsync();
        await ChangeAsync(x, row =>
        {
            row.CompleteThrough = x.Clock.GetUtcNow().AddDays(-4);
            (row.WindowFrom, row.WindowTo) = (row.CompleteThrough, x.Clock.GetUtcNow().AddDays(9));
        });
        x.Prompt(account, TimeSpan.FromDays(2));

        Assert.True(await x.PullAsync());

        Assert.Single(await x.FeedbackAsync());
    }

    [Fact]
    public async Task OpenWindowAsync_HistoryBegunByAClockAhead_BeginsAnew()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync();
        await using var _ = x;
        await x.PullAsync();
        await ChangeAsync(x, row => row.BackfillFrom = row.CompleteThrough = x.Clock.GetUtcNow().AddDays(30));
        x.Prompt(account, TimeSpan.FromDays(300));

        Assert.True(await x.PullAsync());

        Assert.Single(await x.FeedbackAsync());
    }

    private static Task ChangeAsync(EmulatedX x, Action<Dashboard.Data.Store.Entities.SyncProgress> change) =>
        x.Data.Get<StoreWriter>().WriteAsync(
            (context, _) =>
            {
                change(context.SyncProgress.Single());
                return Task.CompletedTask;
            },
            CancellationToken.None);
}
