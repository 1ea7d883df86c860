using System.Collections.Concurrent;
using System.Text;
using Dashboard.TestKit;
using Dashboard.Tests.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Dashboard.Tests.Telemetry;

public sealed class TraceTests
{
    private static readonly DateTimeOffset SentAt = new(2025, 3, 11, 8, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Traces_WithACollector_AreSentWithRoutesAndWithoutAddresses()
    {
        var received = new ConcurrentBag<(string Path, string Body)>();
        await using var collector = await CollectAsync(received);
        await using var host = await AppHost.StartAsync(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Urls.Single()),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_BSP_SCHEDULE_DELAY", "100"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "200"));
        var manager = await host.AsAsync(People.Manager);
        (await manager.GetAsync("/feedback/4711")).Dispose();
        (await manager.GetAsync("/no-such-page-4712?agent=a-4713")).Dispose();
        (await host.PushAsync(new PushedEvent("4714", "csat", SentAt).ToJson(), MachineDoors.Webhook)).Dispose();

        await Until.TrueAsync(
            () => Traces().Contains("/feedback/{FeedbackId}", StringComparison.Ordinal)
                && Traces().Contains("apply", StringComparison.Ordinal)
                && Traces().Contains("webhooks/feedback", StringComparison.Ordinal)
                && received.Any(one => one.Path is "/v1/metrics" && one.Body.Contains("dashboard.webhooks", StringComparison.Ordinal)),
            "spans of a page, a webhook and an applying have come, and metrics");

        Every.One(received, one => Assert.DoesNotMatch("471[1-4]|@acme\\.example", one.Body));

        string Traces() => string.Concat(received.Where(one => one.Path is "/v1/traces").Select(one => one.Body));
    }

    // The texts within the messages are UTF-8 as they are, so that no decoder is needed to look for them.
    private static async Task<WebApplication> CollectAsync(ConcurrentBag<(string Path, string Body)> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/v1/{kind}", async (Microsoft.AspNetCore.Http.HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, Token);
            received.Add((request.Path.ToString(), Encoding.UTF8.GetString(body.ToArray())));
        });
        await app.StartAsync(Token);
        return app;
    }
}
