using System.Globalization;
using System.Net;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Endpoints;

public sealed class ConversationTests(AppHost host) : IClassFixture<AppHost>
{
    private const string Good =
        """
        {"external_id":"case-7","account_user_id":"1212121212121","agent_id":"a-7","team_id":"t-7",
        "closed_at":"2025-03-11T08:00:00Z"}
        """;

    [Fact]
    public async Task Report_GoodAndBadEntries_TakesTheGoodAndNamesTheBad()
    {
        const string NoAgent =
            """{"external_id":"case-8","account_user_id":"1212121212121","team_id":"t-7","closed_at":"2025-03-11T08:00:00Z"}""";
        const string NoDate =
            """{"external_id":"case-9","account_user_id":"1212121212121","agent_id":"a-7","team_id":"t-7","closed_at":"soon"}""";
        const string NoAccount =
            """{"external_id":"case-9","account":"@nobody","agent_id":"a-7","team_id":"t-7","closed_at":"2025-03-11T08:00:00Z"}""";
        using var answer = await host.ReportAsync(Batch(NoAgent, Good, "null", NoDate, NoAccount), MachineDoors.HelpDesk);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var result = await answer.Content.ReadAsJsonAsync();
        Assert.Equal(1, result.RootElement.GetProperty("accepted").GetInt32());
        var rejected = result.RootElement.GetProperty("rejected").EnumerateArray().ToList();
        Assert.Equal([0, 2, 3, 4], rejected.Select(bad => bad.GetProperty("index").GetInt32()));
        Assert.Contains("agent_id", rejected[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Contains("closed_at", rejected[2].GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Contains("account", rejected[3].GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(["case-7"], await NewCasesAsync());
    }

    [Fact]
    public async Task Report_Twice_StaysOne()
    {
        foreach (var _ in new[] { 1, 2 })
        {
            using var answer = await host.ReportAsync(Batch(Good), MachineDoors.HelpDesk);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Equal(["case-7"], await NewCasesAsync());
    }

    [Fact]
    public async Task Report_NoneThatCanBeTaken_IsABadRequestWithTheFaultsOfEachField()
    {
        using var answer = await host.ReportAsync(
            Batch("""{"external_id":"case-8","account":"acme","team_id":7,"closed_at":"soon"}"""),
            MachineDoors.HelpDesk);

        await ProblemAnswer.IsAsync(answer, HttpStatusCode.BadRequest);
        using var problem = await answer.Content.ReadAsJsonAsync();
        var bad = Assert.Single(problem.RootElement.GetProperty("rejected").EnumerateArray());
        Assert.Equal(0, bad.GetProperty("index").GetInt32());
        Assert.Equal(
            ["agent_id", "closed_at", "team_id"],
            bad.GetProperty("errors").EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
        Assert.Equal("agent_id is missing", bad.GetProperty("errors").GetProperty("agent_id")[0].GetString());
    }

    [Fact]
    public async Task Report_OnlyCompared_NamesWhatNobodyHasReportedAndStoresNothing()
    {
        using var content = new StringContent(Batch(Good.Replace("case-7", "case-70", StringComparison.Ordinal)));
        using var answer = await host.PostAsync("/api/conversations/closed?dry_run=true", content, MachineDoors.HelpDesk);
        using var again = new StringContent(Batch(Good));
        using var wrong = await host.PostAsync("/api/conversations/closed?dry_run=maybe", again, MachineDoors.HelpDesk);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var result = await answer.Content.ReadAsJsonAsync();
        Assert.Equal(1, result.RootElement.GetProperty("added").GetInt32());
        var missed = Assert.Single(result.RootElement.GetProperty("missed").EnumerateArray());
        Assert.Equal("case-70", missed.GetProperty("external_id").GetString());
        Assert.DoesNotContain("case-70", await NewCasesAsync());
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task Reopened_Reported_IsKept()
    {
        var now = TimeProvider.System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        using var content = new StringContent(
            Batch($$"""{"external_id":"case-71","account_user_id":"1212121212121","reopened_at":"{{now}}","closed_at":"left alone"}"""));
        using var answer = await host.PostAsync("/api/conversations/reopened", content, MachineDoors.HelpDesk);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await using var store = host.OpenStore();
        var kept = store.Database.SqlQueryRaw<string>("SELECT \"ExternalId\" AS \"Value\" FROM \"Reopenings\"");
        Assert.Equal("case-71", await kept.SingleAsync(AppHost.Token));
    }

    [Theory]
    [InlineData("closed: yes")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"conversations\":{}}")]
    public async Task Report_NotTheRightJson_IsABadRequestThatSaysWhy(string body)
    {
        using var answer = await host.ReportAsync(body, MachineDoors.HelpDesk);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var problem = await answer.Content.ReadAsJsonAsync();
        Assert.StartsWith("The body ", problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_WrongCredentials_IsRefusedUnread()
    {
        var otherPassword = MachineDoors.HelpDesk with { Password = "another password, long enough" };
        foreach (var wrong in new[] { null, otherPassword, MachineDoors.Webhook, MachineDoors.NextWebhook })
        {
            using var body = new WatchedBody(Batch(Good));
            using var answer = await host.PostAsync("/api/conversations/closed", body, wrong);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.False(body.WasAskedFor);
        }
    }

    private static string Batch(params string[] entries) => $$"""{"conversations":[{{string.Join(',', entries)}}]}""";

    private async Task<List<string>> NewCasesAsync()
    {
        await using var store = host.OpenStore();
        return await store.Set<Closing>().Where(known => known.AgentId == store.Agents.Single(agent => agent.ExternalId == "a-7").Id)
            .Select(known => known.ExternalId).ToListAsync(AppHost.Token);
    }
}
