using System.Globalization;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Pulling;

/// <summary>What a pull does while X takes no more requests.</summary>
public sealed class EventPullerLimitTests
{
    [Fact]
    public async Task PullAsync_TooManyRequests_WaitsForTheResetAndGoesOn()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync();
        await using var _ = x;
        x.Prompt(account, TimeSpan.FromHours(40), count: 250);
        var pages = 0;
        var reset = x.Clock.GetUtcNow().AddMinutes(12);
        x.Interference = (http, next) =>
        {
            if (!EventPullerTests.IsEvents(http) || !http.Request.Query.ContainsKey("cursor") || ++pages != 2)
                return next(http);
            http.Response.Headers["x-rate-limit-reset"] = reset.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            return EventPullerTests.AnswerAsync(http, 429, """{"errors":[{"code":88,"message":"Rate limit exceeded"}]}""");
        };
        var pull = x.PullAsync();
        await Until.TrueAsync(() => x.Clock.LongestWait > TimeSpan.FromMinutes(5), "the pull waits for the reset");
        var asked = x.Requests.Count;
        x.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(asked, x.Requests.Count);
        Assert.False(pull.IsCompleted);

        x.Clock.Advance(TimeSpan.FromMinutes(1.5));

        Assert.True(await pull);
        Assert.Equal(250, (await x.FeedbackAsync()).Count);
        Assert.Single(await x.RunsAsync());
        Assert.Null((await x.ProgressAsync()).WaitingUntil);
    }

    [Theory]
    [InlineData(429, -1)]
    [InlineData(420, -3600)]
    [InlineData(429, null)]
    public async Task PullAsync_TooManyRequestsAndNoResetToWaitFor_WaitsTheWindowAndSaysSoOnce(int status, int? resetIn)
    {
        var (x, account) = await EmulatedX.StartConnectedAsync();
        await using var _ = x;
        x.Prompt(account, TimeSpan.FromHours(40), count: 3);
        var refused = 0;
        x.Interference = (http, next) =>
        {
            if (!EventPullerTests.IsEvents(http) || ++refused > 1)
                return next(http);
            if (resetIn is { } seconds)
                http.Response.Headers["x-rate-limit-reset"] = Number(x.Clock.GetUtcNow().AddSeconds(seconds));
            return EventPullerTests.AnswerAsync(http, status, "{}");
        };
        var pull = x.PullAsync();
        await Until.TrueAsync(() => x.Clock.LongestWait >= TimeSpan.FromMinutes(15), "the pull waits for a whole window");

        x.Clock.Advance(TimeSpan.FromMinutes(14.9));

        Assert.False(pull.IsCompleted);
        Assert.Single(x.Requests, request => request.StartsWith(EventPullerTests.EventsPath, StringComparison.Ordinal));
        Assert.NotNull((await x.ProgressAsync()).WaitingUntil);
        x.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.True(await pull);
        Assert.Equal(3, (await x.FeedbackAsync()).Count);
        var said = Assert.Single(x.Data.Log.Lines, line => line.Contains("waits until", StringComparison.Ordinal));
        Assert.Contains("@acme waits until 2026-03-01 12:15:0", said, StringComparison.Ordinal);
    }

    /// <summary>The history is read in the background: nothing waits for it, least of all what is new.</summary>
    [Fact]
    public async Task PullAsync_TooManyRequestsInTheHistory_EndsWellAndGoesOnLater()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync(("Sync:BackfillDays", "20"));
        await using var _ = x;
        x.Prompt(account, TimeSpan.FromDays(15), count: 3);
        x.Prompt(account, TimeSpan.FromHours(30));
        var reset = x.Clock.GetUtcNow().AddMinutes(12);
        x.Interference = (http, next) =>
        {
            if (!EventPullerTests.IsEvents(http) || x.Requests.Count(EventPullerTests.AsksForEvents) < 4)
                return next(http);
            http.Response.Headers["x-rate-limit-reset"] = Number(reset);
            return EventPullerTests.AnswerAsync(http, 429, "{}");
        };

        Assert.True(await x.PullAsync());

        Assert.Single(await x.FeedbackAsync());
        Assert.Null((await x.ProgressAsync()).WaitingUntil);
        Assert.NotNull(await x.RangeAsync(purpose: PullPurpose.History));
        x.Interference = null;
        x.Clock.Advance(TimeSpan.FromMinutes(13));
        Assert.True(await x.PullAsync());
        Assert.Equal(4, (await x.FeedbackAsync()).Count);
        Assert.Null(await x.RangeAsync(purpose: PullPurpose.History));
    }

    /// <summary>Pulls come every few minutes, and none of them asks before the window is over.</summary>
    [Fact]
    public async Task PullAsync_SinglePromptsRefusedWithAResetThatIsOver_AreAskedForOnceAWindowAndSaidOnce()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync();
        await using var _ = x;
        x.Prompt(account, TimeSpan.FromHours(30), count: 5);
        x.Interference = (http, next) =>
        {
            if (EventPullerTests.IsEvents(http))
                return next(http);
            http.Response.Headers["x-rate-limit-reset"] = Number(x.Clock.GetUtcNow().AddSeconds(-1));
            return EventPullerTests.AnswerAsync(http, 429, "{}");
        };

        for (var pulls = 0; pulls < 14; pulls++)
        {
            Assert.True(await x.PullAsync());
            x.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Single(x.Requests, request => request.Contains("/show/", StringComparison.Ordinal));
        Assert.Single(x.Data.Log.Lines, line => line.Contains("X takes no more", StringComparison.Ordinal));
    }

    private static string Number(DateTimeOffset time) => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
