using System.Text;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Agents;
using Dashboard.Data.Prompting.Roster;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.Roster;

public sealed class RosterImportTests
{
    private const string File = """
        Agent ID;agent name;team_id;team_name
        A-1;Ann Lee;T-1;Billing
        A-2;Bob;T-2;Delivery
        ;;T-1;Billing

        'A-3;;T-2;
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task PreviewAsync_Asked_SaysEveryChangeAndMakesNone(StoreKind database)
    {
        await using var host = await BeginAsync(database);

        var plan = await PreviewAsync(host, File);

        Assert.Equal(
            [
                new RosterStep(2, RosterStepKind.TeamRenamed, "T-1", "Bills", "Billing"),
                new RosterStep(2, RosterStepKind.AgentRenamed, "A-1", "Ann", "Ann Lee"),
                new RosterStep(2, RosterStepKind.AgentMoved, "A-1", null, "T-1"),
                new RosterStep(3, RosterStepKind.TeamAdded, "T-2", null, "Delivery"),
                new RosterStep(3, RosterStepKind.AgentAdded, "A-2", null, "Bob"),
                new RosterStep(3, RosterStepKind.AgentMoved, "A-2", null, "T-2"),
                new RosterStep(6, RosterStepKind.AgentAdded, "A-3", null, "A-3"),
                new RosterStep(6, RosterStepKind.AgentMoved, "A-3", null, "T-2"),
            ],
            plan.Steps);
        Assert.Empty(plan.Faults);
        Assert.Single((await RosterAsync(host)).Agents);
    }

    [Theory, Databases]
    public async Task ApplyAsync_Confirmed_DoesItOnceHoweverOften(StoreKind database)
    {
        await using var host = await BeginAsync(database);
        var content = Encoding.UTF8.GetBytes(File);
        var plan = await host.Get<RosterImport>().PreviewAsync(content, Token);

        Assert.True((await host.Get<RosterImport>().ApplyAsync(content, plan, Actor.CommandLine, Token)).IsDone);

        var roster = await RosterAsync(host);
        Assert.Equal(
            [("A-1", "Ann Lee", "T-1"), ("A-2", "Bob", "T-2"), ("A-3", "A-3", "T-2")],
            roster.Agents.Select(agent => (agent.ExternalId, agent.Name, agent.Team!.ExternalId)).Order());
        Assert.Empty((await host.Get<RosterImport>().PreviewAsync(content, Token)).Steps);
        Assert.True((await host.Get<RosterImport>().ApplyAsync(content, plan, Actor.CommandLine, Token)).HasChanged);
        await using var context = host.OpenStore();
        Assert.Equal(plan.Steps.Count, await context.AuditLog.CountAsync(Token));
    }

    [Theory, Databases]
    public async Task ApplyAsync_SomethingElseByNow_DoesNothingAndSaysWhatItIs(StoreKind database)
    {
        await using var host = await BeginAsync(database);
        var content = Encoding.UTF8.GetBytes(File);
        var plan = await host.Get<RosterImport>().PreviewAsync(content, Token);
        await host.Get<RosterEditor>().RenameTeamAsync("T-1", "Billing", null, Actor.CommandLine, Token);

        var outcome = await host.Get<RosterImport>().ApplyAsync(content, plan, Actor.CommandLine, Token);

        Assert.Equal((false, true, plan.Steps.Count - 1), (outcome.IsDone, outcome.HasChanged, outcome.Plan.Steps.Count));
        Assert.Single((await RosterAsync(host)).Agents);
    }

    [Theory, Databases]
    public async Task PreviewAsync_WrongLines_NamesEachByItsNumberAndCanDoNothing(StoreKind database)
    {
        await using var host = await BeginAsync(database);
        await host.Get<RosterEditor>().AddTeamAsync("shut", null, Actor.CommandLine, Token);
        await host.Get<RosterEditor>().CloseTeamAsync("shut", isClosed: true, Actor.CommandLine, Token);

        var plan = await PreviewAsync(
            host,
            """
            agent_id,agent_name,team_id,team_name
            A-5,Eve,T-1,
            ,Eve,T-1,
            A-5,Eva,,
            A-6,Fay
            7.7E+17,Gus,T-1,
            A-8,Hal,shut,
            A-9,"Ida,T-1,
            """);

        Assert.Equal([3, 4, 5, 6, 7, 8], plan.Faults.Select(fault => fault.Line));
        Assert.Contains("needs an agent_id", plan.Faults[0].Reason, StringComparison.Ordinal);
        Assert.Contains("is \"Eve\" in line 2 and \"Eva\" here", plan.Faults[1].Reason, StringComparison.Ordinal);
        Assert.Contains("has 2 fields and the header 4", plan.Faults[2].Reason, StringComparison.Ordinal);
        Assert.Contains("spreadsheet has shortened", plan.Faults[3].Reason, StringComparison.Ordinal);
        Assert.Contains("is closed", plan.Faults[4].Reason, StringComparison.Ordinal);
        Assert.Contains("quote", plan.Faults[5].Reason, StringComparison.Ordinal);
        Assert.False(plan.CanBeApplied);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("name;team\n1;2", "must name the columns")]
    [InlineData("agent_id,agent_mail\n1,2", "\"agent_mail\", which is no column")]
    [InlineData("agent_id,agent_id\n1,2", "more than once")]
    public async Task PreviewAsync_HeaderCannotBe_IsRefusedAsAWhole(string text, string why)
    {
        await using var host = await BeginAsync(StoreKind.Sqlite);

        Assert.Contains(why, (await PreviewAsync(host, text)).Problem!.Reason, StringComparison.Ordinal);
    }

    private static async Task<DataHost> BeginAsync(StoreKind database)
    {
        var host = await DataHost.StartAsync(store: database);
        await host.Get<StoreWriter>().WriteAsync(
            (context, _) =>
            {
                context.Teams.Add(new Team { ExternalId = "T-1", Name = "Bills" });
                context.Agents.Add(new Agent { ExternalId = "A-1", Name = "Ann" });
                return Task.CompletedTask;
            },
            Token);
        return host;
    }

    private static Task<RosterPlan> PreviewAsync(DataHost host, string text) =>
        host.Get<RosterImport>().PreviewAsync(Encoding.UTF8.GetBytes(text), Token);

    private static async Task<Dashboard.Data.Access.Agents.Roster> RosterAsync(DataHost host) =>
        (await host.Get<RosterQuery>().RunAsync(Viewer.CommandLine, Token))!;
}
