using System.Globalization;
using Dashboard.Data.Store.Entities;
using Dashboard.Emulator.World;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Pulling;

public sealed class EventPullerTests
{
    internal const string EventsPath = "/1.1/feedback/events.json";

    [Fact]
    public async Task PullAsync_HistoryOfSeveralWindows_TakesAllOfIt()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync(("Sync:BackfillDays", "100"), ("Sync:WindowDays", "30"));
        await using var _ = x;
        string[] ids = [.. new[] { 99, 70, 69, 40, 10, 3 }.Select(days => x.Prompt(account, TimeSpan.FromDays(days)).Single())];

        Assert.True(await x.PullAsync());

        Assert.Equal(ids.Order(StringComparer.Ordinal), (await x.FeedbackAsync()).Select(row => row.Id));
        // The newest day, and before it as much as is read already, at most 30 days: 1, 1, 2, 4, 8, 16, 30, 30 and the 7 that are left.
        Assert.Equal(9, FirstPages(x).Count);
        Assert.Empty(await x.RollupFaultsAsync());
        var run = Assert.Single(await x.RunsAsync());
        // That of 3 days ago lies where two windows overlap, and so comes twice.
        Assert.Equal((7, null), (run.Read, run.Error));
    }

    [Fact]
    public async Task PullAsync_AnyRange_AsksForNothingOfTheLastDay()
    {
        var (x, _) = await EmulatedX.StartConnectedAsync();
        await using var __ = x;

        await x.PullAsync();
        x.Clock.Advance(TimeSpan.FromMinutes(5));
        await x.PullAsync();

        var latest = (x.Clock.GetUtcNow() - TimeSpan.FromHours(24)).ToUnixTimeMilliseconds();
        Assert.NotEmpty(FirstPages(x));
        Every.One(FirstPages(x), page => Assert.InRange(page.To, page.From, latest));
    }

    [Fact]
    public async Task PullAsync_EmptyAndShortPagesWithACursor_DoNotEndTheWindow()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync();
        await using var _ = x;
        x.Prompt(account, TimeSpan.FromDays(3), count: 260);

        await x.PullAsync();

        Assert.Equal(260, (await x.FeedbackAsync()).Count);
    }

    [Fact]
    public async Task PullAsync_Twice_ReadsTheOverlapAgainAndChangesNothing()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync();
        await using var _ = x;
        x.Prompt(account, TimeSpan.FromHours(24) + TimeSpan.FromMinutes(8), count: 3);
        await x.PullAsync();
        var before = await x.FeedbackAsync();
        x.Clock.Advance(TimeSpan.FromMinutes(1));

        await x.PullAsync();

        Assert.Equivalent(before, await x.FeedbackAsync(), strict: true);
        var runs = await x.RunsAsync();
        Assert.Equal([3, 3], runs.Select(run => run.Read));
        Assert.Empty(await x.RollupFaultsAsync());
    }

    [Fact]
    public async Task PullAsync_CancelledBetweenPages_GoesOnFromTheStoredCursor()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync(("Sync:BackfillDays", "2"));
        await using var _ = x;
        x.Prompt(account, TimeSpan.FromHours(40), count: 450);
        using var crash = new CancellationTokenSource();
        var pages = 0;
        x.Interference = async (http, next) =>
        {
            if (IsEvents(http) && ++pages == 4)
                await crash.CancelAsync();
            await next(http);
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => x.PullAsync(crash.Token));
        var halfway = await x.ProgressAsync();
        var window = await x.RangeAsync();
        Assert.NotNull(window!.Cursor);
        Assert.Equal((null, null), (halfway.LastPulledAt, halfway.LastError));
        Assert.Equal(halfway.HistoryFrom, halfway.CompleteThrough);
        Assert.Empty(await x.RunsAsync());

        await x.PullAsync();

        Assert.Single(FirstPages(x), page => page.To == window.WindowTo!.Value.ToUnixTimeMilliseconds());
        Assert.Equal(450, (await x.FeedbackAsync()).Count);
        var done = await x.RangeAsync();
        Assert.Equal((null, null, null), (done!.Cursor, done.WindowFrom, done.WindowTo));
        Assert.Equal((window.WindowTo, window.WindowTo), (done.ReadThrough, (await x.ProgressAsync()).CompleteThrough));
        Assert.Empty(await x.RollupFaultsAsync());
    }

    [Fact]
    public async Task PullAsync_CursorThatXForgot_ReadsTheWindowAgain()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync(("Sync:BackfillDays", "2"));
        await using var _ = x;
        x.Prompt(account, TimeSpan.FromHours(40), count: 250);
        var forgets = true;
        x.Interference = (http, next) => IsEvents(http) && forgets && http.Request.Query.ContainsKey("cursor")
            ? AnswerAsync(http, 400, """{"errors":[{"code":44,"message":"cursor parameter is invalid"}]}""")
            : next(http);
        Assert.False(await x.PullAsync());
        Assert.NotNull((await x.RangeAsync())!.Cursor);
        var asked = FirstPages(x).Count;
        x.Interference = (http, next) =>
        {
            var answer = IsEvents(http) && forgets ? AnswerAsync(http, 400, "{}") : next(http);
            forgets = false;
            return answer;
        };
        forgets = true;

        Assert.True(await x.PullAsync());

        Assert.Equal(asked + 1, FirstPages(x).Count);
        Assert.Equal(250, (await x.FeedbackAsync()).Count);
        Assert.Empty(await x.RollupFaultsAsync());
    }

    [Fact]
    public async Task PullAsync_CursorGivenTwice_EndsWithTheReasonAndRecovers()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync();
        await using var _ = x;
        x.Prompt(account, TimeSpan.FromDays(5));
        x.Interference = (http, next) => IsEvents(http) ? AnswerAsync(http, 200, """{"events":[],"next_cursor":"1"}""") : next(http);
        Assert.False(await x.PullAsync());
        Assert.False(await x.PullAsync());
        Assert.Contains("second time", (await x.ProgressAsync()).LastError, StringComparison.Ordinal);
        x.Interference = null;

        Assert.True(await x.PullAsync());

        Assert.Single(await x.FeedbackAsync());
        Assert.Null((await x.ProgressAsync()).LastError);
    }

    [Fact]
    public async Task PullAsync_MalformedEventAmongGood_IsSetAsideAndTheRestGoesOn()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync();
        await using var _ = x;
        const string Malformed = """{"event_type":"feedback.updated","feedback":{"id":"1"}}""";
        x.Interference = (http, next) =>
            IsEvents(http) && !x.Requests.Any(request => request.Contains("cursor=7", StringComparison.Ordinal))
                ? AnswerAsync(
                    http,
                    200,
                    $$"""{"events":[{{Malformed}},{{Good(account)}},{"event_type":"feedback.new","x":1}],"next_cursor":"7"}""")
            : IsEvents(http) ? AnswerAsync(http, 200, """{"events":[],"next_cursor":""}""")
            : next(http);

        Assert.True(await x.PullAsync());

        Assert.Equal("77", Assert.Single(await x.FeedbackAsync()).Id);
        await using var store = x.Data.OpenStore();
        var aside = Assert.Single(store.Quarantine, row => row.Kind == QuarantineKind.Malformed);
        Assert.Equal(Malformed, aside.Body);
        Assert.Single(store.Quarantine, row => row.Kind == QuarantineKind.UnknownType);
        Assert.Contains("feedback.created_at is missing", aside.Reason, StringComparison.Ordinal);
        Assert.Equal(3, Assert.Single(await x.RunsAsync()).Read);
    }

    [Fact]
    public async Task PullAsync_TwoAtATime_LoseNothingAndMoveTheWatermarkOnce()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync();
        await using var _ = x;
        x.Prompt(account, TimeSpan.FromDays(200), count: 350);
        x.Prompt(account, TimeSpan.FromDays(20), count: 350);

        await Task.WhenAll(x.PullAsync(), x.PullAsync(), x.PullAsync());

        Assert.Equal(700, (await x.FeedbackAsync()).Count);
        var range = await x.RangeAsync();
        Assert.Equal((null, null), (range!.Cursor, range.WindowTo));
        Assert.Empty(await x.RollupFaultsAsync());
    }

    internal static bool AsksForEvents(string request) => request.StartsWith(EventsPath, StringComparison.Ordinal);

    internal static bool IsEvents(HttpContext http) => http.Request.Path == EventsPath;

    internal static Task AnswerAsync(HttpContext http, int status, string body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body);
    }

    private static string Good(EmulatorAccount account) =>
        """{"event_type":"feedback.created","created_at":"Tue Feb 17 10:00:00 +0000 2026","feedback":{"id":"77","type":"csat","created_at":"Tue Feb 17 10:00:00 +0000 2026","updated_at":"Tue Feb 17 10:00:00 +0000 2026","to_user_id":"2","from_user_id":"FROM"}}"""
            .Replace("FROM", account.UserId, StringComparison.Ordinal);

    internal static List<(long From, long To)> FirstPages(EmulatedX x) =>
        [
            .. x
                .Requests.Where(request =>
                    request.StartsWith(EventsPath, StringComparison.Ordinal) && request.Contains("from_time", StringComparison.Ordinal))
                .Select(request => QueryHelpers.ParseQuery(request[EventsPath.Length..]))
                .Select(query => (Number(query["from_time"]), Number(query["to_time"]))),
        ];

    private static long Number(string? text) => long.Parse(text!, CultureInfo.InvariantCulture);
}
