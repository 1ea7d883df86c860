using Dashboard.Data.Access;
using Dashboard.Data.Access.Agents;
using Dashboard.Data.Access.Audit;
using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Access.Agents;

public sealed class RosterEditorTests
{
    private static readonly DateTimeOffset Sent = new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task RenameAgentAsync_ThenTheHelpDeskNamesThem_HoldsUntilGivenBack(StoreKind database)
    {
        await using var host = await BeginAsync(database);
        var editor = host.Get<RosterEditor>();

        Assert.Empty((await editor.RenameAgentAsync("A-1", " Ann Lee ", "Ann", Actor.CommandLine, Token)).Problems);
        await CloseAsync(host, "c-2", Sent.AddDays(1), agentName: "Annie");
        Assert.Equal(("Ann Lee", true), await NameAsync(host));

        Assert.Empty((await editor.RenameAgentAsync("A-1", "", "Ann Lee", Actor.CommandLine, Token)).Problems);
        await CloseAsync(host, "c-3", Sent.AddDays(2), agentName: "Annie");
        Assert.Equal(("Annie", false), await NameAsync(host));
    }

    [Theory, Databases]
    public async Task RenameAgentAsync_AnotherAdminWasQuicker_IsRefused(StoreKind database)
    {
        await using var host = await BeginAsync(database);
        await host.Get<RosterEditor>().RenameAgentAsync("A-1", "Ann Lee", "Ann", Actor.CommandLine, Token);

        var answer = await host.Get<RosterEditor>().RenameAgentAsync("A-1", "Ann Li", "Ann", Actor.CommandLine, Token);

        Assert.Equal(RegistryProblemKind.ChangedMeanwhile, Assert.Single(answer.Problems).Kind);
        Assert.Equal("Ann Lee", (await NameAsync(host)).Name);
    }

    // A move says nothing of what was attributed, nor of closings that name a team: only of those from then on that name none.
    [Theory, Databases]
    public async Task MoveAgentAsync_ClosingsWithAndWithoutTeam_EachCountsAsOfWhenItWasClosed(StoreKind database)
    {
        await using var host = await BeginAsync(database);
        var moved = host.Clock.GetUtcNow();
        var editor = host.Get<RosterEditor>();
        await editor.AddTeamAsync("T-2", "Delivery", Actor.CommandLine, Token);
        await editor.AddTeamAsync("T-3", null, Actor.CommandLine, Token);
        await editor.MoveAgentAsync("A-1", "T-2", Actor.CommandLine, Token);
        host.Clock.Advance(TimeSpan.FromDays(2));
        await editor.MoveAgentAsync("A-1", "T-3", Actor.CommandLine, Token);

        await CloseAsync(host, "late", moved.AddDays(1), team: null);
        await CloseAsync(host, "new", moved.AddDays(3), team: null);
        await CloseAsync(host, "named", moved.AddDays(4), team: "T-1");

        Assert.Equal([("c-1", "T-1"), ("late", "T-2"), ("named", "T-1"), ("new", "T-3")], await ClosingsAsync(host));
        var agent = Assert.Single((await host.Get<RosterQuery>().RunAsync(Viewer.CommandLine, Token))!.Agents);
        Assert.Equal(("T-1", false), (agent.Team!.ExternalId, agent.Team.IsSaidHere));
    }

    [Theory, Databases]
    public async Task RecordAsync_NoTeamAndNobodyHasSaidOne_IsRefusedAsEver(StoreKind database)
    {
        await using var host = await BeginAsync(database);

        var result = await host.Get<ConversationRecorder>().RecordAsync([Closed("c-2", Sent, null, null)], Token);

        Assert.Equal("team_id is missing", Assert.Single(result.Rejected).Reason);
    }

