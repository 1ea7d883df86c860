using System.Text;
using Dashboard.Data.Prompting.ClosedConversations.Csv;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.ClosedConversations;

public sealed class ClosingsAtOneInstantTests
{
    private const string Header = "external_id,account_user_id,agent_id,agent_name,team_id,team_name,customer_user_id,closed_at\n";

    /// <summary>More than a batch of the import lies between the two closings of the second case.</summary>
    private const int Between = 1_000;

    [Theory, Databases]
    public async Task ImportAsync_TwoClosingsAtOneInstantInOneBatchAndAcross_TheLastReportedCounts(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        var at = new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero);
        var lines = new[] { Line("ti-1", "a-first", "t-3"), Line("ti-1", "a-last", "t-4"), Line("ti-2", "a-first", "t-3") }
            .Concat(Enumerable.Range(0, Between).Select(number => Line($"fill-{number}", "a-1", "t-3")))
            .Append(Line("ti-2", "a-last", "t-4"));
        await using var file = new MemoryStream(Encoding.UTF8.GetBytes(Header + string.Concat(lines)));
        await fixture.MergeAsync(
            account,
            FeedbackFixture.Prompt("1", at.AddMinutes(5), externalId: "ti-1"),
            FeedbackFixture.Prompt("2", at.AddMinutes(5), externalId: "ti-2"));

        var result = await host.Get<ClosedConversationCsv>().ImportAsync(file, CancellationToken.None);

        Assert.Equal(Between + 4, result.Accepted);
        await using var store = host.OpenStore();
        var last = await store.Agents.SingleAsync(agent => agent.ExternalId == "a-last");
        Assert.Equal([last.Id, last.Id], await store.StoredFeedback.Select(row => row.AgentId ?? 0).ToListAsync());
    }

    private static string Line(string known, string agent, string team) =>
        $"{known},{FeedbackFixture.AccountUserId},{agent},Name,{team},Team,,2026-11-20T00:00:00Z\n";
}
