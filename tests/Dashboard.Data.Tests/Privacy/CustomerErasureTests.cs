using Dashboard.Data.Access;
using Dashboard.Data.Comments;
using Dashboard.Data.Foundation;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Privacy;
using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Reporting;
using Dashboard.Data.Rollups;
using Dashboard.Data.Rollups.Search;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Applying;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Privacy;

public sealed class CustomerErasureTests
{
    private const string Customer = "343434343434";
    private const string Other = "565656565656";

    // Of words that stand nowhere else.
    private const string Secret = "zebracorn";
    private const string Words = "my zebracorn is lost";

    private static readonly DateTimeOffset Sent = new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly ReportFilter February = new() { Period = new Period(new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28)) };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task RunAsync_EverywhereTheyAre_NothingOfThemIsLeftInTheStore(StoreKind database)
    {
        await using var host = await BeginAsync(database);
        var before = await CountsAsync(host);
        var preview = await host.Get<CustomerErasure>().PreviewAsync(Viewer.CommandLine, Customer, Token);
        Assert.Equal(new Footprint(2, 1, 3, 1, 1, 1), preview.Found);
        Assert.Contains(Secret, await StoreGrep.ReadAsync(host, database, Token), StringComparison.OrdinalIgnoreCase);

        var answer = await host.Get<CustomerErasure>().RunAsync(Viewer.CommandLine, $" {Customer} ", Token);

        Assert.Equal(new Footprint(2, 1, 3, 1, 1, 1), answer.Receipt!.Erased);
        await GoneAsync(host, database);
        Assert.Equal(before, await CountsAsync(host));
        await AgreesAsync(host);
        await using var context = host.OpenStore();
        var entry = await context.AuditLog.SingleAsync(one => one.Action == AuditActions.CustomerErased, Token);
        Assert.Contains($"{answer.Receipt.Number}", entry.Details, StringComparison.Ordinal);
        Assert.True((await host.Get<CustomerErasure>().PreviewAsync(Viewer.CommandLine, Customer, Token)).Found.IsEmpty);
    }

    [Theory, Databases]
    public async Task RunAsync_WhateverComesLater_BringsNothingBack(StoreKind database)
    {
        await using var host = await BeginAsync(database);
        var fixture = new FeedbackFixture(host);
        await host.Get<CustomerErasure>().RunAsync(Viewer.CommandLine, Customer, Token);
        await host.Get<InboxApplier>().DrainAsync(Token);
        var before = await CountsAsync(host);
        var account = await AccountAsync(host);

        // The same page again, a webhook that leaves out whose it is, an answer of show, an older prompt by a backfill, a type that nobody
        // knows, and the help desk.
        await fixture.MergeAsync(account.Id, ArrivalSource.Events, Page());
        await fixture.MergeAsync(
            null,
            ArrivalSource.Webhook,
            WireText.Event(Answer() with { UpdatedAt = Sent.AddDays(1) })
                .Replace($"\"to_user_id\":\"{Customer}\",", "", StringComparison.Ordinal));
        await fixture.MergeAsync(account.Id, ArrivalSource.Show, WireText.Shown(Answer() with { DmId = "777000111222" }));
        await fixture.MergeAsync(
            account, FeedbackFixture.Scored(FeedbackFixture.Prompt("99", Sent.AddDays(-9)), 2, Sent.AddDays(-8), Words));
        await fixture.MergeAsync(account.Id, ArrivalSource.Webhook, Unknown());
        await ConversationAsync(host);
        await host.Get<Retention>().RunAsync(Token);

        await GoneAsync(host, database);
        await AgreesAsync(host);
        Assert.Equal(before.Scores, (await CountsAsync(host)).Scores);
        await host.Get<SearchRebuild>().RunAsync(Token);
        await AgreesAsync(host);
    }

    [Theory, Databases]
    public async Task RunAsync_ThenTheyAreAskedAnew_IsNewAndKept(StoreKind database)
    {
        await using var host = await BeginAsync(database);
        await host.Get<CustomerErasure>().RunAsync(Viewer.CommandLine, Customer, Token);
        var later = host.Clock.GetUtcNow().AddDays(1);
        host.Clock.Advance(TimeSpan.FromDays(2));

        await new FeedbackFixture(host).MergeAsync(
            await AccountAsync(host), FeedbackFixture.Scored(FeedbackFixture.Prompt("200", later), 4, later.AddHours(1), "all fine"));

        await using var context = host.OpenStore();
        var row = await context.StoredFeedback.SingleAsync(one => one.Id == "200", Token);
        Assert.Equal((Customer, "all fine"), (row.ToUserId, row.Comment));
    }

    [Theory, Databases]
    public async Task RunAsync_OfOneCustomer_LeavesTheOthers(StoreKind database)
    {
        await using var host = await BeginAsync(database);

        await host.Get<CustomerErasure>().RunAsync(Viewer.CommandLine, Customer, Token);

        var found = await host.Get<CustomerErasure>().PreviewAsync(Viewer.CommandLine, Other, Token);
        Assert.Equal((1, 1), (found.Found.Feedback, found.Found.Comments));
        await using var context = host.OpenStore();
        Assert.Equal(ErasedComment.Mark, (await context.StoredFeedback.SingleAsync(row => row.Id == "101", Token)).Comment);
        Assert.Equal("a fine giraffe", (await context.StoredFeedback.SingleAsync(row => row.Id == "103", Token)).Comment);
    }

    [Fact]
    public async Task RunAsync_ByWhoMayNot_ChangesNothing()
    {
        await using var host = await BeginAsync(StoreKind.Sqlite);
        var erasure = host.Get<CustomerErasure>();
        var agent = new Viewer("ada", "ada", ViewerRoles.Admin, [], [1]);

        Assert.Equal(PrivacyProblem.NotAllowed, (await erasure.RunAsync(DataHost.Manager, Customer, Token)).Problem);
        Assert.Equal(PrivacyProblem.IsAgent, (await erasure.RunAsync(agent, Customer, Token)).Problem);
        Assert.Equal(PrivacyProblem.IsAgent, (await erasure.PreviewAsync(agent, Customer, Token)).Problem);
        Assert.Equal(PrivacyProblem.NoId, (await erasure.RunAsync(Viewer.CommandLine, "@ann", Token)).Problem);
        await using var context = host.OpenStore();
        Assert.Equal(2, await context.StoredFeedback.CountAsync(row => row.ToUserId == Customer, Token));
    }

    [Fact]
    public async Task Export_ByAManager_HoldsWhatTheyMaySeeAndNamesThem()
    {
        await using var host = await BeginAsync(StoreKind.Sqlite);
        var export = host.Get<CustomerExport>();
        await using var context = host.OpenStore();
        var own = await context.Agents.Select(agent => agent.Id).SingleAsync(Token);

        var whole = await export.RunAsync(DataHost.Manager, Customer, Token);
        var without = await export.RunAsync(new Viewer("m", "m@acme.example", ViewerRoles.Manager, [], [own]), Customer, Token);

        Assert.Equal(2, whole.Rows);
        Assert.Contains(Words, whole.Json, StringComparison.Ordinal);
        Assert.Contains("manager@example.com", whole.Json, StringComparison.Ordinal);
        Assert.Equal((PrivacyProblem.NothingFound, ""), (without.Problem, without.Json));
        Assert.Equal(PrivacyProblem.NotAllowed, (await export.RunAsync(Viewer.CommandLine, Customer, Token)).Problem);
        Assert.Equal(1, await context.AuditLog.CountAsync(entry => entry.Action == AuditActions.CustomerExported, Token));
    }

    private static FeedbackSnapshot Answer() => FeedbackFixture.Scored(
        FeedbackFixture.Prompt("101", Sent, externalId: "case-1") with { DmId = "777000111222" }, 3, Sent.AddHours(1), Words);

    private static string Page() =>
        $"[{WireText.Event(FeedbackFixture.Prompt("101", Sent, externalId: "case-1"))},{WireText.Event(Answer())},"
        + $"{WireText.Event(FeedbackFixture.Prompt("102", Sent.AddHours(2)))}]";

    private static string Unknown() => $$$"""{"event_type":"feedback.praised","to":"{{{Customer}}}","note":"{{{Secret}}} aside"}""";

    private static async Task<DataHost> BeginAsync(StoreKind database)
    {
        var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        await ConversationAsync(host);
        await fixture.MergeAsync(account.Id, ArrivalSource.Events, Page());
        await fixture.MergeAsync(account, FeedbackFixture.Scored(
            FeedbackFixture.Prompt("103", Sent) with { ToUserId = Other }, 5, Sent.AddHours(1), "a fine giraffe"));
        await fixture.MergeAsync(account.Id, ArrivalSource.Webhook, Unknown());
        var waiting = FeedbackFixture.Scored(FeedbackFixture.Prompt("102", Sent.AddHours(2)), 1, Sent.AddHours(5), Secret + " waiting");
        await fixture.PutAsync(null, ArrivalSource.Webhook, WireText.Event(waiting));
        return host;
    }

    private static Task ConversationAsync(DataHost host) => host.Get<ConversationRecorder>().RecordAsync(
        [
            new ClosedConversation
            {
                ExternalId = "case-1", Account = "acme", AgentId = "a-1", TeamId = "t-1", ClosedAt = Sent.AddMinutes(-5),
                CustomerUserId = Customer,
            },
        ],
        Token);

    private static async Task GoneAsync(DataHost host, StoreKind database)
    {
        var text = await StoreGrep.ReadAsync(host, database, Token);
        Assert.DoesNotContain(Secret, text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Customer, text, StringComparison.Ordinal);
        Assert.DoesNotContain("777000111222", text, StringComparison.Ordinal);
        Assert.Contains("giraffe", text, StringComparison.Ordinal);
        var found = host.Get<ResponsesQuery>().StreamAsync(DataHost.Manager, February with { Search = Secret }, Token);
        Assert.False(await found.AnyAsync(Token));
    }

    private static async Task<(int Scores, int Comments)> CountsAsync(DataHost host)
    {
        await using var context = host.OpenStore();
        return (
            await context.StoredFeedback.CountAsync(row => row.SentAt >= Sent && row.Score != null && row.Id != "102", Token),
            await context.DayCells.Where(cell => !cell.IsTagged).SumAsync(cell => cell.Commented, Token));
    }

    private static async Task AgreesAsync(DataHost host)
    {
        Assert.Empty(await host.Get<RollupCheck>().RunAsync(Token));
        Assert.Empty(await host.Get<SearchCheck>().RunAsync(Token));
    }

    private static async Task<Account> AccountAsync(DataHost host)
    {
        await using var context = host.OpenStore();
        return await context.Accounts.SingleAsync(Token);
    }
}
