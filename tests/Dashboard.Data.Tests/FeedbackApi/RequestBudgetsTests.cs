using System.Globalization;
using Dashboard.Data.FeedbackApi;
using Xunit;

namespace Dashboard.Data.Tests.FeedbackApi;

public sealed class RequestBudgetsTests
{
    private const string Feedback =
        """
        {"created_at":"Tue Dec 15 17:58:20 +0000 2015","updated_at":"Tue Dec 15 17:58:20 +0000 2015","id":"7","type":"csat",
        "from_user_id":"1","to_user_id":"2"}
        """;

    private static readonly AccountCredentials Who = ClientUnderTest.Who with { AccountId = 4 };

    [Theory]
    [InlineData(200, Feedback)]
    [InlineData(404, "")]
    [InlineData(429, "")]
    public async Task Show_NothingLeft_IsNotSentUntilTheReset(int status, string body)
    {
        await using var x = await ClientUnderTest.StartAsync();
        var reset = In(TimeSpan.FromMinutes(5));
        x.Server.Then(status, body, Headers(180, 0, reset));
        await TryShowAsync(x, RequestPriority.User);

        var refused = await Assert.ThrowsAsync<RateLimitedException>(() => ShowAsync(x, RequestPriority.User));

        Assert.Equal((reset, null), (refused.ResetAt, refused.Status));
        Assert.Single(x.Server.Seen);
        var budget = Assert.Single(x.Budgets.Snapshot(4));
        Assert.Equal((ApiEndpoint.Show, 180, 0, reset), (budget.Endpoint, budget.Limit, budget.Remaining, budget.ResetAt));
    }

    [Fact]
    public async Task Show_RefusedWithoutACount_IsNotSentEither()
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(429, "", ("Retry-After", "300"));
        await TryShowAsync(x, RequestPriority.User);

        await Assert.ThrowsAsync<RateLimitedException>(() => ShowAsync(x, RequestPriority.User));

