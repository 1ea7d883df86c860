using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Data.FeedbackApi;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.FeedbackApi;

public sealed partial class XClockTests
{
    private readonly ManualTimeProvider _ours = new();

    [Theory]
    [InlineData(new int[0], 0)]
    [InlineData(new[] { 1 }, 0)]
    [InlineData(new[] { -1, -1 }, 0)]
    [InlineData(new[] { 2 }, 2)]
    [InlineData(new[] { 300, 0 }, 300)]
    [InlineData(new[] { 300, 0, 0, 300 }, 0)]
    [InlineData(new[] { 300, 0, 0, 300, 300 }, 300)]
    [InlineData(new[] { 300 }, 300)]
    [InlineData(new[] { 0, 300 }, 0)]
    [InlineData(new[] { 0, 300, 0, -900, 0 }, 0)]
    [InlineData(new[] { 0, 0, 0, 300, 301 }, 300)]
    [InlineData(new[] { -300, 0, 0 }, 0)]
    public void Skew_AfterAnswers_IsTheUsualDifference(int[] measured, int seconds)
    {
        var clock = new XClock(_ours);
        foreach (var difference in measured)
            clock.Measure(TimeSpan.FromSeconds(difference));

        Assert.Equal(TimeSpan.FromSeconds(seconds), clock.Skew);
        Assert.Equal(_ours.GetUtcNow().AddSeconds(seconds), clock.Now);
    }

    [Theory]
    [InlineData(60, false)]
    [InlineData(61, true)]
    [InlineData(-61, true)]
    public void IsWrong_ByDifference_BeginsAboveAMinute(int seconds, bool isWrong)
    {
        var clock = new XClock(_ours);
        clock.Measure(TimeSpan.FromSeconds(seconds));

        Assert.Equal(isWrong, clock.IsWrong);
    }

    [Fact]
    public void TimeUntil_ClockThatIsOff_CountsByXsClock()
    {
        var clock = new XClock(_ours);
        clock.Measure(TimeSpan.FromMinutes(-10));

        Assert.Equal(new TimeSpan(0, 15, 1), clock.TimeUntil(_ours.GetUtcNow().AddMinutes(5)));
        Assert.Equal(new TimeSpan(0, 0, 1), clock.TimeUntil(_ours.GetUtcNow().AddMinutes(-20)));
    }

    [Fact]
    public async Task Show_ClockThatIsOff_IsSignedAnewByXsClock()
    {
        const string Feedback =
            """{"created_at":"Tue Dec 15 17:58:20 +0000 2015","updated_at":"Tue Dec 15 17:58:20 +0000 2015","id":"7","type":"csat"}""";
        await using var x = await ClientUnderTest.StartAsync();
        var theirs = TimeProvider.System.GetUtcNow().AddHours(2);
        x.Server.Then(401, "", ("Date", theirs.ToString("R", CultureInfo.InvariantCulture))).Then(200, Feedback);

        await ShowAsync(x);

        Assert.True(x.Clock.IsWrong);
        Assert.InRange(SignedAt(x.Server.Seen.Last()), theirs.AddMinutes(-1), theirs.AddMinutes(1));
    }

    [Fact]
    public async Task Show_RejectedWithXsTimeToo_IsNoLongerTheClocksFault()
    {
        await using var x = await ClientUnderTest.StartAsync();
        var theirs = TimeProvider.System.GetUtcNow().AddHours(2);
        x.Server.Then(401, "", ("Date", theirs.ToString("R", CultureInfo.InvariantCulture)))
            .Then(401, "", ("Date", theirs.ToString("R", CultureInfo.InvariantCulture)));

        Assert.False((await Assert.ThrowsAsync<CredentialsRejectedException>(() => ShowAsync(x))).IsClockLikely);
    }

    [Fact]
    public async Task Show_ClockThatWasSetMeanwhile_IsStillToldByItsSignature()
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Clock.Measure(TimeSpan.FromMinutes(10));
        x.Server.Then(401, "").Then(401, "");

        var rejected = await Assert.ThrowsAsync<CredentialsRejectedException>(() => ShowAsync(x));

        Assert.True(rejected.IsClockLikely);
        Assert.Contains("clock", rejected.Message, StringComparison.Ordinal);
    }

    private static DateTimeOffset SignedAt(SeenRequest request) => DateTimeOffset.FromUnixTimeSeconds(
        long.Parse(Timestamp().Match(request.Authorization).Groups["seconds"].Value, CultureInfo.InvariantCulture));

    private static Task<ShowAnswer> ShowAsync(ClientUnderTest x) =>
        x.Client.ShowAsync(ClientUnderTest.Who, "7", RequestPriority.User, ClientUnderTest.Stop);

    [GeneratedRegex("oauth_timestamp=\"(?<seconds>[0-9]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Timestamp();
}
