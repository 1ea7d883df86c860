using System.Collections.Concurrent;
using System.Diagnostics;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Foundation;
using Xunit;

namespace Dashboard.Data.Tests.FeedbackApi;

public sealed class ApiTelemetryTests
{
    [Fact]
    public async Task Requests_OfEveryOutcome_AreSpansWithoutIdsQueriesAndSecrets()
    {
        // Other tests ask stand-ins of their own meanwhile.
        var spans = new ConcurrentQueue<Activity>();
        await using var x = await ClientUnderTest.StartAsync();
        var port = new Uri(x.Server.Address).Port;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is ProductTelemetry.Name,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        x.Server.Then(200, """{"id":"4712","id_str":"4712","screen_name":"customer4713"}""");
        await x.Client.FindUserAsync(ClientUnderTest.Who, "customer4713", ClientUnderTest.Stop);
        x.Server.Then(404, """{"errors":[{"code":34,"message":"Sorry 4711"}]}""");
        await Assert.ThrowsAnyAsync<FeedbackApiException>(
            () => x.Client.ShowAsync(ClientUnderTest.Who, "4714", RequestPriority.User, ClientUnderTest.Stop));

        var own = spans.Where(span => port.Equals(span.GetTagItem("server.port"))).ToList();
        Assert.Equal(
            [("GET 1.1/users/show.json", 200, null), ("GET 1.1/feedback/show/{id}.json", 404, "404")],
            own.Select(span => (
                span.DisplayName, (int?)span.GetTagItem("http.response.status_code"), (string?)span.GetTagItem("error.type"))));
        Assert.All(own, span => Assert.Equal(ActivityKind.Client, span.Kind));
        var told = string.Join(' ', own.SelectMany(span => span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}")));
        Assert.DoesNotMatch("471[1-4]|oauth|secret", told);
    }
}
