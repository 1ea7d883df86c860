using System.Net;
using System.Text;
using System.Text.Json;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Tokens;
using Dashboard.Data.Sync.Applying;
using Dashboard.Data.Sync.Inbox;
using Dashboard.Links;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>Single answers, a page at a time, from the real server.</summary>
public sealed class ResponsePagesTests(AppHost host) : IClassFixture<AppHost>
{
    private const string March = KnownFeedback.Days;

    [Theory]
    [InlineData(People.Manager, "", 1, 4)]
    [InlineData(People.Manager, "", 3, 4)]
    [InlineData(People.Manager, "", 4, 4)]
    [InlineData(People.WorkingManager, "", 1, 2)]
    [InlineData(People.Manager, "&kind=nps", 1, 2)]
    [InlineData(People.Manager, "&segment=detractors&segment=unsatisfied", 1, 2)]
    [InlineData(People.Manager, "&q=danke", 1, 1)]
    [InlineData(People.Manager, "&comment=yes&ids=masked", 2, 3)]
    [InlineData(People.Manager, "&comments=no&columns=scored_at,score,comment,customer_id", 2, 4)]
    [InlineData(People.Manager, "&kind=nps&team=t-1", 1, 0)]
    public async Task Pages_OneAfterAnother_AreTheFileRowByRow(string person, string filter, int limit, int rows)
    {
        var pages = await PagesAsync(host, person, $"{March}{filter}&limit={limit}");
        var file = await new ResponseFile(host).LinesAsync(person, March + filter);

        Assert.Equal(rows, file.Count);
        Assert.All(pages.SkipLast(1), page => Assert.Equal(limit, page.Count));
        AreSame(file, pages.SelectMany(page => page));
    }

    [Theory, Databases]
    public async Task Pages_WhileAnswersCome_LoseNoneAndRepeatNone(StoreKind database)
    {
        await using var own = new AppHost(database);
        await own.InitializeAsync();
        var before = await new ResponseFile(own).LinesAsync(People.Manager, March);
        var number = 500;
        var pages = await PagesAsync(own, People.Manager, $"{March}&limit=1", async () =>
        {
            // One before all that was read, and one behind all, for as long as there are old ones to come.
            if (number >= 506)
                return;
            foreach (var day in new[] { 2, 30 })
                await PushAsync(own, number++, new DateTimeOffset(2025, 3, day, 12, 0, 0, TimeSpan.Zero));
        });

        var ids = pages.SelectMany(page => page).Select(IdOf).ToList();
        Assert.Equal([.. before.Select(IdOf), "501", "503", "505"], ids);
        var after = await new ResponseFile(own).LinesAsync(People.Manager, March);
        Assert.Equal(before.Count + 6, after.Count);
        AreSame(after, (await PagesAsync(own, People.Manager, $"{March}&limit=4")).SelectMany(page => page));
    }

    [Fact]
    public async Task Page_WithAToken_HasTheNextInItsBodyAndInItsHeader()
    {
        var token = await TokenTests.MachineAsync(host, TokenScopes.ReadReports);
        using var first = await TokenTests.SendAsync(host, HttpMethod.Get, $"{Paths.ApiResponses}?{March}&limit=3", token);
        using var page = await first.Content.ReadAsJsonAsync();
        var next = page.RootElement.GetProperty("next").GetString()!;
        var link = Assert.Single(first.Headers.GetValues("Link"));

        Assert.True(first.Headers.CacheControl!.NoStore);
        Assert.Null(first.Headers.ETag);
        Assert.EndsWith(">; rel=\"next\"", link, StringComparison.Ordinal);
        Assert.Contains($"limit=3&cursor={next}>", link, StringComparison.Ordinal);
        Assert.DoesNotContain("103", next, StringComparison.Ordinal);
        using var last = await TokenTests.SendAsync(host, HttpMethod.Get, link[1..link.IndexOf('>', StringComparison.Ordinal)], token);
        using var rest = await last.Content.ReadAsJsonAsync();
        Assert.Equal(["104"], rest.RootElement.GetProperty("responses").EnumerateArray().Select(IdOf));
        Assert.Equal(JsonValueKind.Null, rest.RootElement.GetProperty("next").ValueKind);
        Assert.False(last.Headers.Contains("Link"));
    }

    [Theory]
    [InlineData("&limit=0", "limit")]
    [InlineData("&limit=1001", "limit")]
    [InlineData("&limit=-1", "limit")]
    [InlineData("&limit=ten", "limit")]
    [InlineData("&limit=", "limit")]
    [InlineData("&cursor=", "cursor")]
    [InlineData("&cursor=CfDJ8nonsense", "cursor")]
    [InlineData("&cursor=%00%F0", "cursor")]
    [InlineData("&compare=year", "compare")]
    [InlineData("&by=day", "by")]
    [InlineData("&separator=semicolon", "separator")]
    [InlineData("&columns=mood", "columns")]
    [InlineData("&segment=everybody", "segment")]
    public async Task Parameter_ThatCannotBeUsed_IsNamedInTheProblem(string query, string name) =>
        await IsRefusedAsync(await GetAsync(People.Manager, March + query), name);

