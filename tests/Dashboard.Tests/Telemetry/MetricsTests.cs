using System.Net;
using System.Text.RegularExpressions;
using Dashboard.TestKit;
using Dashboard.Tests.Endpoints;
using Xunit;

namespace Dashboard.Tests.Telemetry;

public sealed partial class MetricsTests
{
    private static readonly Credential Scraper = new("prometheus", "the password of the scraper");

    private static readonly DateTimeOffset SentAt = new(2025, 3, 11, 8, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Metrics_WithTheirCredentials_TellOfAllThatIsDocumentedAndOfNobody()
    {
        await using var host = await StartAsync();
        var manager = await host.AsAsync(People.Manager);
        (await manager.GetAsync($"/responses?agent={KnownFeedback.Billing}")).Dispose();
        (await host.PushAsync(new PushedEvent("901", "csat", SentAt).ToJson(), MachineDoors.Webhook)).Dispose();
        (await host.PushAsync("{}", credential: null)).Dispose();
        var text = "";
        await Until.TrueAsync(
            async () =>
            {
                text = await ScrapeAsync(host);
                return text.Contains("dashboard_inbox_entries", StringComparison.Ordinal)
                    && text.Contains("dashboard_apply_events_total", StringComparison.Ordinal);
            },
            "the gauges were read and the push is applied");

        foreach (var name in Documented())
            Assert.True(Names(text).Contains(name, StringComparer.Ordinal), $"{name} is documented, and not shown:\n{text}");
        Assert.Matches("dashboard_webhooks_total\\{[^}]*status=\"200\"[^}]*\\} [1-9]", text);
        Assert.Matches("dashboard_webhooks_total\\{[^}]*status=\"401\"[^}]*\\} [1-9]", text);
        Assert.DoesNotContain("@acme.example", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain($"\"{KnownFeedback.Billing}\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain(KnownFeedback.Acme, text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"901\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_WithOtherCredentialsOrASession_AreShut()
    {
        await using var host = await StartAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(host, credential: null));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(host, MachineDoors.Webhook));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, Scraper));
        using var answer = await (await host.AsAsync(People.Admin)).GetAsync("/metrics");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Metrics_WithoutCredentialsSet_AreShutToEverybody()
    {
        await using var host = await AppHost.StartAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(host, Scraper));
    }

    private static Task<AppHost> StartAsync() => AppHost.StartAsync(
        ("Metrics:Credentials:0:UserName", Scraper.UserName), ("Metrics:Credentials:0:Password", Scraper.Password));

    /// <summary>Those of the guide's table whose names are ours, as Prometheus spells them.</summary>
    private static IReadOnlyList<string> Documented()
    {
        var guide = File.ReadAllText(SourceTree.PathOf("docs/operations.md"));
        var names = Row().Matches(guide).Select(row => row.Groups["name"].Value).ToList();
        Assert.InRange(names.Count, 10, 40);

        // What only happens with accounts that X answers for, and in the pages' live connections.
        return [.. names.Where(name => !name.StartsWith("dashboard_pull_", StringComparison.Ordinal)
            && !name.StartsWith("dashboard_report_", StringComparison.Ordinal))];
    }

    private static IEnumerable<string> Names(string text) => text.Split('\n')
        .Where(line => line.StartsWith("# TYPE ", StringComparison.Ordinal))
        .SelectMany(line => new[] { line.Split(' ')[2], line.Split(' ')[2] + "_total" });

    private static async Task<string> ScrapeAsync(AppHost host)
    {
        using var answer = await GetAsync(host, Scraper);
        return await answer.Content.ReadAsStringAsync(Token);
    }

    private static async Task<HttpStatusCode> StatusAsync(AppHost host, Credential? credential)
    {
        using var answer = await GetAsync(host, credential);
        return answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> GetAsync(AppHost host, Credential? credential)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Address, "metrics"));
        request.Headers.Authorization = credential?.Header;
        return await client.SendAsync(request, Token);
    }

    [GeneratedRegex("^\\| `(?<name>dashboard_[a-z_]+)` \\|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();
}
