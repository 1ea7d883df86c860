using System.Globalization;
using Dashboard.Data.Feedback;
using Dashboard.Data.FeedbackApi;
using Xunit;

namespace Dashboard.Data.Tests.FeedbackApi;

/// <summary>X says no: too many requests, no such account, no access, nothing under this id.</summary>
public sealed class FeedbackApiClientRefusalTests
{
    private const string Feedback =
        """
        {"created_at":"Tue Dec 15 17:58:20 +0000 2015","updated_at":"Tue Dec 15 17:58:20 +0000 2015","id":"7","type":"csat",
        "from_user_id":"1","to_user_id":"2"}
        """;

    [Theory]
    [InlineData(429)]
    [InlineData(420)]
    public async Task Show_TooManyRequests_SaysWhenToComeBackAndAsksOnce(int status)
    {
        await using var x = await ClientUnderTest.StartAsync();
        var reset = TimeProvider.System.GetUtcNow().AddMinutes(9).ToUnixTimeSeconds();
        x.Server.Then(
            status,
            """{"errors":[{"code":88,"message":"Rate limit exceeded"}]}""",
            ("x-rate-limit-limit", "180"),
            ("x-rate-limit-remaining", "0"),
            ("x-rate-limit-reset", reset.ToString(CultureInfo.InvariantCulture)));

        var e = await Assert.ThrowsAsync<RateLimitedException>(() => ShowAsync(x));

        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(reset), e.ResetAt);
        Assert.Equal(0, e.Limit?.Remaining);
        Assert.Equal(new ApiError(88, "Rate limit exceeded"), Assert.Single(e.Errors));
        Assert.Equal(status, (int?)e.Status);
        Assert.Single(x.Server.Seen);
    }

    public static TheoryData<int, string, string> NoUsableReset => new()
    {
        { 429, "Server", "gateway" },
        { 420, "Server", "gateway" },
        { 429, "x-rate-limit-reset", "1900000000000" },
        { 429, "x-rate-limit-reset", "1400000000" },
        { 420, "x-rate-limit-reset", "1400000000" },
        { 429, "x-rate-limit-reset", "soon" },
        { 429, "Retry-After", "0" },
        { 429, "Retry-After", "Tue, 15 Dec 2015 17:58:20 GMT" },
    };

    [Theory]
    [MemberData(nameof(NoUsableReset))]
    public async Task Show_TooManyRequestsWithoutUsableReset_WaitsForXsWindow(int status, string name, string value)
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(status, "", (name, value));
        var before = TimeProvider.System.GetUtcNow();

        var e = await Assert.ThrowsAsync<RateLimitedException>(() => ShowAsync(x));

        Assert.InRange(e.ResetAt, before.AddMinutes(15), before.AddMinutes(16));
    }

    [Theory]
    [MemberData(nameof(NoUsableReset))]
    public async Task Create_TooManyRequestsWithoutUsableReset_WaitsForItsWholeDay(int status, string name, string value)
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(status, "", (name, value));
        var before = TimeProvider.System.GetUtcNow();

        var e = await Assert.ThrowsAsync<RateLimitedException>(() =>
            x.Client.CreateAsync(
                ClientUnderTest.Who,
                new PromptRequest(SurveyKind.Csat, "2", "How did we do?", "https://a.example/privacy"),
                ClientUnderTest.Stop));

        Assert.InRange(e.ResetAt, before.AddHours(24), before.AddHours(25));
        Assert.Single(x.Server.Seen);
    }

    [Fact]
    public async Task Show_ResetThatIsOverAndATimeToRetry_WaitsForTheSecond()
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(429, "", ("x-rate-limit-reset", "1400000000"), ("Retry-After", "300"));
        var before = TimeProvider.System.GetUtcNow();

        var e = await Assert.ThrowsAsync<RateLimitedException>(() => ShowAsync(x));

        Assert.InRange(e.ResetAt, before.AddMinutes(5).AddSeconds(-2), before.AddMinutes(6));
    }

    [Theory]
    [InlineData(401, """{"errors":[{"code":89,"message":"Invalid or expired token."}]}""")]
    [InlineData(401, "")]
    [InlineData(400, """{"errors":[{"code":215,"message":"Bad Authentication data."}]}""")]
    [InlineData(400, """{"errors":[{"code":32,"message":"Could not authenticate you."}]}""")]
    [InlineData(403, """{"errors":[{"code":89,"message":"Invalid or expired token."}]}""")]
    public async Task Show_BadCredentials_AreTheirOwnErrorAfterASecondSignature(int status, string body)
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(status, body).Then(status, body).Then(200, Feedback);

        var e = await Assert.ThrowsAsync<CredentialsRejectedException>(() => ShowAsync(x));

        Assert.Equal(body, e.RawBody);
        Assert.False(e.IsClockLikely);
        Assert.Equal(2, x.Server.Seen.Count);
        Assert.Distinct(x.Server.Seen.Select(request => request.Authorization));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("3")]
    public async Task Show_SignatureRejectedOnce_IsSignedAnewAndTaken(string maxRetries)
    {
        await using var x = await ClientUnderTest.StartAsync(("MaxRetries", maxRetries));
        x.Server.Then(401, """{"errors":[{"code":32,"message":"Could not authenticate you."}]}""").Then(200, Feedback);

        Assert.IsType<FeedbackEvent>((await ShowAsync(x)).Event);

        Assert.Distinct(x.Server.Seen.Select(request => request.Authorization));
        Assert.Single(x.Logged, line => line.Contains("signed anew", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", AccessRefusal.NotAllowListed, "app id or the @handle")]
    [InlineData("""{"errors":[{"code":64,"message":"Suspended"}]}""", AccessRefusal.Suspended, "suspended")]
    [InlineData("""{"errors":[{"code":150,"message":"No"}]}""", AccessRefusal.CannotMessage, "cannot send")]
    [InlineData("""{"errors":[{"code":151,"message":"No"}]}""", AccessRefusal.CannotMessage, "cannot send")]
    [InlineData("""{"errors":[{"code":349,"message":"No"}]}""", AccessRefusal.CannotMessage, "cannot send")]
    [InlineData("""{"errors":[{"code":261,"message":"No"}]}""", AccessRefusal.AppNotPermitted, "app has no access")]
    [InlineData("""{"errors":[{"code":453,"message":"No"}]}""", AccessRefusal.AppNotPermitted, "app has no access")]
    public async Task Show_Forbidden_SaysWhatItCanMean(string body, AccessRefusal refusal, string words)
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(403, body);

        var e = await Assert.ThrowsAsync<AccessRefusedException>(() => ShowAsync(x));

        Assert.Equal(refusal, e.Refusal);
        Assert.Contains(words, e.Message, StringComparison.Ordinal);
        Assert.Single(x.Server.Seen);
    }

    [Fact]
    public async Task Show_UnknownId_IsNotFound()
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(404, "");

        await Assert.ThrowsAsync<FeedbackNotFoundException>(() => ShowAsync(x));
        Assert.Single(x.Server.Seen);
    }

    [Fact]
    public async Task Show_BadRequest_IsAskedOnce()
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(400, "");

        await Assert.ThrowsAsync<BadRequestException>(() => ShowAsync(x));
        Assert.Single(x.Server.Seen);
    }

    [Fact]
    public async Task Show_LongErrorBody_IsCut()
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(400, new string('a', 100_000));

        Assert.Equal(2048, (await Assert.ThrowsAsync<BadRequestException>(() => ShowAsync(x))).RawBody.Length);
    }

    private static Task<ShowAnswer> ShowAsync(ClientUnderTest x) =>
        x.Client.ShowAsync(ClientUnderTest.Who, "7", RequestPriority.User, ClientUnderTest.Stop);
}