    [Fact]
    public async Task Cursor_OfAnotherFilterViewerOrText_IsRefused()
    {
        var next = await CursorAsync(People.Manager, $"{March}&limit=1");

        await IsRefusedAsync(await GetAsync(People.Manager, $"{March}&kind=csat&cursor={next}"), "cursor");
        await IsRefusedAsync(await GetAsync(People.Manager, $"from=2025-03-01&to=2025-03-30&cursor={next}"), "cursor");
        await IsRefusedAsync(await GetAsync(People.Manager, $"{March}&columns=score&cursor={next}"), "cursor");
        await IsRefusedAsync(await GetAsync(People.Manager, $"{March}&cursor={next[..^2]}"), "cursor");
        await IsRefusedAsync(await GetAsync(People.WorkingManager, $"{March}&cursor={next}"), "cursor");
        var token = await TokenTests.MachineAsync(host, TokenScopes.ReadReports);
        await IsRefusedAsync(
            await TokenTests.SendAsync(host, HttpMethod.Get, $"{Paths.ApiResponses}?{March}&cursor={next}", token), "cursor");

        // A person's program and browser are the same viewer, and a page can be of another length than the one before.
        var own = await TokenTests.OwnAsync(host, People.Manager);
        using var taken = await TokenTests.SendAsync(host, HttpMethod.Get, $"{Paths.ApiResponses}?{March}&limit=2&cursor={next}", own);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    [Fact]
    public async Task Pages_Read_AreEachInTheLogWithTheirRows()
    {
        await using var own = await AppHost.StartAsync();
        var token = await TokenTests.OwnAsync(own, People.Manager);
        for (var (cursor, page) = ("", 0); page < 2; page++)
        {
            using var answer = await TokenTests.SendAsync(
                own, HttpMethod.Get, $"{Paths.ApiResponses}?{March}&limit=3&ids=masked{cursor}", token);
            using var body = await answer.Content.ReadAsJsonAsync();
            cursor = $"&cursor={body.RootElement.GetProperty("next").GetString()}";
        }

        var entries = await AuditTrail.OfAsync(own, AuditActions.ResultsRead);
        Assert.Equal([3L, 1L], entries.Select(entry => entry.Rows));
        Assert.All(entries, entry => Assert.Equal(
            ($"{Paths.ApiResponses}?{March}&ids=masked, by the token {token.Split('_')[1]}", People.EmailOf(People.Manager)),
            (entry.Details, entry.UserName)));
    }

    private static string? IdOf(JsonElement row) => row.GetProperty("feedback_id").GetString();

    private static void AreSame(IReadOnlyList<JsonElement> file, IEnumerable<JsonElement> pages)
    {
        var rows = pages.ToList();
        Assert.Equal(file.Count, rows.Count);
        foreach (var (line, row) in file.Zip(rows))
            Assert.True(JsonElement.DeepEquals(line, row), $"{line} is not {row}");
    }

    private static async Task IsRefusedAsync(HttpResponseMessage refused, string name)
    {
        using var answer = refused;
        await ProblemAnswer.IsAsync(answer, HttpStatusCode.BadRequest);
        using var problem = await answer.Content.ReadAsJsonAsync();
        Assert.Equal(name, Assert.Single(problem.RootElement.GetProperty("errors").EnumerateObject()).Name);
    }

    private static async Task<List<List<JsonElement>>> PagesAsync(
        AppHost host, string person, string query, Func<Task>? between = null)
    {
        var visitor = await host.AsAsync(person);
        var pages = new List<List<JsonElement>>();
        for (string? cursor = ""; cursor is not null;)
        {
            using var answer = await visitor.GetAsync($"{Paths.ApiResponses}?{query}{cursor}", accept: "application/json");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var page = JsonElement.Parse(await answer.Content.ReadAsStringAsync(AppHost.Token));
            pages.Add([.. page.GetProperty("responses").EnumerateArray()]);
            cursor = page.GetProperty("next").GetString() is { } next ? $"&cursor={next}" : null;
            if (between is not null)
                await between();
        }

        return pages;
    }

    private static async Task PushAsync(AppHost host, int id, DateTimeOffset at)
    {
        var pushed = new PushedEvent(FormattableString.Invariant($"{id}"), "csat", at) { Score = 4 };
        await host.Get<FeedbackReceiver>().ReceiveAsync(Encoding.UTF8.GetBytes(pushed.ToJson()), AppHost.Token);
        await host.Get<InboxApplier>().DrainAsync(AppHost.Token);
    }

    private async Task<string> CursorAsync(string person, string query)
    {
        using var answer = await GetAsync(person, query);
        using var page = await answer.Content.ReadAsJsonAsync();
        return page.RootElement.GetProperty("next").GetString()!;
    }

    private async Task<HttpResponseMessage> GetAsync(string person, string query) =>
        await (await host.AsAsync(person)).GetAsync($"{Paths.ApiResponses}?{query}", accept: "application/json");
}
