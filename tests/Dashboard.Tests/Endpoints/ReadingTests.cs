using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Tokens;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Sync.Applying;
using Dashboard.Data.Sync.Inbox;
using Dashboard.Links;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>What programs read of results, from the real server.</summary>
public sealed class ReadingTests : IAsyncLifetime
{
    private static readonly ReportFilter March = new() { Period = new Period(new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 31)) };
    private static readonly Viewer Everything = new("any", "any", ViewerRoles.Manager, [], []);

    private AppHost? _host;
    private string? _machine;

    private AppHost Host => _host!;

    public async ValueTask InitializeAsync() => _host = await AppHost.StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    [Fact]
    public async Task Summary_WithAMachinesToken_SaysWhatTheQueriesSay()
    {
        var report = await Host.Get<OverviewQuery>().RunAsync(Everything, March, AppHost.Token);
        using var summary = await JsonAsync(Paths.ApiSummary);
        var root = summary.RootElement;

        Assert.Equal("2025-03-01", root.GetProperty("period").GetProperty("from").GetString());
        Assert.Equal(report.Current.Csat.Total, root.GetProperty("counts").GetProperty("csat_scores").GetInt64());
        Assert.Equal(report.Current.Sent, root.GetProperty("counts").GetProperty("prompts_sent").GetInt64());
        var measures = root.GetProperty("measures").EnumerateArray().ToDictionary(one => one.GetProperty("measure").GetString()!);
        Assert.Equal(["csat_average", "csat_satisfied", "nps", "response_rate", "comment_rate"], measures.Keys);
        foreach (var measure in ResultMeasures.All)
        {
            var said = measures[JsonNamingPolicy.SnakeCaseLower.ConvertName(measure.ToString())];
            var value = measure.ValueIn(report.Current)!;
            Assert.Equal(value.Value, said.GetProperty("value").GetDouble());
            Assert.Equal(value.Count, said.GetProperty("count").GetInt64());
            Assert.Equal(value.Interval?.Low, said.GetProperty("interval") is { ValueKind: JsonValueKind.Object } ends
                ? ends.GetProperty("low").GetDouble()
                : null);
            Assert.Equal(report.Current.IsThin(value.Count), said.GetProperty("is_thin").GetBoolean());
        }
    }

    [Fact]
    public async Task Summary_WithTheTokenOfAManagerWhoIsAnAgentToo_LeavesTheirOwnOut()
    {
        var text = await TokenTests.OwnAsync(Host, People.WorkingManager);
        using var summary = await JsonAsync(Paths.ApiSummary, token: text);

        var counts = summary.RootElement.GetProperty("counts");
        Assert.Equal(1, counts.GetProperty("csat_scores").GetInt32());
        Assert.Equal(1, counts.GetProperty("nps_scores").GetInt32());
    }

    [Fact]
    public async Task Trend_ByDay_AddsUpToTheSummary()
    {
        using var summary = await JsonAsync(Paths.ApiSummary);
        using var trend = await JsonAsync(Paths.ApiTrend, "&by=day");
        var points = trend.RootElement.GetProperty("points").EnumerateArray().ToList();

        Assert.Equal("day", trend.RootElement.GetProperty("by").GetString());
        Assert.Equal(March.Period.Days, points.Count);
        foreach (var count in summary.RootElement.GetProperty("counts").EnumerateObject())
            Assert.Equal(count.Value.GetInt64(), points.Sum(point => point.GetProperty("counts").GetProperty(count.Name).GetInt64()));
    }

    [Fact]
    public async Task Breakdown_ByTeam_NamesTheTeamsByTheHelpDesksIds()
    {
        using var breakdown = await JsonAsync(Paths.ApiBreakdown, "&group=team");

        Assert.Equal(
            [(KnownFeedback.Billing, 2), (KnownFeedback.Orders, 0), (null, 0)],
            breakdown.RootElement.GetProperty("groups").EnumerateArray().Select(group => (
                group.GetProperty("key").GetString(), group.GetProperty("counts").GetProperty("csat_scores").GetInt32())));
    }

    [Fact]
    public async Task Reasons_OfAChange_AddUpToIt()
    {
        using var reasons = await JsonAsync(
            Paths.ApiReasons, "&measure=csat_average", "from=2025-03-11&to=2025-03-12&compare=2025-03-09..2025-03-10");
        var root = reasons.RootElement;
        var moved = root.GetProperty("moved");

        if (moved.ValueKind is JsonValueKind.Null)
            Assert.Empty(root.GetProperty("lists").EnumerateArray());
        else
            Assert.All(
                root.GetProperty("lists").EnumerateArray().Where(list => !list.GetProperty("overlap").GetBoolean()),
                list => Assert.Equal(
                    moved.GetProperty("change").GetProperty("difference").GetDouble(),
                    list.GetProperty("parts").EnumerateArray().Sum(part => part.GetProperty("total").GetProperty("value").GetDouble()),
                    9));
    }

    [Fact]
    public async Task Answer_KnownAlready_IsNotSentAgainUntilItIsAnother()
    {
        using var first = await GetAsync(Paths.ApiSummary);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);

        using var byTag = await GetAsync(Paths.ApiSummary, ask: request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        using var bySince = await GetAsync(
            Paths.ApiSummary, ask: request => request.Headers.IfModifiedSince = first.Content.Headers.LastModified);
        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.NotModified), (byTag.StatusCode, bySince.StatusCode));
        Assert.Empty(await byTag.Content.ReadAsByteArrayAsync(AppHost.Token));

        await PushAsync(new PushedEvent("201", "csat", new DateTimeOffset(2025, 3, 20, 12, 0, 0, TimeSpan.Zero)) { Score = 2 });
        using var changed = await GetAsync(Paths.ApiSummary, ask: request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);
    }

    [Fact]
    public async Task Token_OfAnotherScope_ReadsNothing()
    {
        var text = await TokenTests.MachineAsync(Host, TokenScopes.PushWebhooks);
        foreach (var path in Paths.OfReadings)
        {
            using var answer = await GetAsync(path, token: text);
            await ProblemAnswer.IsAsync(answer, HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Answers_OfTheSameAddress_AreWrittenDownOnceWithTheToken()
    {
        var text = await TokenTests.OwnAsync(Host, People.Manager);
        for (var time = 0; time < 3; time++)
            (await GetAsync(Paths.ApiSummary, token: text)).Dispose();
        (await GetAsync(Paths.ApiBreakdown, "&group=agent", token: text)).Dispose();

        var entries = await AuditTrail.OfAsync(Host, AuditActions.ResultsRead);
        Assert.Equal(2, entries.Count);
        Assert.All(entries, entry => Assert.Equal((People.EmailOf(People.Manager), null), (entry.UserName, entry.Rows)));
        Assert.EndsWith($", by the token {text.Split('_')[1]}", entries[0].Details, StringComparison.Ordinal);
        Assert.Contains("group=agent", entries[1].Details, StringComparison.Ordinal);
    }

    private async Task<JsonDocument> JsonAsync(string path, string more = "", string days = KnownFeedback.Days, string? token = null)
    {
        using var answer = await GetAsync(path, more, days, token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        return await answer.Content.ReadAsJsonAsync();
    }

    private async Task<HttpResponseMessage> GetAsync(
        string path, string more = "", string days = KnownFeedback.Days, string? token = null, Action<HttpRequestMessage>? ask = null)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Host.Address, $"{path}?{days}{more}"));
        _machine ??= await TokenTests.MachineAsync(Host, TokenScopes.ReadReports);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? _machine);
        ask?.Invoke(request);
        return await client.SendAsync(request, AppHost.Token);
    }

    private async Task PushAsync(PushedEvent pushed)
    {
        await Host.Get<FeedbackReceiver>().ReceiveAsync(Encoding.UTF8.GetBytes(pushed.ToJson()), AppHost.Token);
        await Host.Get<InboxApplier>().DrainAsync(AppHost.Token);
    }
}
