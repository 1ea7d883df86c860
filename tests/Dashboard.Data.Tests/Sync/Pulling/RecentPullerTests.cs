using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Pulling;

public sealed class RecentPullerTests
{
    private const string ShowPath = "/1.1/feedback/show/";

    [Fact]
    public async Task PullAsync_AnswerOfTheLastDayWithoutAWebhook_IsFound()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync();
        await using var _ = x;
        var id = x.Prompt(account, TimeSpan.FromHours(30)).Single();
        x.Emulator.World.AddScore(id, 4, x.Clock.GetUtcNow().AddHours(-2));

        await x.PullAsync();

        Assert.Equal(4, Assert.Single(await x.FeedbackAsync()).Score);
        Assert.Empty(await x.RollupFaultsAsync());
    }

    [Fact]
    public async Task PullAsync_OldAnsweredAndOpenPrompts_AsksForRecentOpenOnesNewestFirst()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync();
        await using var _ = x;
        x.Prompt(account, TimeSpan.FromHours(49));
        var open = x.Prompt(account, TimeSpan.FromHours(40), count: 3);
        var scored = x.Prompt(account, TimeSpan.FromHours(35)).Single();
        x.Emulator.World.AddScore(scored, 5, x.Clock.GetUtcNow().AddHours(-30));

        await x.PullAsync();

        Assert.Equal(open.Reverse(), Shown(x));
    }

    [Fact]
    public async Task PullAsync_ManyOpenPrompts_LeavesThirtyRequestsForOthers()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync(("Sync:ShowPerPull", "180"));
        await using var _ = x;
        x.Prompt(account, TimeSpan.FromHours(40), count: 170);

        Assert.True(await x.PullAsync());

        Assert.Equal(150, Shown(x).Count);
    }

    [Fact]
    public async Task PullAsync_TooManyRequests_StopsWithoutWaiting()
    {
        await using var x = await EmulatedX.StartAsync(options => options.RateLimits.ShowPerQuarterHour = 0);
        x.Prompt(await x.AddAccountAsync(), TimeSpan.FromHours(40), count: 5);

        Assert.True(await x.PullAsync());

        Assert.Single(Shown(x));
        Assert.Null((await x.ProgressAsync()).LastError);
    }

    [Fact]
    public async Task PullAsync_PromptThatXHasTakenAway_DoesNotHoldUpTheOthers()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync();
        await using var _ = x;
        var ids = x.Prompt(account, TimeSpan.FromHours(30), count: 2);
        x.Emulator.World.AddScore(ids[0], 2, x.Clock.GetUtcNow().AddHours(-2));
        x.Interference = (http, next) => http.Request.Path.Value!.Contains(ids[1], StringComparison.Ordinal)
            ? EventPullerTests.AnswerAsync(http, 404, "{}")
            : next(http);

        Assert.True(await x.PullAsync());

        Assert.Equal([2, null], (await x.FeedbackAsync()).Select(row => row.Score));
    }

    [Fact]
    public async Task PullAsync_FailureInTheMiddle_KeepsWhatWasShownBefore()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync();
        await using var _ = x;
        var ids = x.Prompt(account, TimeSpan.FromHours(30), count: 2);
        x.Emulator.World.AddScore(ids[1], 2, x.Clock.GetUtcNow().AddHours(-2));
        x.Interference = (http, next) => http.Request.Path.Value!.Contains(ids[0], StringComparison.Ordinal)
            ? EventPullerTests.AnswerAsync(http, 503, "")
            : next(http);

        Assert.False(await x.PullAsync());

        Assert.Equal([null, 2], (await x.FeedbackAsync()).Select(row => row.Score));
    }

    private static List<string> Shown(EmulatedX x) =>
    [
        .. x.Requests.Where(request => request.StartsWith(ShowPath, StringComparison.Ordinal))
            .Select(request => request[ShowPath.Length..].Replace(".json", "", StringComparison.Ordinal)),
    ];
}
