using System.Net;
using Dashboard.Links;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>Every address for programs and files, asked in every wrong way: what refuses is data, and never a page or nothing.</summary>
public sealed class MachineAnswerTests(AppHost host) : IClassFixture<AppHost>
{
    private static readonly string[] Places = ["/api", "/webhooks", "/health", "/exports"];
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "BREW"];
    private static readonly string?[] Accepts = [null, "*/*", "application/json", "text/html,*/*;q=0.8"];

    public static TheoryData<string> Everyone { get; } = [.. People.All];

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task Refusal_OfAnyRouteByAnyMethod_IsAProblem(string person)
    {
        var visitor = await host.AsAsync(person);
        var (refusals, wrong) = (0, new List<string>());
        var asked = from path in Addresses() from method in Methods from accept in Accepts select (path, method, accept);
        foreach (var (path, method, accept) in asked)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            request.Headers.TryAddWithoutValidation("Accept", accept ?? "");
            using var answer = await visitor.SendAsync(request);

            // A browser that asks for a file is led to a page by its address, not by what is answered.
            var mayBeLed =
                path.StartsWith("/exports", StringComparison.Ordinal) && accept?.Contains("html", StringComparison.Ordinal) == true;
            var isLed = (int)answer.StatusCode is >= 300 and < 400 && mayBeLed;
            if ((int)answer.StatusCode < 300 || isLed)
                continue;
            refusals++;
            if (await ProblemAnswer.FaultAsync(answer) is { } fault)
                wrong.Add($"{method} {path} ({accept}): {(int)answer.StatusCode} {fault}");
        }

        Assert.InRange(refusals, 200, int.MaxValue);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("GET", "/api/conversations/closed", "POST")]
    [InlineData("PUT", "/api/conversations/closed", "POST")]
    [InlineData("GET", "/webhooks/feedback", "POST")]
    [InlineData("POST", "/exports/responses.csv", "GET")]
    [InlineData("DELETE", "/exports/responses.xlsx", "GET")]
    public async Task Method_NotTheRightOne_IsToldTheRightOneBySomebodyUnknownToo(string method, string path, string right)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(host.Address, path));
        using var answer = await client.SendAsync(request, AppHost.Token);

        await ProblemAnswer.IsAsync(answer, HttpStatusCode.MethodNotAllowed);
        Assert.Equal(right, Assert.Single(answer.Content.Headers.Allow));
    }

    [Fact]
    public async Task Body_TooLongOrUnreadable_IsAProblem()
    {
        using var pushed = await host.PushAsync(new string('x', 70_000), MachineDoors.Webhook);
        await ProblemAnswer.IsAsync(pushed, HttpStatusCode.RequestEntityTooLarge);
        using var reported = await host.ReportAsync(new string(' ', 9_000_000), MachineDoors.HelpDesk);
        await ProblemAnswer.IsAsync(reported, HttpStatusCode.RequestEntityTooLarge);
        using var unread = await host.ReportAsync("{", MachineDoors.HelpDesk);
        await ProblemAnswer.IsAsync(unread, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Push_FromAnotherNetwork_IsAProblem()
    {
        await using var guarded = await AppHost.StartAsync(("Webhooks:AllowedNetworks:0", "199.59.148.0/22"));

        using var answer = await guarded.PushAsync("{}", MachineDoors.Webhook);

        await ProblemAnswer.IsAsync(answer, HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("/webhooks/feedback")]
    [InlineData("/nothing")]
    public async Task Host_NotOurs_IsToldWithoutAPage(string path)
    {
        await using var choosy = await AppHost.StartAsync(("AllowedHosts", "dashboard.example"));
        using var client = new HttpClient();
        using var answer = await client.PostAsync(new Uri(choosy.Address, path), new StringContent("{}"), AppHost.Token);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("<", await answer.Content.ReadAsStringAsync(AppHost.Token), StringComparison.Ordinal);
    }

    /// <summary>Every address that the product maps for programs, and one that it does not map in each of their places.</summary>
    private List<string> Addresses()
    {
        var mapped = host.Get<EndpointDataSource>().Endpoints
            .Cast<RouteEndpoint>()
            .Select(route => "/" + route.RoutePattern.RawText!.Trim('/'))
            .Where(path =>
                !path.Contains('{', StringComparison.Ordinal)
                && Array.Exists(Places, place => path.StartsWith(place + "/", StringComparison.Ordinal)))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        Assert.Equal(13 + Paths.OfReadings.Count, mapped.Count);
        return
        [
            .. mapped,
            .. Places,
            .. Places.Select(place => place + "/nothing"),
            .. Places.Select(place => place + "/nothing/there.json"),
        ];
    }
}