    [Theory, Databases]
    public async Task CloseTeamAsync_Closed_TakesNobodyInAndStaysInTheList(StoreKind database)
    {
        await using var host = await BeginAsync(database);
        var editor = host.Get<RosterEditor>();
        await editor.AddTeamAsync("T-2", "Delivery", Actor.CommandLine, Token);
        Assert.Empty((await editor.CloseTeamAsync("T-2", isClosed: true, Actor.CommandLine, Token)).Problems);

        var answer = await editor.MoveAgentAsync("A-1", "T-2", Actor.CommandLine, Token);

        Assert.Equal(RegistryProblemKind.ClosedTeam, Assert.Single(answer.Problems).Kind);
        var roster = (await host.Get<RosterQuery>().RunAsync(Viewer.CommandLine, Token))!;
        Assert.NotNull(roster.Teams.Single(team => team.ExternalId == "T-2").ClosedAt);
        Assert.Empty((await editor.CloseTeamAsync("T-2", isClosed: false, Actor.CommandLine, Token)).Problems);
        Assert.Empty((await editor.MoveAgentAsync("A-1", "T-2", Actor.CommandLine, Token)).Problems);
    }

    [Theory]
    [Databases("", "Billing", RegistryProblemKind.InvalidId)]
    [Databases("\u200b", "Billing", RegistryProblemKind.InvalidId)]
    [Databases(" T-1 ", "Billing", RegistryProblemKind.DuplicateTeam)]
    public async Task AddTeamAsync_CannotBe_IsRefused(StoreKind database, string id, string name, RegistryProblemKind why)
    {
        await using var host = await BeginAsync(database);

        var answer = await host.Get<RosterEditor>().AddTeamAsync(id, name, Actor.CommandLine, Token);

        Assert.Equal(why, Assert.Single(answer.Problems).Kind);
    }

    [Theory, Databases]
    public async Task Acts_Done_AreInTheAuditLogOnceEach(StoreKind database)
    {
        await using var host = await BeginAsync(database);
        var editor = host.Get<RosterEditor>();
        for (var again = 0; again < 2; again++)
        {
            await editor.RenameAgentAsync("A-1", "Ann Lee", null, Actor.CommandLine, Token);
            await editor.RenameTeamAsync("T-1", "Bills", null, Actor.CommandLine, Token);
            await editor.CloseTeamAsync("T-1", isClosed: true, Actor.CommandLine, Token);
        }

        await using var context = host.OpenStore();
        var entries = await context.AuditLog.OrderBy(entry => entry.Id).ToListAsync(Token);
        Assert.Equal(
            ["A-1: Ann → Ann Lee", "T-1: Billing → Bills", "T-1: Bills"],
            entries.Where(entry => AuditGroups.Of(entry.Action) is AuditGroups.People).Select(entry => entry.Details));
    }

    [Fact]
    public async Task RunAsync_WhoIsNoAdmin_GetsNothing()
    {
        await using var host = await BeginAsync(StoreKind.Sqlite);

        Assert.Null(await host.Get<RosterQuery>().RunAsync(DataHost.Manager, Token));
        Assert.Empty(await host.Get<TwinQuery>().RunAsync(DataHost.Manager, Token));
    }

    private static async Task<DataHost> BeginAsync(StoreKind database)
    {
        var host = await DataHost.StartAsync(store: database);
        await new FeedbackFixture(host).AddAccountAsync();
        await CloseAsync(host, "c-1", Sent);
        return host;
    }

    private static ClosedConversation Closed(string id, DateTimeOffset at, string? team, string? agentName) => new()
    {
        ExternalId = id, Account = "acme", AgentId = "A-1", AgentName = agentName, TeamId = team,
        TeamName = team is null ? null : "Billing", ClosedAt = at,
    };

    private static async Task CloseAsync(
        DataHost host, string id, DateTimeOffset at, string? team = "T-1", string? agentName = "Ann") =>
        Assert.Empty((await host.Get<ConversationRecorder>().RecordAsync([Closed(id, at, team, agentName)], Token)).Rejected);

    private static async Task<(string Name, bool IsNamedHere)> NameAsync(DataHost host)
    {
        await using var context = host.OpenStore();
        var agent = await context.Agents.SingleAsync(Token);
        return (agent.Name, agent.IsNamedHere);
    }

    private static async Task<IReadOnlyList<(string, string)>> ClosingsAsync(DataHost host)
    {
        await using var context = host.OpenStore();
        var rows = await context.Closings
            .Join(
                context.Teams,
                closing => closing.TeamId,
                team => team.Id,
                (closing, team) => new { closing.ExternalId, Team = team.ExternalId })
            .ToListAsync(Token);
        return [.. rows.OrderBy(row => row.ExternalId, StringComparer.Ordinal).Select(row => (row.ExternalId, row.Team))];
    }
}