        Assert.Single(x.Server.Seen);
        Assert.Equal((180, 0), (x.Budgets.Snapshot(4).Single().Limit, x.Budgets.Snapshot(4).Single().Remaining));
    }

    /// <summary>X has refused, so its count is used up, whatever it says of it.</summary>
    [Theory]
    [InlineData(429)]
    [InlineData(420)]
    public async Task Show_RefusedWithAResetThatIsOver_IsNotSentForAWindow(int status)
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(status, "", Headers(150, 7, In(TimeSpan.FromMinutes(-1))));
        await TryShowAsync(x, RequestPriority.User);

        await Assert.ThrowsAsync<RateLimitedException>(() => ShowAsync(x, RequestPriority.User));

        Assert.Single(x.Server.Seen);
        Assert.InRange(x.Budgets.Snapshot(4).Single().ResetAt, In(TimeSpan.FromMinutes(14)), In(TimeSpan.FromMinutes(16)));
    }

    [Fact]
    public async Task Show_InTheBackground_LeavesTheReserveToPeople()
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(200, Feedback, Headers(180, 30, In(TimeSpan.FromMinutes(5)))).Then(200, Feedback);
        await ShowAsync(x, RequestPriority.Background);

        await Assert.ThrowsAsync<RateLimitedException>(() => ShowAsync(x, RequestPriority.Background));
        await ShowAsync(x, RequestPriority.User);

        Assert.Equal(2, x.Server.Seen.Count);
    }

    [Fact]
    public async Task Show_ManyAtOnce_DoNotOvershoot()
    {
        await using var x = await ClientUnderTest.StartAsync();
        var reset = In(TimeSpan.FromMinutes(5));
        x.Server.Then(200, Feedback, Headers(180, 5, reset));
        await ShowAsync(x, RequestPriority.User);
        for (var left = 4; left >= 0; left--)
            x.Server.Then(200, Feedback, Headers(180, left, reset));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TryShowAsync(x, RequestPriority.User)));

        Assert.Equal(6, x.Server.Seen.Count);
    }

    [Fact]
    public async Task Show_AccountWithoutBudget_DoesNotHoldUpAnother()
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(200, Feedback, Headers(180, 0, In(TimeSpan.FromMinutes(5))))
            .Then(200, Feedback)
            .Then(200, """{"events":[],"next_cursor":""}""");
        await ShowAsync(x, RequestPriority.User);

        await x.Client.ShowAsync(Who with { AccountId = 5 }, "7", RequestPriority.User, ClientUnderTest.Stop);
        await foreach (var _ in x.Client.ReadEventsAsync(Who, EventRange.Resume("1"), cancellationToken: ClientUnderTest.Stop))
            Assert.Equal(3, x.Server.Seen.Count);
    }

    [Fact]
    public async Task Show_ResetThatCannotBe_IsWaitedForNoLongerThanAWindow()
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(200, Feedback, Headers(180, 0, In(TimeSpan.FromDays(300))));

        await ShowAsync(x, RequestPriority.User);

        Assert.InRange(x.Budgets.Snapshot(4).Single().ResetAt, In(TimeSpan.FromMinutes(14)), In(TimeSpan.FromMinutes(16)));
    }

    [Fact]
    public async Task Show_ConnectionThatFails_CostsNothing()
    {
        await using var x = await ClientUnderTest.StartAsync(("BaseAddress", "http://127.0.0.1:9/"), ("MaxRetries", "0"));
        x.Budgets.Restore(4, [new EndpointBudget(ApiEndpoint.Show, 180, 7, In(TimeSpan.FromMinutes(5)), In(TimeSpan.Zero))]);

        await Assert.ThrowsAsync<ConnectionFailedException>(() => ShowAsync(x, RequestPriority.User));

        Assert.Equal(7, x.Budgets.Snapshot(4).Single().Remaining);
    }

    [Fact]
    public async Task Restore_WhatAnEarlierProcessKnew_CountsUntilXSaysMore()
    {
        await using var x = await ClientUnderTest.StartAsync();
        var spent = new EndpointBudget(ApiEndpoint.Show, 180, 0, In(TimeSpan.FromMinutes(5)), In(TimeSpan.Zero));
        x.Budgets.Restore(4, [spent]);
        x.Budgets.Restore(4, [spent with { Remaining = 100 }]);

        await Assert.ThrowsAsync<RateLimitedException>(() => ShowAsync(x, RequestPriority.User));

        Assert.Empty(x.Server.Seen);
        Assert.Equal([spent], x.Budgets.Snapshot(4));
        Assert.Empty(x.Budgets.Snapshot(5));
    }

    [Fact]
    public async Task Snapshot_SeveralEndpoints_StandInTheirOrder()
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Budgets.Restore(4, ((ApiEndpoint[])[ApiEndpoint.Users, ApiEndpoint.Create, ApiEndpoint.Events, ApiEndpoint.Show])
            .Select(endpoint => new EndpointBudget(endpoint, 180, 7, In(TimeSpan.FromMinutes(5)), In(TimeSpan.Zero))));

        Assert.Equal(
            [ApiEndpoint.Create, ApiEndpoint.Show, ApiEndpoint.Events, ApiEndpoint.Users],
            x.Budgets.Snapshot(4).Select(budget => budget.Endpoint));
    }

    private static Task<ShowAnswer> ShowAsync(ClientUnderTest x, RequestPriority priority) =>
        x.Client.ShowAsync(Who, "7", priority, ClientUnderTest.Stop);

    private static async Task TryShowAsync(ClientUnderTest x, RequestPriority priority)
    {
        try
        {
            await ShowAsync(x, priority);
        }
        catch (Exception e) when (e is RateLimitedException or FeedbackNotFoundException)
        {
            // The test looks at what was sent.
        }
    }

    private static DateTimeOffset In(TimeSpan time) =>
        DateTimeOffset.FromUnixTimeSeconds((TimeProvider.System.GetUtcNow() + time).ToUnixTimeSeconds());

    private static (string Name, string Value)[] Headers(int limit, int remaining, DateTimeOffset reset) =>
    [
        ("x-rate-limit-limit", limit.ToString(CultureInfo.InvariantCulture)),
        ("x-rate-limit-remaining", remaining.ToString(CultureInfo.InvariantCulture)),
        ("x-rate-limit-reset", reset.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
    ];
}
