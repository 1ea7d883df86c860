using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dashboard.Api;
using Dashboard.Api.Answers;
using Dashboard.Links;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>The description of what programs read, and the page that shows it.</summary>
public sealed partial class ReferenceTests(AppHost host) : IClassFixture<AppHost>
{
    private static readonly Dictionary<string, Type> Answers = new(StringComparer.Ordinal)
    {
        [Paths.ApiSummary] = typeof(SummaryAnswer),
        [Paths.ApiTrend] = typeof(TrendAnswer),
        [Paths.ApiBreakdown] = typeof(BreakdownAnswer),
        [Paths.ApiReasons] = typeof(ReasonsAnswer),
        [Paths.ApiResponses] = typeof(ResponsesAnswer),
    };

    [Fact]
    public async Task Description_OfWhatProgramsRead_NamesEveryAddressItsParametersAndAnAnswer()
    {
        using var answer = await (await host.AsAsync(People.Manager)).GetAsync(Paths.OpenApi, accept: "application/json");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var described = await answer.Content.ReadAsJsonAsync();
        var paths = described.RootElement.GetProperty("paths");

        Assert.Equal(
            Paths.OfReadings.Order(StringComparer.Ordinal),
            paths.EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));
        foreach (var path in Paths.OfReadings)
        {
            var operation = paths.GetProperty(path).GetProperty("get");
            Assert.Contains(
                "team", operation.GetProperty("parameters").EnumerateArray().Select(one => one.GetProperty("name").GetString()));
            Assert.All(
                operation.GetProperty("parameters").EnumerateArray(),
                one => Assert.NotEmpty(one.GetProperty("description").GetString()!));
            var content = operation.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json");
            var example = content.GetProperty("example");
            Assert.NotNull(example.Deserialize(Answers[path], ReadingJson.Options));
            Assert.Equal(
                SchemaOf(described, content).EnumerateObject().Select(field => field.Name),
                example.EnumerateObject().Select(field => field.Name));
        }
    }

    [Fact]
    public async Task Description_OfSingleAnswers_HasTheFieldsOfTheFile()
    {
        using var answer = await (await host.AsAsync(People.Manager)).GetAsync(Paths.OpenApi, accept: "application/json");
        using var described = await answer.Content.ReadAsJsonAsync();
        var content = described.RootElement.GetProperty("paths").GetProperty(Paths.ApiResponses).GetProperty("get")
            .GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json");
        var fields = SchemaOf(described, content).GetProperty("responses").GetProperty("items").GetProperty("properties");

        var file = new ResponseFile(host);
        var line = (await file.LinesAsync(People.Manager, KnownFeedback.Days))[0];
        Assert.Equal(line.EnumerateObject().Select(field => field.Name), fields.EnumerateObject().Select(field => field.Name));
        Assert.Equal(
            line.EnumerateObject().Select(field => field.Name),
            content.GetProperty("example").GetProperty("responses")[0].EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task Description_Asked_GivesExamplesThatAreNobodysResults()
    {
        using var mine = await (await host.AsAsync(People.Manager)).GetAsync(Paths.OpenApi, accept: "application/json");
        using var theirs = await (await host.AsAsync(People.WorkingManager)).GetAsync(Paths.OpenApi, accept: "application/json");

        Assert.Equal(await mine.Content.ReadAsStringAsync(AppHost.Token), await theirs.Content.ReadAsStringAsync(AppHost.Token));
    }

    [Fact]
    public async Task Page_OfTheReference_RunsItsOwnScriptsAlone()
    {
        using var answer = await (await host.AsAsync(People.Manager)).GetAsync(Paths.Reference + "/");
        var page = await answer.Content.ReadAsStringAsync(AppHost.Token);
        var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
        var nonces = Nonce().Matches(page).Select(match => match.Groups["nonce"].Value).Distinct(StringComparer.Ordinal).ToList();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains($"script-src 'self' 'nonce-{WebUtility.HtmlDecode(Assert.Single(nonces))}'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.Empty(Elsewhere().Matches(page));
    }

    private static JsonElement SchemaOf(JsonDocument described, JsonElement content)
    {
        var name = content.GetProperty("schema").GetProperty("$ref").GetString()!.Split('/')[^1];
        return described.RootElement.GetProperty("components").GetProperty("schemas").GetProperty(name).GetProperty("properties");
    }

    [GeneratedRegex("<script[^>]* nonce=\"(?<nonce>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Nonce();

    [GeneratedRegex("(?:src|href)=\"https?://", RegexOptions.None, 1000)]
    private static partial Regex Elsewhere();
}
