using Dashboard.Data.Access;
using Dashboard.Data.Access.Agents;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Access.Agents;

/// <summary>
/// Links through the product's own doors: who is linked sees nothing of their own from the first case on, however it is spelt.
/// </summary>
public sealed class AgentLinksTests
{
    private const string Email = "ann@acme.example";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [Databases("A-17")]
    [Databases(" A-17\u200b ")]
    [Databases("a 17")]
    [Databases("A\u201117")]
    public async Task LinkAgent_NotYetSeen_HidesTheirResultsFromTheFirstCaseOn(StoreKind database, string closedUnder)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        var user = await AddUserAsync(host);
        var linked = await host.Get<UserRegistry>().LinkAgentAsync(Email, " A-17", Actor.CommandLine, Token);
        Assert.Contains("No closed conversation has named agent A-17 yet", Assert.Single(linked.Remarks), StringComparison.Ordinal);
        await fixture.CloseAsync(("case-1", "B-2", "T-1"));
        await MergeAsync(host, fixture, account, "1", "case-1");
        var before = await SeenAsync(host, user);
        Assert.Equal((1, 1, 1), before);

        await MergeAsync(host, fixture, account, "2", "case-2");
        Assert.Equal(before, await SeenAsync(host, user));
        await fixture.CloseAsync(("case-2", closedUnder, "T-1"));
        Assert.Equal(before, await SeenAsync(host, user));

        Assert.Equal(2, (await host.Get<OverviewQuery>().RunAsync(DataHost.Manager, Filter(host), Token)).Current.Sent);
    }

    [Theory, Databases]
    public async Task LinkAgent_NameComesLater_IsTheHelpDesksName(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        await fixture.AddAccountAsync();
        await AddUserAsync(host);
        await host.Get<UserRegistry>().LinkAgentAsync(Email, "A-17", Actor.CommandLine, Token);

        await fixture.CloseAsync(("case-1", "A-17", "T-1"));

        await using var context = host.OpenStore();
        var agent = await context.Agents.SingleAsync(Token);
        Assert.Equal(("A-17", "Agent A-17"), (agent.ExternalId, agent.Name));
    }

    [Theory, Databases]
    public async Task LinkAgent_AlikeAgentsKnown_SaysThatTheyCountAsOne(StoreKind database)
    {
        var remarks = await RemarksAsync(database, ["A-17", "a-17"]);

        Assert.StartsWith("Agent \"a-17\" is spelt alike", Assert.Single(remarks), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task LinkAgent_OneAlikeIsSomebodyElse_NamesTheOthersAlone(StoreKind database)
    {
        var remarks = await RemarksAsync(database, ["A-17", "a-17", "a 17"], ("A-17", "a-17"));

        Assert.StartsWith("Agent \"a 17\" is spelt alike", Assert.Single(remarks), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task LinkAgent_OthersAreTwoPeopleBetweenThemselves_NamesThemBoth(StoreKind database) =>
        Assert.Equal(2, (await RemarksAsync(database, ["A-17", "a-17", "a 17"], ("a 17", "a-17"))).Count);

    [Theory]
    [Databases("A-17", 0)]
    [Databases("B-2", 1)]
    public async Task LinkAgent_AgentHasClosedACaseOrNot_SaysSoOfThatAgent(StoreKind database, string closedBy, int remarks) =>
        Assert.Equal(remarks, (await RemarksAsync(database, [closedBy])).Count);

    [Theory]
    [Databases("")]
    [Databases(" \u200b")]
    [Databases(
        "123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789"
    )]
    public async Task LinkAgent_NoId_IsRefused(StoreKind database, string id)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await AddUserAsync(host);

        var linked = await host.Get<UserRegistry>().LinkAgentAsync(Email, id, Actor.CommandLine, Token);

        Assert.Equal(RegistryProblemKind.UnknownAgent, Assert.Single(linked.Problems).Kind);
        await using var context = host.OpenStore();
        Assert.Equal(0, await context.Agents.CountAsync(Token));
    }

    /// <summary>What linking A-17 says once each of some agents has closed a case, and two of them are said to be two people.</summary>
    private static async Task<IReadOnlyList<string>> RemarksAsync(
        StoreKind database, string[] closedBy, (string One, string Other)? twoPeople = null)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        await fixture.AddAccountAsync();
        await AddUserAsync(host);
        await fixture.CloseAsync([.. closedBy.Select((agent, number) => ($"case-{number}", agent, "T-1"))]);
        if (twoPeople is (var one, var other))
            Assert.True((await host.Get<AgentRegistry>().DistinguishAsync(one, other, Actor.CommandLine, Token)).Succeeded);
        return (await host.Get<UserRegistry>().LinkAgentAsync(Email, "A-17", Actor.CommandLine, Token)).Remarks;
    }

    private static ReportFilter Filter(DataHost host) =>
        new()
        {
            Period = new Period(
                DateOnly.FromDateTime(host.Clock.GetUtcNow().AddDays(-20).Date),
                DateOnly.FromDateTime(host.Clock.GetUtcNow().Date)),
        };

    private static Task MergeAsync(DataHost host, FeedbackFixture fixture, Account account, string id, string externalId)
    {
        var sent = host.Clock.GetUtcNow().AddDays(-3);
        var scored = FeedbackFixture.Scored(
            FeedbackFixture.Prompt(id, sent, SurveyKind.Csat, externalId),
            1,
            sent.AddHours(1),
            "slow answer");
        return fixture.MergeAsync(account, scored);
    }

    private static async Task<(int Rows, long Sent, long Found)> SeenAsync(DataHost host, string user)
    {
        var viewer = await host.Get<ViewerReader>().ForAsync(user, Token);
        await using var context = host.OpenStore();
        return (
            await context.FeedbackVisibleTo(viewer).CountAsync(Token),
            (await host.Get<OverviewQuery>().RunAsync(viewer, Filter(host), Token)).Current.Sent,
            await host.Get<ResponsesQuery>().CountAsync(viewer, Filter(host) with { Search = "slow" }, Token));
    }

    private static async Task<string> AddUserAsync(DataHost host)
    {
        Assert.Empty(
            (
                await host.Get<UserRegistry>().AddAsync(Email, [RoleNames.Manager], "a long enough password", Actor.CommandLine, Token)
            ).Problems);
        await using var context = host.OpenStore();
        return await context.Users.Select(user => user.Id).SingleAsync(Token);
    }
}
