using System.Net;
using System.Text;
using Dashboard.Data.FeedbackApi;
using Xunit;

namespace Dashboard.Data.Tests.FeedbackApi;

public sealed class AnswerErrorsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>feedback-api.md: a reset that is over is none, and then the endpoint's whole window is waited for.</summary>
    [Theory]
    [InlineData(ApiEndpoint.Show, null, 15 * 60)]
    [InlineData(ApiEndpoint.Show, -1, 15 * 60)]
    [InlineData(ApiEndpoint.Show, 0, 15 * 60)]
    [InlineData(ApiEndpoint.Show, 1, 1)]
    [InlineData(ApiEndpoint.Show, (15 * 60) - 1, (15 * 60) - 1)]
    [InlineData(ApiEndpoint.Show, 24 * 3600, 15 * 60)]
    [InlineData(ApiEndpoint.Create, 0, 24 * 3600)]
    [InlineData(ApiEndpoint.Create, 16 * 60, 16 * 60)]
    public void From_TooManyRequests_WaitsForTheResetOrAWindow(ApiEndpoint endpoint, int? reset, int seconds)
    {
        var answer = Answer(429, "") with { ResetAt = reset is { } said ? Now.AddSeconds(said) : null };
        var limited = Assert.IsType<RateLimitedException>(
            AnswerErrors.From(answer with { Request = answer.Request with { Endpoint = endpoint } }, Now));

        Assert.Equal(Now.AddSeconds(seconds), limited.ResetAt);
    }

    /// <summary>The codes seen in v1.1 at large say more than the status that they come with.</summary>
    [Theory]
    [InlineData(400, 88, typeof(RateLimitedException))]
    [InlineData(403, 88, typeof(RateLimitedException))]
    [InlineData(401, 88, typeof(RateLimitedException))]
    [InlineData(400, 32, typeof(CredentialsRejectedException))]
    [InlineData(403, 89, typeof(CredentialsRejectedException))]
    [InlineData(400, 215, typeof(CredentialsRejectedException))]
    [InlineData(403, 64, typeof(AccessRefusedException))]
    [InlineData(400, 1, typeof(BadRequestException))]
    [InlineData(410, 0, typeof(BadRequestException))]
    [InlineData(404, 0, typeof(FeedbackNotFoundException))]
    [InlineData(399, 0, typeof(BrokenAnswerException))]
    [InlineData(499, 0, typeof(BadRequestException))]
    [InlineData(500, 88, typeof(ServiceUnavailableException))]
    public void From_StatusAndCode_IsItsOwnError(int status, int code, Type kind) =>
        Assert.IsType(kind, AnswerErrors.From(Answer(status, $$"""{"errors":[{"code":1},{"code":{{code}}}]}"""), Now));

    [Theory]
    [InlineData(64, AccessRefusal.Suspended)]
    [InlineData(65, AccessRefusal.NotAllowListed)]
    [InlineData(150, AccessRefusal.CannotMessage)]
    [InlineData(151, AccessRefusal.CannotMessage)]
    [InlineData(152, AccessRefusal.NotAllowListed)]
    [InlineData(349, AccessRefusal.CannotMessage)]
    [InlineData(185, AccessRefusal.PromptedToday)]
    [InlineData(261, AccessRefusal.AppNotPermitted)]
    [InlineData(453, AccessRefusal.AppNotPermitted)]
    public void From_RefusedAccess_SaysWhyByItsCode(int code, AccessRefusal refusal) =>
        Assert.Equal(
            refusal,
            Assert.IsType<AccessRefusedException>(AnswerErrors.From(Answer(403, $$"""{"errors":[{"code":{{code}}}]}"""), Now)).Refusal);

    [Theory]
    [InlineData(-240, false)]
    [InlineData(-241, true)]
    [InlineData(240, false)]
    [InlineData(241, true)]
    public void From_RejectedSignature_BlamesTheClockAboveFourMinutes(int seconds, bool isClockLikely)
    {
        var answer = Answer(401, "") with { SignedOff = TimeSpan.FromSeconds(seconds) };

        Assert.Equal(isClockLikely, Assert.IsType<CredentialsRejectedException>(AnswerErrors.From(answer, Now)).IsClockLikely);
    }

    private static ApiAnswer Answer(int status, string body) => new(
        new ApiRequest(HttpMethod.Get, "1.1/feedback/show/7.json", ClientUnderTest.Who) { Endpoint = ApiEndpoint.Show },
        (HttpStatusCode)status, Encoding.UTF8.GetBytes(body), Limit: null, ResetAt: null, SignedOff: null);
}
