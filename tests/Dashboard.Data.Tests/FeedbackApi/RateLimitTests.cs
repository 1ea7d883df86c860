using System.Globalization;
using Dashboard.Data.FeedbackApi;
using Xunit;

namespace Dashboard.Data.Tests.FeedbackApi;

public sealed class RateLimitTests
{
    [Theory]
    [InlineData("180", "7", "1450000900", true)]
    [InlineData("180", "0", "0", true)]
    [InlineData("2147483647", "2147483647", "253402300799", true)]
    [InlineData("2147483648", "7", "1450000900", false)]
    [InlineData("180", "2147483648", "1450000900", false)]
    [InlineData("180", "7", "253402300800", false)]
    [InlineData("-1", "7", "1450000900", false)]
    [InlineData("180", "many", "1450000900", false)]
    [InlineData("180", "7", null, false)]
    [InlineData(null, "7", "1450000900", false)]
    [InlineData("180", null, "1450000900", false)]
    public void From_Headers_AreTakenWhereAllThreeMakeSense(string? limit, string? remaining, string? reset, bool isTaken)
    {
        using var answer = Answer(("x-rate-limit-limit", limit), ("x-rate-limit-remaining", remaining), ("x-rate-limit-reset", reset));

        var expected = isTaken
            ? new RateLimit(
                Number(limit),
                Number(remaining),
                DateTimeOffset.UnixEpoch.AddSeconds(long.Parse(reset!, CultureInfo.InvariantCulture)))
            : null;
        Assert.Equal(expected, RateLimit.From(answer.Headers));
    }

    [Fact]
    public void ResetFrom_HeaderThatCameTwice_IsTheFirst()
    {
        using var answer = Answer(("x-rate-limit-reset", "1450000900"), ("x-rate-limit-reset", "1450009999"));

        Assert.Equal(DateTimeOffset.UnixEpoch.AddSeconds(1_450_000_900), RateLimit.ResetFrom(answer.Headers));
    }

    private static int Number(string? text) => int.Parse(text!, CultureInfo.InvariantCulture);

    private static HttpResponseMessage Answer(params (string Name, string? Value)[] headers)
    {
        var answer = new HttpResponseMessage();
        foreach (var (name, value) in headers.Where(header => header.Value is not null))
            answer.Headers.Add(name, value);
        return answer;
    }
}
