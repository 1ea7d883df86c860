using Dashboard.Data.Access;
using Dashboard.Data.Planning.Exclusions;
using Dashboard.Data.Privacy;
using Dashboard.Data.Reporting;
using Dashboard.Data.Settings;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Privacy;

public sealed class AgentExportTests
{
    private const string Comment = "call me at +49 171 2345678";
    private const string Hidden = "call me at •••";

    private static readonly DateTimeOffset Sent = new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task RunAsync_ByAManager_HoldsTheAgentsAnswersAndNoCustomer(StoreKind database)
    {
        await using var host = await BeginAsync(database);

        var file = await host.Get<AgentExport>().RunAsync(DataHost.Manager, "a-1", Token);

        Assert.Equal((PrivacyProblem.None, 1), (file.Problem, file.Rows));
        Assert.Contains(Comment, file.Json, StringComparison.Ordinal);
        Assert.Contains("manager@example.com", file.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("343434343434", file.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("a-2", file.Json, StringComparison.Ordinal);
        await using var context = host.OpenStore();
        var entry = await context.AuditLog.SingleAsync(one => one.Action == AuditActions.AgentExported, Token);
        Assert.Equal(("a-1", 1L), (entry.Details, entry.Rows));
    }

    [Theory, Databases]
    public async Task RunAsync_OfARatingThatIsNotCounted_HoldsItAndSaysWhy(StoreKind database)
    {
        await using var host = await BeginAsync(database);
        await using var context = host.OpenStore();
        var id = await context.StoredFeedback.Where(row => row.Comment == Comment).Select(row => row.Id).SingleAsync(Token);
        var problem = await host.Get<RatingExclusions>().ExcludeAsync(DataHost.Manager, id, ExclusionReason.Outage, Token);

        var file = await host.Get<AgentExport>().RunAsync(DataHost.Manager, "a-1", Token);

        Assert.Equal((ExclusionProblem.None, 1), (problem, file.Rows));
        Assert.Contains("Outage", file.Json, StringComparison.Ordinal);
    }

    // Never self-service, and never more than they may see: of themselves a manager learns no more than of whom nobody knows.
    [Theory, Databases]
    public async Task RunAsync_OfOneself_IsAsOfNobody(StoreKind database)
    {
        await using var host = await BeginAsync(database);
        await using var context = host.OpenStore();
        var own = await context.Agents.Where(agent => agent.ExternalId == "a-1").Select(agent => agent.Id).SingleAsync(Token);
        var manager = new Viewer("m", "m", ViewerRoles.Manager, [], [own]);

        var file = await host.Get<AgentExport>().RunAsync(manager, "a-1", Token);

        Assert.Equal(await host.Get<AgentExport>().RunAsync(manager, "nobody", Token), file);
        Assert.Equal(PrivacyProblem.NotAllowed, (await host.Get<AgentExport>().RunAsync(Viewer.CommandLine, "a-1", Token)).Problem);
        Assert.False(await context.AuditLog.AnyAsync(one => one.Action == AuditActions.AgentExported, Token));
    }

    [Fact]
    public async Task Contacts_Hidden_AreInNoListNoHistoryAndNoFile()
    {
        await using var host = await BeginAsync(StoreKind.Sqlite);
        await host.Get<PrivacyDesk>().SetAsync(
            Viewer.CommandLine, PrivacyRules.Default with { HidesContacts = true }, PrivacyRules.Default, Token);
        var filter = new ReportFilter { Period = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 1)) };

        var rows = await host.Get<ResponsesQuery>().StreamAsync(DataHost.Manager, filter, Token).ToListAsync(Token);
        var history = (await host.Get<FeedbackHistoryQuery>().RunAsync(DataHost.Manager, "1", Token))!;

        Assert.Contains(rows, row => row.Comment == Hidden);
        Assert.Equal(Hidden, history.Comment);
        Assert.Equal(Hidden, history.Lines[^1].Comment);
        Assert.All(history.Lines, line => Assert.DoesNotContain("2345678", line.Body, StringComparison.Ordinal));
        Assert.Contains("343434343434", history.Lines[^1].Body, StringComparison.Ordinal);
        Assert.Contains(Hidden, (await host.Get<AgentExport>().RunAsync(DataHost.Manager, "a-1", Token)).Json, StringComparison.Ordinal);
    }

    private static async Task<DataHost> BeginAsync(StoreKind database)
    {
        var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        await fixture.CloseAsync(("case-1", "a-1", "t-1"), ("case-2", "a-2", "t-1"));
        await fixture.MergeAsync(
            account,
            FeedbackFixture.Scored(FeedbackFixture.Prompt("1", Sent, externalId: "case-1"), 3, Sent.AddHours(1), Comment),
            FeedbackFixture.Scored(FeedbackFixture.Prompt("2", Sent, externalId: "case-2"), 5, Sent.AddHours(1), "of another"));
        return host;
    }
}
