using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Pulling;

public sealed class PullRangesTests
{
    [Fact]
    public async Task OpenLiveAsync_AllIsRead_AsksXForNothing()
    {
        var (x, _) = await EmulatedX.StartConnectedAsync();
        await using var __ = x;
        await x.PullAsync();
        var asked = x.Requests.Count;

        Assert.True(await x.PullAsync());

        Assert.Equal(asked, x.Requests.Count);
    }

    [Fact]
    public async Task OpenLiveAsync_WatermarkAheadOfTheClock_AsksXForNothingAndStays()
    {
        var (x, _) = await EmulatedX.StartConnectedAsync();
        await using var __ = x;
        await x.PullAsync();
        var ahead = x.Clock.GetUtcNow().AddHours(-3);
        await ChangeAsync(x, row => row.ReadThrough = ahead);
        var asked = x.Requests.Count;

        Assert.True(await x.PullAsync());

        Assert.Equal(asked, x.Requests.Count);
        Assert.Equal(ahead.ToUnixTimeMilliseconds(), (await x.RangeAsync())!.ReadThrough.ToUnixTimeMilliseconds());
    }

    [Fact]
    public async Task OpenLiveAsync_WindowBegunByAClockAhead_IsForgotten()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync();
        await using var _ = x;
        await x.PullAsync();
        await ChangeAsync(x, row =>
        {
            row.ReadThrough = x.Clock.GetUtcNow().AddDays(-4);
            (row.WindowFrom, row.WindowTo) = (row.ReadThrough, x.Clock.GetUtcNow().AddDays(9));
        });
        x.Prompt(account, TimeSpan.FromDays(2));

        Assert.True(await x.PullAsync());

        Assert.Single(await x.FeedbackAsync());
    }

    [Fact]
    public async Task OpenLiveAsync_HistoryBegunByAClockAhead_BeginsAnew()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync();
        await using var _ = x;
        await x.PullAsync();
        var ahead = x.Clock.GetUtcNow().AddDays(30);
        await ChangeAsync(x, row => row.From = row.ReadThrough = ahead);
        await x.Data.Get<StoreWriter>().WriteAsync(
            (context, token) => context.SyncProgress.ExecuteUpdateAsync(
                row => row.SetProperty(one => one.HistoryFrom, ahead).SetProperty(one => one.CompleteThrough, ahead), token),
            CancellationToken.None);
        x.Prompt(account, TimeSpan.FromDays(300));
        x.Prompt(account, TimeSpan.FromHours(30));

        Assert.True(await x.PullAsync());

        Assert.Equal(2, (await x.FeedbackAsync()).Count);
        var begun = await x.ProgressAsync();
        Assert.InRange(x.Clock.GetUtcNow() - begun.HistoryFrom, TimeSpan.FromDays(365), TimeSpan.FromDays(366));
        Assert.InRange(x.Clock.GetUtcNow() - begun.CompleteThrough, TimeSpan.FromHours(24), TimeSpan.FromHours(25));
    }

    [Fact]
    public async Task OpenLiveAsync_OurClockBehindWhatIsRead_ThrowsNothingAway()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync();
        await using var _ = x;
        x.Prompt(account, TimeSpan.FromDays(2));
        await x.PullAsync();
        var before = await x.ProgressAsync();
        await ChangeAsync(x, row => row.From = row.ReadThrough = x.Clock.GetUtcNow().AddDays(3));

        await x.PullAsync();

        var after = await x.ProgressAsync();
        Assert.Equal((before.HistoryFrom, before.CompleteThrough), (after.HistoryFrom, after.CompleteThrough));
    }

    private static Task ChangeAsync(EmulatedX x, Action<PullRange> change) =>
        x.Data.Get<StoreWriter>().WriteAsync(
            (context, _) =>
            {
                change(context.PullRanges.Single());
                return Task.CompletedTask;
            },
            CancellationToken.None);
}
