using System.Net;
using Dashboard.Data.Access;
using Dashboard.Links;
using Dashboard.TestKit;
using Dashboard.Tests.Identity;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>How many files one person may have at once and within an hour.</summary>
public sealed class FileLimitTests
{
    private const string Csv = Paths.ResponsesCsv + "?" + KnownFeedback.Days;

    [Fact]
    public async Task Files_BeyondThoseWithinTheHour_AreRefusedAsAPageOrAProblemAndInTheLogOnce()
    {
        await using var host = await AppHost.StartAsync(("Security:FilesPerHour", "2"));
        var manager = await host.AsAsync(People.Manager);
        for (var number = 0; number < 2; number++)
        {
            using var taken = await manager.GetAsync(Csv);
            Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        }

        using var page = await manager.GetAsync(Csv);
        using var problem = await manager.GetAsync(Paths.ResponsesXlsx, "application/json");
        using var byToken = await TokenTests.SendAsync(host, HttpMethod.Get, Csv, await TokenTests.OwnAsync(host, People.Manager));
        using var ofAnother = await (await host.AsAsync(People.WorkingManager)).GetAsync(Csv);

        Assert.Equal(HttpStatusCode.TooManyRequests, page.StatusCode);
        Assert.InRange(page.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromMinutes(58), TimeSpan.FromHours(1));
        Assert.Equal("No file was made", (await Visitor.ReadAsync(page)).QuerySelector("h1")!.TextContent);
        await ProblemAnswer.IsAsync(byToken, HttpStatusCode.TooManyRequests);
        Assert.NotNull(byToken.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.TooManyRequests, problem.StatusCode);
        Assert.Equal(HttpStatusCode.OK, ofAnother.StatusCode);
        var refused = (await AuditTrail.OfAsync(host)).Where(entry => entry.Action is AuditActions.DownloadRefused).ToList();
        Assert.Equal(3, refused.Count);
        Assert.Equal("/exports/responses.csv: too many", refused[0].Details);
    }

    [Fact]
    public async Task Files_BeyondThoseAtOnce_AreRefusedUntilOneIsOver()
    {
        await using var host = await AppHost.StartAsync(("Security:FilesAtOnce", "1"));
        await ManyAnswers.PlantAsync(host);
        var manager = await host.AsAsync(People.Manager);
        using (var slow = await BeginAsync(manager))
        {
            using var refused = await manager.GetAsync(Csv);
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(30), refused.Headers.RetryAfter!.Delta);
            Assert.Contains("at once", await refused.Content.ReadAsStringAsync(AppHost.Token), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, slow.StatusCode);
        }

        await Until.TrueAsync(
            async () =>
            {
                using var next = await manager.GetAsync(Csv);
                return next.StatusCode == HttpStatusCode.OK;
            },
            "the next file is made once the client has let go of the one before");
    }

    private static async Task<HttpResponseMessage> BeginAsync(Visitor visitor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Paths.ResponsesCsv}?{ManyAnswers.Days}");
        var answer = await visitor.SendAsync(request);
        var body = await answer.Content.ReadAsStreamAsync(AppHost.Token);
        await body.ReadExactlyAsync(new byte[1_000], AppHost.Token);
        return answer;
    }
}
