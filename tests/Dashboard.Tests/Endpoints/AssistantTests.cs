using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Tokens;
using Dashboard.Links;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>What an assistant is told, asked by a client of the protocol's own.</summary>
public sealed class AssistantTests(AppHost host) : IClassFixture<AppHost>
{
    private static readonly Dictionary<string, string> March = new(StringComparer.Ordinal)
    {
        ["from"] = "2025-03-01", ["to"] = "2025-03-31",
    };

    [Fact]
    public async Task Tools_WithATokenThatReads_AreTheQuestionsOfPrograms()
    {
        await using var client = await ConnectAsync(await TokenTests.MachineAsync(host, TokenScopes.ReadReports));

        var tools = await client.ListToolsAsync(cancellationToken: AppHost.Token);

        Assert.Equal(
            ["breakdown", "list_responses", "reasons", "summary", "trend"],
            tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations!.ReadOnlyHint));
    }

    [Theory]
    [InlineData(People.Manager)]
    [InlineData(People.WorkingManager)]
    public async Task Summary_WithAPersonsToken_IsThatOfTheirPrograms(string person)
    {
        var token = await TokenTests.OwnAsync(host, person);
        await using var client = await ConnectAsync(token);

        var told = await CallAsync(client, "summary", new() { ["filters"] = March });

        using var answer = await TokenTests.SendAsync(host, HttpMethod.Get, $"{Paths.ApiSummary}?{KnownFeedback.Days}", token);
        using var summary = await answer.Content.ReadAsJsonAsync();
        Assert.True(JsonElement.DeepEquals(summary.RootElement, told.StructuredContent!.Value));
        Assert.Contains(
            await AuditTrail.OfAsync(host, AuditActions.ResultsRead),
            entry => string.Equals(entry.UserName, People.EmailOf(person), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answers_ToAPersonsToken_AreTheirsWithoutWhoTheCustomersAreAndInTheLog()
    {
        var token = await TokenTests.OwnAsync(host, People.WorkingManager);
        await using var client = await ConnectAsync(token);

        var first = await ListAsync(new() { ["filters"] = March, ["limit"] = 1 });
        var second = await ListAsync(new() { ["filters"] = March, ["limit"] = 1, ["cursor"] = first.GetProperty("next").GetString() });

        Assert.Equal(["101", "103"], new[] { first, second }.SelectMany(page => page.GetProperty("responses").EnumerateArray())
            .Select(row => row.GetProperty("feedback_id").GetString()));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
        Assert.DoesNotContain(
            first.GetProperty("responses")[0].EnumerateObject(), field => field.Name is "customer_id" or "dm_id");
        Assert.Equal(2, (await AuditTrail.OfAsync(host, AuditActions.ResultsRead)).Count(
            entry => entry.Details.StartsWith(Paths.ApiResponses, StringComparison.Ordinal) && entry.Rows == 1));

        async Task<JsonElement> ListAsync(Dictionary<string, object?> arguments)
        {
            var told = await CallAsync(client, "list_responses", arguments);
            Assert.NotEqual(true, told.IsError);
            return told.StructuredContent!.Value;
        }
    }

    [Fact]
    public async Task Answers_MoreThanAnAssistantCanHaveAtOnce_AreRefusedInWords()
    {
        await using var client = await ConnectAsync(await TokenTests.MachineAsync(host, TokenScopes.ReadReports));

        var told = await CallAsync(client, "list_responses", new() { ["filters"] = March, ["limit"] = 51 });

        Assert.True(told.IsError);
        Assert.Contains("from 1 to 50", ((TextContentBlock)told.Content[0]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_OfOneToken_AreSoManyAMinuteHereToo()
    {
        await using var own = await AppHost.StartAsync(("Security:TokenRequestsPerMinute", "10"));
        var (one, other) = (
            await TokenTests.MachineAsync(own, TokenScopes.ReadReports), await TokenTests.MachineAsync(own, TokenScopes.ReadReports));
        for (var number = 0; number < 10; number++)
        {
            using var taken = await PingAsync(one);
            Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        }

        using var refused = await PingAsync(one);
        await ProblemAnswer.IsAsync(refused, HttpStatusCode.TooManyRequests);
        Assert.NotNull(refused.Headers.RetryAfter);
        using var elsewhere = await PingAsync(other);
        Assert.Equal(HttpStatusCode.OK, elsewhere.StatusCode);

        async Task<HttpResponseMessage> PingAsync(string token)
        {
            using var client = new HttpClient();
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(own.Address, Paths.ApiAssistants));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            request.Headers.Accept.ParseAdd("application/json, text/event-stream");
            request.Content = new StringContent("""{"jsonrpc":"2.0","id":1,"method":"ping"}""", Encoding.UTF8, "application/json");
            return await client.SendAsync(request, AppHost.Token);
        }
    }

    [Fact]
    public async Task Question_ThatCannotBeAnswered_IsRefusedInWords()
    {
        await using var client = await ConnectAsync(await TokenTests.MachineAsync(host, TokenScopes.ReadReports));

        var told = await CallAsync(client, "breakdown", new() { ["group"] = "mood", ["filters"] = March });

        Assert.True(told.IsError);
        Assert.Contains("say one of: team, agent", ((TextContentBlock)told.Content[0]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_OfAnotherScopeOrASession_OpensNothing()
    {
        var text = await TokenTests.MachineAsync(host, TokenScopes.PushWebhooks);
        using var refused = await TokenTests.SendAsync(host, HttpMethod.Post, Paths.ApiAssistants, text, "{}");
        using var request = new HttpRequestMessage(HttpMethod.Post, Paths.ApiAssistants)
        {
            Content = new StringContent("{}", Encoding.UTF8, "application/json"),
        };
        using var bare = await (await host.AsAsync(People.Manager)).SendAsync(request);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized), (refused.StatusCode, bare.StatusCode));
    }

    private static async Task<CallToolResult> CallAsync(McpClient client, string tool, Dictionary<string, object?> arguments) =>
        await client.CallToolAsync(tool, arguments, cancellationToken: AppHost.Token);

    private Task<McpClient> ConnectAsync(string token) => McpClient.CreateAsync(
        new HttpClientTransport(new HttpClientTransportOptions
        {
            Endpoint = new Uri(host.Address, Paths.ApiAssistants),
            AdditionalHeaders = new Dictionary<string, string>(StringComparer.Ordinal) { ["Authorization"] = $"Bearer {token}" },
        }),
        cancellationToken: AppHost.Token);
}
