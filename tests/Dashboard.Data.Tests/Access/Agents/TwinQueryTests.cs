using Dashboard.Data.Access;
using Dashboard.Data.Access.Agents;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Access.Agents;

public sealed class TwinQueryTests
{
    private const string Email = "ann@acme.example";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task RunAsync_AlikeNearAndSameName_AreFoundOnceEachAndForgottenWhenDecided(StoreKind database)
    {
        await using var host = await BeginAsync(database);
        Assert.Equal(
            [("A-1", "a 1", TwinReason.AlikeId), ("O7", "007", TwinReason.NearId), ("x1", "x2", TwinReason.SameName)],
            await PairsAsync(host));

        await host.Get<AgentRegistry>().DistinguishAsync("x1", "x2", Actor.CommandLine, Token, isAsked: true);
        await host.Get<AgentMerge>().RunAsync("007", "O7", Actor.CommandLine, Token, isSaid: true);

        Assert.Equal([("A-1", "a 1", TwinReason.AlikeId)], await PairsAsync(host));
    }

    // The law: an id that is spelt like one of a linked agent's counts as the viewer's own until an admin has said that they are two.
    [Theory, Databases]
    public async Task ForAsync_MergedThoughNotAlike_HidesEveryIdAndWhatIsAlikeToAny(StoreKind database)
    {
        await using var host = await BeginAsync(database);
        var users = host.Get<UserRegistry>();
        await users.AddAsync(Email, [RoleNames.Manager], "a long enough password", Actor.CommandLine, Token);
        await users.LinkAgentAsync(Email, "x1", Actor.CommandLine, Token);
        await host.Get<AgentMerge>().RunAsync("x1", "x2", Actor.CommandLine, Token, isSaid: true);
        await AddAsync(host, ("X-1", "Somebody"), ("X 2", "Somebody else"));

        Assert.Equal(["X 2", "X-1", "x1", "x2"], await OwnAsync(host));

        // And somebody who is linked to what is alike the one that is gone does not see what is the other's now.
        await host.Get<AgentRegistry>().DistinguishAsync("X 2", "x2", Actor.CommandLine, Token);
        Assert.Equal(["X-1", "x1", "x2"], await OwnAsync(host));
    }

    private static async Task<DataHost> BeginAsync(StoreKind database)
    {
        var host = await DataHost.StartAsync(store: database);
        await AddAsync(
            host, ("A-1", "A-1"), ("a 1", "Ann"), ("O7", "Olga"), ("007", "James"), ("x1", "Jane Doe"), ("x2", "Doe, Jane"), ("y", "Yan"));
        return host;
    }

    private static Task AddAsync(DataHost host, params (string Id, string Name)[] agents) => host.Get<StoreWriter>().WriteAsync(
        (context, _) =>
        {
            foreach (var (id, name) in agents)
                context.Agents.Add(new Agent { ExternalId = id, Name = name });
            return Task.CompletedTask;
        },
        Token);

    private static async Task<IReadOnlyList<(string, string, TwinReason)>> PairsAsync(DataHost host) =>
    [
        .. (await host.Get<TwinQuery>().RunAsync(Viewer.CommandLine, Token)).Select(pair =>
            string.CompareOrdinal(pair.One.ExternalId, "A") < 0
                ? (pair.Other.ExternalId, pair.One.ExternalId, pair.Reason)
                : (pair.One.ExternalId, pair.Other.ExternalId, pair.Reason)),
    ];

    private static async Task<IReadOnlyList<string>> OwnAsync(DataHost host)
    {
        await using var context = host.OpenStore();
        var user = await context.Users.Select(one => one.Id).SingleAsync(Token);
        var own = (await host.Get<ViewerReader>().ForAsync(user, Token)).OwnAgents;
        var ids = await context.Agents.Where(agent => own.Contains(agent.Id)).Select(agent => agent.ExternalId).ToListAsync(Token);
        return [.. ids.Order(StringComparer.Ordinal)];
    }
}
