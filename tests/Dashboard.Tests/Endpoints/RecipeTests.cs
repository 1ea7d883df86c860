using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Tokens;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Links;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>The recipes of docs/recipes.md, as they stand there.</summary>
public sealed partial class RecipeTests(AppHost host) : IClassFixture<AppHost>
{
    private static readonly ReportFilter March = new() { Period = new Period(new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 31)) };
    private static readonly Viewer Everything = new("any", "any", ViewerRoles.Manager, [], []);

    public static TheoryData<string> PowerQueries { get; } = [.. BlocksOf("powerquery")];

    [Fact]
    public async Task Pandas_AgainstTheServer_PrintsWhatTheStoreHolds()
    {
        // Four answers on pages of three, so that one page follows another.
        var recipe = Assert.Single(BlocksOf("python"));
        Assert.Contains("limit=1000", recipe, StringComparison.Ordinal);

        var printed = await RunAsync(recipe.Replace("limit=1000", "limit=3", StringComparison.Ordinal));

        Assert.Equal(6, printed.Count);
        var report = await host.Get<OverviewQuery>().RunAsync(Everything, March, AppHost.Token);
        Assert.Equal(
            ResultMeasures.All.Select(measure => (WordOf(measure), Rounded(measure.ValueIn(report.Current)?.Value))),
            printed[1].EnumerateArray().Select(row => (row.GetProperty("measure").GetString()!, Rounded(Number(row, "value")))));
        var scores = report.Days.Select(day => (double?)day.Tally.Nps.Total);
        Assert.Equal(
            scores,
            printed[3].EnumerateArray().Where(row => row.GetProperty("measure").ValueEquals("nps")).Select(row => Number(row, "count")));
        Assert.Equal("datetime64[ns]", printed[2].GetProperty("from").GetString());

        var rows = await host.Get<ResponsesQuery>().StreamAsync(Everything, March, AppHost.Token).ToListAsync(AppHost.Token);
        Assert.Equal(
            rows.Select(row => (row.FeedbackId, row.ScoredAt, (double?)row.Score, row.Comment, row.ExternalId, row.ToUserId)),
            printed[5].EnumerateArray().Select(row => (
                row.GetProperty("feedback_id").GetString()!, row.GetProperty("scored_at").GetDateTimeOffset(), Number(row, "score"),
                row.GetProperty("comment").GetString(), row.GetProperty("case_id").GetString(),
                row.GetProperty("customer_id").GetString())));
        Assert.Equal(
            ("string", "datetime64[ns, Europe/Berlin]", "Int64"), (Type("feedback_id"), Type("scored_at"), Type("score")));

        string? Type(string column) => printed[4].GetProperty(column).GetString();
    }

    [Theory]
    [MemberData(nameof(PowerQueries))]
    public async Task PowerQuery_Names_AreThoseOfTheDescriptionAndTheServerTakesThem(string recipe)
    {
        using var answer = await (await host.AsAsync(People.Manager)).GetAsync(Paths.OpenApi, accept: "application/json");
        using var described = await answer.Content.ReadAsJsonAsync();
        var path = "/" + Assert.Single(Address().Matches(recipe)).Groups["path"].Value;
        var operation = described.RootElement.GetProperty("paths").GetProperty(path).GetProperty("get");

        var said = Parameters().Matches(recipe).SelectMany(query => Pair().Matches(query.Value)).ToList();
        Every.One(said, pair => Assert.Contains(
            pair.Groups["name"].Value,
            operation.GetProperty("parameters").EnumerateArray().Select(one => one.GetProperty("name").GetString())));
        var known = NamesIn(described.RootElement.GetProperty("components").GetProperty("schemas"));
        Every.One(
            Field().Matches(recipe).Select(field => field.Groups["name"].Value).Where(name => !IsParameter(name)),
            name => Assert.Contains(name, known));

        var query = string.Join('&', said.Where(pair => pair.Groups["value"].Success)
            .Select(pair => $"{pair.Groups["name"].Value}={pair.Groups["value"].Value}"));
        using var read = await TokenTests.SendAsync(
            host, HttpMethod.Get, $"{path}?{query}", await TokenTests.MachineAsync(host, TokenScopes.ReadReports));
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);

        bool IsParameter(string name) => said.Exists(pair => string.Equals(pair.Groups["name"].Value, name, StringComparison.Ordinal));
    }

    [Fact]
    public void PowerQuery_Recipes_AreAllFound() => Assert.Equal(3, PowerQueries.Count);

    private static IEnumerable<string> BlocksOf(string language) =>
        Block().Matches(File.ReadAllText(SourceTree.PathOf("docs/recipes.md")))
            .Where(block => string.Equals(block.Groups["language"].Value, language, StringComparison.Ordinal))
            .Select(block => block.Groups["text"].Value);

    /// <summary>The names of all fields of all answers.</summary>
    private static HashSet<string> NamesIn(JsonElement schema)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in schema.ValueKind is JsonValueKind.Object ? schema.EnumerateObject().ToArray() : [])
        {
            if (part.NameEquals("properties"))
                names.UnionWith(part.Value.EnumerateObject().Select(field => field.Name));
            names.UnionWith(NamesIn(part.Value));
        }

        return names;
    }

    private static string WordOf(ResultMeasure measure) => JsonNamingPolicy.SnakeCaseLower.ConvertName(measure.ToString());

    // It prints ten digits after the point.
    private static double? Rounded(double? value) => value is { } number ? Math.Round(number, 8) : null;

    private static double? Number(JsonElement row, string name) =>
        row.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    /// <summary>Runs a recipe by Debian's Python, which has pandas; each line that it prints is JSON.</summary>
    private async Task<List<JsonElement>> RunAsync(string recipe)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("feedback.py");
        await File.WriteAllTextAsync(file, recipe, AppHost.Token);
        var start = new ProcessStartInfo("/usr/bin/python3", [file])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["DASHBOARD_ADDRESS"] = host.Address.AbsoluteUri.TrimEnd('/');
        start.Environment["DASHBOARD_TOKEN"] = await TokenTests.MachineAsync(host, TokenScopes.ReadReports);
        start.Environment["DASHBOARD_FILTER"] = KnownFeedback.Days;
        using var python = Process.Start(start)!;
        var (output, errors) = (python.StandardOutput.ReadToEndAsync(AppHost.Token), python.StandardError.ReadToEndAsync(AppHost.Token));
        await python.WaitForExitAsync(AppHost.Token);
        Assert.Equal("", await errors);
        return [.. (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];
    }

    [GeneratedRegex("```(?<language>[a-z]+)\n(?<text>.*?)```", RegexOptions.Singleline, 1000)]
    private static partial Regex Block();

    [GeneratedRegex("RelativePath = \"(?<path>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Address();

    [GeneratedRegex("(?:Query|Filter) = .*", RegexOptions.None, 1000)]
    private static partial Regex Parameters();

    [GeneratedRegex("[\\[,] ?(?<name>[a-z_]+) = (?:\"(?<value>[^\"]*)\"|[a-z]+)", RegexOptions.None, 1000)]
    private static partial Regex Pair();

    // What is taken out of a record, and the columns by their names.
    [GeneratedRegex("(?:\\[|[{,] ?\")(?<name>[a-z_]+)(?:\\]|\")", RegexOptions.None, 1000)]
    private static partial Regex Field();
}
