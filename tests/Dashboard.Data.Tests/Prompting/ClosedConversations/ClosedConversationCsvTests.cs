using System.Text;
using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.ClosedConversations;

public sealed class ClosedConversationCsvTests
{
    private const string Header = "external_id,account,agent_id,agent_name,team_id,team_name,closed_at\n";

    [Theory, Databases]
    public async Task ImportAsync_SampleFile_IsTaken(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await new FeedbackFixture(host).AddAccountAsync();
        var path = SourceTree.PathOf("src/Dashboard.Data/Prompting/ClosedConversations/ClosedConversations.sample.csv");
        await using var file = File.OpenRead(path);

        var result = await host.Get<ClosedConversationCsv>().ImportAsync(file, CancellationToken.None);

        Assert.Equal((1, 0), (result.Accepted, result.Rejected.Count));
        await using var store = host.OpenStore();
        Assert.Equal("Maya Brandt", (await store.Agents.SingleAsync()).Name);
    }

    [Theory, Databases]
    public async Task ImportAsync_BadLines_AreReportedByLineNumber(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await new FeedbackFixture(host).AddAccountAsync();

        var result = await ImportAsync(host,
            Header
            + "c-1,acme,a,A,t,T,2026-01-02T03:04:05Z\n"
            + "c-2,acme,,A,t,T,2026-01-02T03:04:05Z\n"
            + "c-3,acme,a,A,t,T,yesterday\n"
            + "c-4,acme,a,\"A, the \"\"first\"\"\",t,T,2026-01-02T03:04:05+01:00\n"
            + "c-5\n");

        Assert.Equal(2, result.Accepted);
        Assert.Equal([3, 4, 6], result.Rejected.Select(line => line.Line));
        Assert.Contains("closed_at is not a date", result.Rejected[1].Reason, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task ImportAsync_EmptyFile_SaysSo(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);

        var result = await ImportAsync(host, "");

        Assert.Contains("empty", Assert.Single(result.Rejected).Reason, StringComparison.Ordinal);
    }

    private static Task<ImportResult> ImportAsync(DataHost host, string text) =>
        host.Get<ClosedConversationCsv>().ImportAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), CancellationToken.None);
}
