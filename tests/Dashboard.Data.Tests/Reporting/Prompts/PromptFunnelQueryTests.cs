using Dashboard.Data.Access;
using Dashboard.Data.Reporting.Prompts;
using Dashboard.Data.Settings;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Tests.Prompting.Outbox;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Reporting.Prompts;

/// <summary>From closed conversations to comments.</summary>
public sealed class PromptFunnelQueryTests
{
    [Theory, Databases]
    public async Task Funnel_OfAManager_CountsEachStepAndEachReason(StoreKind database)
    {
        await using var cases = await ClosedCases.StartAsync(database);
        await cases.AnswerAsync("1-a", 5, "quick");
        await cases.AnswerAsync("2-a", 1);

        var funnel = await RunAsync(cases, await cases.ViewerAsync(ViewerRoles.Manager));

        var whole = new PromptSteps(Closed: 7, Waiting: 1, Eligible: 4, Sent: 4, Scored: 2, Commented: 1);
        Assert.Equal(whole, funnel.Whole);
        Assert.Equal(2, whole.HeldBack);
        Assert.Equal("acme", Assert.Single(funnel.Accounts).Handle);
        Assert.Equal(whole, funnel.Accounts[0].Steps);
        Assert.Equal(7, funnel.Days.Sum(day => day.Steps.Closed));
        Assert.Equal(
            [new(PromptState.HeldBack, PromptReason.CustomerKnown, 2), new(PromptState.Waiting, PromptReason.Delay, 1)],
            funnel.Reasons);
        Assert.True(funnel.HasAnswers);
        Assert.Null(funnel.PausedSince);
    }

    [Theory, Databases]
    public async Task Funnel_OfSomebodyWhoAnsweredToo_IsTheSameWhateverTheirOwnCustomersSay(StoreKind database)
    {
        await using var cases = await ClosedCases.StartAsync(database);
        var viewer = await cases.ViewerAsync(ViewerRoles.Manager | ViewerRoles.Agent, own: ["a-1"]);
        var before = await RunAsync(cases, viewer);

        await cases.AnswerAsync("1-a", 1, "slow");
        await cases.CloseAsync("1-e", 1, "15");

        Assert.Equal(new PromptSteps(3, 0, 2, 2, 0, 0), before.Whole);
        Assert.True(before.IsSameAs(await RunAsync(cases, viewer)));
    }

    [Theory, Databases]
    public async Task Funnel_OfASupervisor_IsOfTheirTeams(StoreKind database)
    {
        await using var cases = await ClosedCases.StartAsync(database);
        await cases.AnswerAsync("1-a", 5);

        Assert.Equal(
            new PromptSteps(3, 0, 2, 2, 0, 0),
            (await RunAsync(cases, await cases.ViewerAsync(ViewerRoles.Supervisor, ["t-2"]))).Whole);
    }

    [Theory]
    [InlineData(ViewerRoles.Admin)]
    [InlineData(ViewerRoles.Agent)]
    [InlineData(ViewerRoles.None)]
    public async Task Funnel_OfWhoeverSeesNoResult_IsEmpty(ViewerRoles roles)
    {
        await using var cases = await ClosedCases.StartAsync(StoreKind.Sqlite);

        Assert.Equal(PromptSteps.None, (await RunAsync(cases, await cases.ViewerAsync(roles))).Whole);
    }

    [Theory, Databases]
    public async Task Funnel_OfOneTeamAndOneAgent_HasTheirsAlone(StoreKind database)
    {
        await using var cases = await ClosedCases.StartAsync(database);
        var viewer = await cases.ViewerAsync(ViewerRoles.Manager);
        var team = (await cases.ViewerAsync(ViewerRoles.Supervisor, ["t-1"])).Teams;
        var agent = (await cases.ViewerAsync(ViewerRoles.Agent, own: ["a-2"])).OwnAgents;
        var query = cases.Desk.X.Data.Get<PromptFunnelQuery>();

        var ofTeam = await query.RunAsync(viewer, cases.Filter with { Teams = [.. team] }, OutboxDesk.Token);
        var ofAgent = await query.RunAsync(viewer, cases.Filter with { Agents = [.. agent] }, OutboxDesk.Token);
        var ofBoth = await query.RunAsync(viewer, cases.Filter with { Teams = [.. team], Agents = [.. agent] }, OutboxDesk.Token);

        Assert.Equal((4, 3, 0), (ofTeam.Whole.Closed, ofAgent.Whole.Closed, ofBoth.Whole.Closed));
    }

    [Fact]
    public async Task Funnel_WhereResultsAreShownOfManyTogether_CountsNoAnswers()
    {
        await using var cases = await ClosedCases.StartAsync(StoreKind.Sqlite);
        await cases.AnswerAsync("1-a", 5, "quick");
        var rules = new EmployeeDataRules([]) { LeastAnswers = 5 };

        var funnel = await RunAsync(cases, await cases.ViewerAsync(ViewerRoles.Manager, rules: rules));

        Assert.Equal((false, 4, 0, 0), (funnel.HasAnswers, funnel.Whole.Sent, funnel.Whole.Scored, funnel.Whole.Commented));
    }

    [Fact]
    public async Task Funnel_WhileAllIsPaused_SaysSinceWhen()
    {
        await using var cases = await ClosedCases.StartAsync(StoreKind.Sqlite);
        await cases.Desk.X.Data.Get<PromptPause>().BeginAsync(Acting.As("ada"), OutboxDesk.Token);

        var funnel = await RunAsync(cases, await cases.ViewerAsync(ViewerRoles.Manager));

        Assert.Equal(cases.Desk.X.Clock.GetUtcNow(), funnel.PausedSince);
    }

    private static Task<PromptFunnel> RunAsync(ClosedCases cases, Viewer viewer) =>
        cases.Desk.X.Data.Get<PromptFunnelQuery>().RunAsync(viewer, cases.Filter, OutboxDesk.Token);
}
