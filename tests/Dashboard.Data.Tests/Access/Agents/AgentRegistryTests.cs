using Dashboard.Data.Access;
using Dashboard.Data.Access.Agents;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.Access.Agents;

public sealed class AgentRegistryTests : IAsyncDisposable
{
    private const string Email = "ann@acme.example";

    // An EN DASH, a NO-BREAK SPACE and FULLWIDTH letters, beside what a keyboard has.
    private static readonly string[] Spellings = ["A-1", "a 1", "A\u20131", "A\u00a01", "\uff21\uff11"];

    private AccessStore _store = null!;

    private static CancellationToken Token => AccessStore.Token;

    private AgentRegistry Agents => _store.Services.GetRequiredService<AgentRegistry>();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory, Databases]
    public async Task Viewer_LinkedToOneOfAlikeAgents_HasThemAllAsTheirOwn(StoreKind database)
    {
        var id = await BeginAsync(database);

        Assert.Equal(Spellings.Order(StringComparer.Ordinal), await OwnAsync(id));
    }

    [Theory, Databases]
    public async Task Distinguish_TwoAlikeAgents_TakesOneFromTheOtherUntilUndone(StoreKind database)
    {
        var id = await BeginAsync(database);

        Assert.Empty((await Agents.DistinguishAsync("a 1", "A-1", Actor.CommandLine, Token)).Problems);
        Assert.Empty((await Agents.DistinguishAsync("A-1", "a 1", Actor.CommandLine, Token)).Problems);
        Assert.Equal(Spellings.Except(["a 1"]).Order(StringComparer.Ordinal), await OwnAsync(id));

        Assert.Empty((await Agents.UndistinguishAsync("A-1", "a 1", Actor.CommandLine, Token)).Problems);
        Assert.Empty((await Agents.UndistinguishAsync("A-1", "a 1", Actor.CommandLine, Token)).Problems);
        Assert.Equal(Spellings.Order(StringComparer.Ordinal), await OwnAsync(id));
        Assert.Equal(
            [(AuditActions.AgentsDistinguished, "a 1, A-1"), (AuditActions.AgentsUndistinguished, "A-1, a 1")],
            (await _store.AuditAsync())
                .Where(entry => entry.Action.StartsWith("agent.", StringComparison.Ordinal))
                .Select(entry => (entry.Action, entry.Details)));
    }

    [Theory]
    [Databases("A-1", "A-2", RegistryProblemKind.AgentsDoNotFit)]
    [Databases("A-1", " A-1\u200b", RegistryProblemKind.AgentsDoNotFit)]
    [Databases("A-1", "A-9", RegistryProblemKind.UnknownAgent)]
    [Databases("A-9", "A-1", RegistryProblemKind.UnknownAgent)]
    public async Task Distinguish_AgentsThatAreNotAlike_IsRefused(StoreKind database, string one, string other, RegistryProblemKind kind)
    {
        await BeginAsync(database);
        var before = (await _store.AuditAsync()).Count;

        Assert.Equal(kind, Assert.Single((await Agents.DistinguishAsync(one, other, Actor.CommandLine, Token)).Problems).Kind);

        Assert.Equal(before, (await _store.AuditAsync()).Count);
    }

    [Theory]
    [Databases("a 1", "A\u20131")]
    [Databases("A\u20131", "a 1")]
    public async Task Distinguish_OneIsMergedIntoAnother_IsRefused(StoreKind database, string one, string other)
    {
        await BeginAsync(database);
        await _store.Writer.WriteAsync(
            async (context, token) =>
            {
                var agents = await context.Agents.ToDictionaryAsync(agent => agent.ExternalId, token);
                agents["a 1"].MergedIntoId = agents["A-1"].Id;
            },
            Token);

        var answer = await Agents.DistinguishAsync(one, other, Actor.CommandLine, Token);

        Assert.Contains("is merged into another agent", Assert.Single(answer.Problems).Message, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Twins_SeveralGroups_ComeInTheOrderOfTheirFirstIds(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        await AddAgentsAsync("B-1", "B 1", "C-1", "A-1", "c 1", "a-1");

        var groups = await Agents.TwinsAsync(Token);

        Assert.Equal(
            ["A-1 a-1", "B 1 B-1", "C-1 c 1"],
            groups.Select(group => string.Join(' ', group.Agents.Select(agent => agent.ExternalId))));
    }

    [Theory, Databases]
    public async Task Twins_SomeDecided_AreListedWithWhatIsLeftToSay(StoreKind database)
    {
        await BeginAsync(database);
        await Agents.DistinguishAsync("a 1", "A-1", Actor.CommandLine, Token);

        var group = Assert.Single(await Agents.TwinsAsync(Token));

        Assert.Equal(Spellings.Order(StringComparer.Ordinal), group.Agents.Select(agent => agent.ExternalId));
        Assert.Equal([Email], group.Agents.Single(agent => agent.ExternalId == "A-1").Users);
        Assert.Equal(9, group.Undecided.Count());
        Assert.DoesNotContain(group.Undecided, pair => (pair.One.ExternalId, pair.Other.ExternalId) == ("A-1", "a 1"));
    }

    [Theory, Databases]
    public async Task Change_OfRights_TellsOpenPages(StoreKind database)
    {
        await BeginAsync(database);
        var told = 0;
        using var listening = _store.Services.GetRequiredService<StoreChanges>().Subscribe(_ => told++);

        await _store.Registry.LinkAgentAsync(Email, "A-2", Actor.CommandLine, Token);
        await _store.Registry.AssignTeamAsync(Email, "T-1", Actor.CommandLine, Token);
        await Agents.DistinguishAsync("A-1", "a 1", Actor.CommandLine, Token);
        await Agents.UndistinguishAsync("A-1", "a 1", Actor.CommandLine, Token);
        await Agents.DistinguishAsync("A-1", "A-2", Actor.CommandLine, Token);

        Assert.Equal(4, told);
    }

    [Fact]
    public async Task Agent_IdsOfAnyLength_AreAlikeAsFarAsTheIndexReaches()
    {
        await BeginAsync(StoreKind.Sqlite);
        var ligature = new string('\ufdfa', Agent.LongestExternalId);
        await _store.Writer.WriteAsync(
            (context, _) => Task.FromResult(context.Agents.Add(new Agent { ExternalId = ligature, Name = "x" })),
            Token);

        await using var context = await _store.OpenAsync();
        Assert.Equal(
            Agent.LongestFoldedId,
            (await context.Agents.SingleAsync(agent => agent.ExternalId == ligature, Token)).FoldedId.Length);
    }

    private async Task<string> BeginAsync(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        await _store.AddHelpDeskAsync();
        await AddAgentsAsync(Spellings[1..]);
        var id = await _store.AddUserAsync(Email, RoleNames.Manager);
        Assert.Empty((await _store.Registry.LinkAgentAsync(Email, "A-1", Actor.CommandLine, Token)).Problems);
        return id;
    }

    private Task AddAgentsAsync(params string[] ids) => _store.Writer.WriteAsync(
        (context, _) =>
        {
            context.Agents.AddRange(ids.Select(id => new Agent { ExternalId = id, Name = "Ann" }));
            return Task.CompletedTask;
        },
        Token);

    private async Task<IEnumerable<string>> OwnAsync(string userId)
    {
        var own = (await _store.Viewers.ForAsync(userId, Token)).OwnAgents;
        await using var context = await _store.OpenAsync();
        var agents = await context.Agents.AsNoTracking().ToListAsync(Token);
        return agents.Where(agent => own.Contains(agent.Id)).Select(agent => agent.ExternalId).Order(StringComparer.Ordinal);
    }
}
