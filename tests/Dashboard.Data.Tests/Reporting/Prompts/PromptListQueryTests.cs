using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting.Prompts;
using Dashboard.Data.Tests.Prompting.Outbox;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Reporting.Prompts;

/// <summary>Closed conversations one by one, for three kinds of people.</summary>
public sealed class PromptListQueryTests
{
    private const string Email = "ann@example.com";

    private static readonly RowRange First = new(0, 50);

    [Theory, Databases]
    public async Task List_OfAdmins_HasAllWithWhatXSaidAndNobodyElseGetsIt(StoreKind database)
    {
        await using var cases = await ClosedCases.StartAsync(database);
        var query = cases.Desk.X.Data.Get<PromptListQuery>();

        var page = await query.OfAllAsync(
            await cases.ViewerAsync(ViewerRoles.Admin), new PromptWish(PromptGroup.All), First, OutboxDesk.Token);

        Assert.Equal(7, page!.Total);
        Assert.Equal("1-d", page.Rows[0].ExternalId);
        Assert.Equal((1, "acme", "t-2", "Agent 2"), Key(Assert.Single(page.Rows, row => Is(row, "2-a"))));
        Assert.Null(await query.OfAllAsync(
            await cases.ViewerAsync(ViewerRoles.Manager | ViewerRoles.Supervisor | ViewerRoles.Agent),
            new PromptWish(PromptGroup.All),
            First,
            OutboxDesk.Token));

        static (int?, string, string, string?) Key(PromptRow row) => (row.RulesVersion, row.Account, row.Team, row.Agent);
    }

    [Theory, Databases]
    public async Task List_ByGroupAndCase_HasThoseAlone(StoreKind database)
    {
        await using var cases = await ClosedCases.StartAsync(database);
        var admin = await cases.ViewerAsync(ViewerRoles.Admin);
        await cases.Desk.RunAfterAsync(TimeSpan.FromHours(1));
        await cases.CloseAsync("1-e", 1, "15");
        await cases.Desk.RunAsync();

        Assert.Equal(["1-d", "1-e"], await CasesAsync(PromptGroup.Next));
        Assert.Equal(["1-a", "1-b", "2-a", "2-b"], (await CasesAsync(PromptGroup.Sent)).Order(StringComparer.Ordinal));
        Assert.Equal(["1-c", "2-c"], (await CasesAsync(PromptGroup.NotSent)).Order(StringComparer.Ordinal));
        Assert.Empty(await CasesAsync(PromptGroup.Uncertain));
        Assert.Equal(["2-a", "2-b", "2-c"], (await CasesAsync(PromptGroup.All, " 2-")).Order(StringComparer.Ordinal));
        Assert.Empty(await CasesAsync(PromptGroup.All, "%"));

        async Task<IEnumerable<string>> CasesAsync(PromptGroup group, string? search = null) =>
            (await cases.Desk.X.Data.Get<PromptListQuery>().OfAllAsync(admin, new PromptWish(group, search), First, OutboxDesk.Token))!
            .Rows.Select(row => row.ExternalId);
    }

    [Theory, Databases]
    public async Task List_BesideResults_KeepsToTheViewerAndTheFilter(StoreKind database)
    {
        await using var cases = await ClosedCases.StartAsync(database);
        var filter = cases.Filter;

        Assert.Equal(7, await CountAsync(await cases.ViewerAsync(ViewerRoles.Manager)));
        Assert.Equal(3, await CountAsync(await cases.ViewerAsync(ViewerRoles.Manager, own: ["a-1"])));
        Assert.Equal(4, await CountAsync(await cases.ViewerAsync(ViewerRoles.Supervisor, ["t-1"])));
        Assert.Equal(0, await CountAsync(await cases.ViewerAsync(ViewerRoles.Supervisor)));
        Assert.Null(await CountAsync(await cases.ViewerAsync(ViewerRoles.Admin | ViewerRoles.Agent)));
        Assert.Null(await CountAsync(
            await cases.ViewerAsync(ViewerRoles.Manager, rules: new EmployeeDataRules([]) { LeastAnswers = 5 })));
        filter = filter with { Period = new Period(filter.Period.From, filter.Period.From) };
        Assert.Equal(0, await CountAsync(await cases.ViewerAsync(ViewerRoles.Manager)));

        async Task<int?> CountAsync(Viewer viewer) => (await cases.Desk.X.Data.Get<PromptListQuery>()
            .BesideResultsAsync(viewer, filter, new PromptWish(PromptGroup.All), First, OutboxDesk.Token))?.Total;
    }

    [Theory, Databases]
    public async Task List_OfOnesOwn_HasTheirConversationsAndIsTheSameWhateverIsAnswered(StoreKind database)
    {
        await using var cases = await ClosedCases.StartAsync(database);
        var (users, viewers) = (cases.Desk.X.Data.Get<UserRegistry>(), cases.Desk.X.Data.Get<ViewerReader>());
        Assert.Empty((await users.AddAsync(
            Email, [RoleNames.Agent], "gull-harbour-north-7", Actor.CommandLine, OutboxDesk.Token)).Problems);
        await using var store = cases.Desk.X.Data.OpenStore();
        var id = (await store.Users.SingleAsync(user => user.Email == Email, OutboxDesk.Token)).Id;
        Assert.Empty(await OwnAsync());

        await users.LinkAgentAsync(Email, "a-1", Actor.CommandLine, OutboxDesk.Token);
        await cases.CloseAsync("A1-a", 1, "16");
        await cases.Desk.CloseAsync("alike", "17", change: one => one with { AgentId = "A-1" });
        var before = await OwnAsync();
        await cases.AnswerAsync("1-a", 1, "slow");

        Assert.Equal(["1-a", "1-b", "1-c", "1-d", "A1-a"], before.Select(row => row.ExternalId).Order(StringComparer.Ordinal));
        Assert.Equal(before, await OwnAsync());
        Assert.All(before, row => Assert.Null(row.Detail));
        cases.Desk.X.Clock.Advance(PromptListQuery.OwnDays + TimeSpan.FromHours(1));
        Assert.Empty(await OwnAsync());

        async Task<IReadOnlyList<PromptRow>> OwnAsync() => (await cases.Desk.X.Data.Get<PromptListQuery>().OwnAsync(
            await viewers.ForAsync(id, OutboxDesk.Token), new PromptWish(PromptGroup.All), First, OutboxDesk.Token)).Rows;
    }

    private static bool Is(PromptRow row, string id) => string.Equals(row.ExternalId, id, StringComparison.Ordinal);
}
