using Dashboard.Data.Access;
using Dashboard.Data.Access.Agents;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Rollups;
using Dashboard.Data.Rollups.Search;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Tests.Reporting;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Access.Agents;

public sealed class AgentMergeTests
{
    // Both are one agent for whoever folds spaces and dashes; the second is written with a NON-BREAKING HYPHEN.
    private const string Kept = "A-5";
    private const string Twin = "A\u20115";
    private const int KeptId = 5;
    private const int TwinId = 4;
    private const string Email = "ann@acme.example";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task RunAsync_Twins_MovesFeedbackSumsSearchAndLinks(StoreKind database)
    {
        await using var store = await BeginAsync(database, seed: 31);
        await LinkAsync(store, Twin);
        var moving = store.Rows.Count(row => row.AgentId == TwinId);
        Assert.InRange(moving, 20, 200);

        var merged = await store.Host.Get<AgentMerge>().RunAsync(Twin, Kept, Actor.CommandLine, Token);

        Assert.Equal((true, (long)moving, 1), (merged.Answer.Succeeded, merged.Feedback, merged.Users));
        await AgreesAsync(store);
        await using var context = store.Host.OpenStore();
        Assert.Equal([KeptId], await context.UserAgents.Select(link => link.AgentId).ToListAsync(Token));
        Assert.Equal(
            $"{Twin} into {Kept}",
            (await context.AuditLog.SingleAsync(entry => entry.Action == AuditActions.AgentsMerged, Token)).Details);
        Assert.Equal(
            ["A-3", "a 3"],
            Assert.Single(await store.Host.Get<AgentRegistry>().TwinsAsync(Token)).Agents.Select(agent => agent.ExternalId));
    }

    [Theory, Databases]
    public async Task RunAsync_StoppedHalfWay_HidesBothAndGoesOn(StoreKind database)
    {
        await using var store = await BeginAsync(database, seed: 32);
        var user = await LinkAsync(store, Kept);
        using var stop = new CancellationTokenSource();
        var handlers = store.Host.Get<IEnumerable<IFeedbackChangeHandler>>().Append(new StopsAtTheSecond(stop));
        var stopped = new AgentMerge(
            store.Host.Get<StoreWriter>(), handlers, store.Host.Get<StoreChanges>(), store.Host.Get<TimeProvider>(), feedbackPerTurn: 7);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped.RunAsync(Twin, Kept, Actor.CommandLine, stop.Token));

        await using var context = store.Host.OpenStore();
        var left = await context.StoredFeedback.CountAsync(row => row.AgentId == TwinId, Token);
        Assert.Equal(store.Rows.Count(row => row.AgentId == TwinId) - 7, left);
        Assert.Empty(await store.Host.Get<RollupCheck>().RunAsync(Token));
        Assert.Equal([TwinId, KeptId], (await store.Host.Get<ViewerReader>().ForAsync(user, Token)).OwnAgents.Order());

        Assert.Equal(left, (await store.Host.Get<AgentMerge>().RunAsync(Twin, Kept, Actor.CommandLine, Token)).Feedback);
        await AgreesAsync(store);
        Assert.Equal(1, await context.AuditLog.CountAsync(entry => entry.Action == AuditActions.AgentsMerged, Token));
    }

    [Theory, Databases]
    public async Task RunAsync_UserIsLinkedToBoth_KeepsOneLink(StoreKind database)
    {
        await using var store = await BeginAsync(database, seed: 36);
        await LinkAsync(store, Kept);
        Assert.Empty((await store.Host.Get<UserRegistry>().LinkAgentAsync(Email, Twin, Actor.CommandLine, Token)).Problems);

        var merged = await store.Host.Get<AgentMerge>().RunAsync(Twin, Kept, Actor.CommandLine, Token);

        Assert.Equal((true, 1), (merged.Answer.Succeeded, merged.Users));
        await using var context = store.Host.OpenStore();
        Assert.Equal([KeptId], await context.UserAgents.Select(link => link.AgentId).ToListAsync(Token));
    }

    // From a store that took ids as they came.
    [Theory]
    [Databases(" A-1")]
    [Databases("A-1 ")]
    public async Task RunAsync_IdWithSpacesOfOld_IsFoundAsItStands(StoreKind database, string old)
    {
        await using var host = await DataHost.StartAsync(store: database);
        foreach (var id in new[] { "A-1", old })
            await host.Get<StoreWriter>()
                .WriteAsync((context, _) => Task.FromResult(context.Agents.Add(new Agent { ExternalId = id, Name = id })), Token);

        Assert.Empty((await host.Get<AgentMerge>().RunAsync(old, "A-1", Actor.CommandLine, Token)).Answer.Problems);

        await using var context = host.OpenStore();
        Assert.Equal(old, (await context.Agents.SingleAsync(agent => agent.MergedIntoId != null, Token)).ExternalId);
    }

    [Theory, Databases]
    public async Task RunAsync_IdOfTheMergedAgent_StillFiltersByTheOneWhoStays(StoreKind database)
    {
        await using var store = await BeginAsync(database, seed: 33);
        await store.Host.Get<AgentMerge>().RunAsync(Twin, Kept, Actor.CommandLine, Token);

        var choices = await store.Host.Get<FilterChoicesQuery>().RunAsync(DataHost.Manager, Token);

        Assert.DoesNotContain(choices.Agents, agent => agent.Key == Twin);
        Assert.Equal((KeptId, Twin), Assert.Single(choices.MergedAgents.Select(agent => (agent.Id, agent.Key))));
        var own = new Viewer("1", "ann", ViewerRoles.Manager, [], [KeptId, TwinId]);
        Assert.Empty((await store.Host.Get<FilterChoicesQuery>().RunAsync(own, Token)).MergedAgents);
    }

    [Theory]
    [Databases("A-1", "A-2", "are not alike")]
    [Databases(Kept, Kept, "into itself")]
    [Databases("A-9", Kept, "has named the agent \"A-9\"")]
    [Databases(Kept, "A-9", "has named the agent \"A-9\"")]
    [Databases("a 3", "A-3", "are two people")]
    public async Task RunAsync_AgentsThatDoNotFit_IsRefusedAndChangesNothing(StoreKind database, string from, string into, string why)
    {
        await using var store = await BeginAsync(database, seed: 34);
        await store.Host.Get<AgentRegistry>().DistinguishAsync("A-3", "a 3", Actor.CommandLine, Token);

        var merged = await store.Host.Get<AgentMerge>().RunAsync(from, into, Actor.CommandLine, Token);

        Assert.Contains(why, Assert.Single(merged.Answer.Problems).Message, StringComparison.Ordinal);
        await using var context = store.Host.OpenStore();
        Assert.False(await context.Agents.AnyAsync(agent => agent.MergedIntoId != null, Token));
    }

    [Theory, Databases]
    public async Task RunAsync_IntoOneWhoIsMergedItself_IsRefused(StoreKind database)
    {
        await using var store = await BeginAsync(database, seed: 35);
        var merge = store.Host.Get<AgentMerge>();
        Assert.True((await merge.RunAsync(Twin, Kept, Actor.CommandLine, Token)).Answer.Succeeded);

        Assert.Contains(
            "is merged into another agent itself",
            Assert.Single((await merge.RunAsync(Kept, Twin, Actor.CommandLine, Token)).Answer.Problems).Message,
            StringComparison.Ordinal);
    }

    private static async Task<RandomStore> BeginAsync(StoreKind database, int seed)
    {
        var store = await RandomStore.CreateAsync(database, seed);
        await store.Host.Get<StoreWriter>().WriteAsync(
            async (context, token) =>
            {
                (await context.Agents.SingleAsync(agent => agent.Id == TwinId, token)).ExternalId = Twin;
                context.Agents.Add(new Agent { ExternalId = "a 3", Name = "Somebody else" });
            },
            Token);
        return store;
    }

    private static async Task<string> LinkAsync(RandomStore store, string agent)
    {
        var users = store.Host.Get<UserRegistry>();
        Assert.Empty((await users.AddAsync(Email, [RoleNames.Manager], "a long enough password", Actor.CommandLine, Token)).Problems);
        Assert.Empty((await users.LinkAgentAsync(Email, agent, Actor.CommandLine, Token)).Problems);
        await using var context = store.Host.OpenStore();
        return await context.Users.Select(user => user.Id).SingleAsync(Token);
    }

    /// <summary>The store is as if the twin's feedback had been the other's from the beginning.</summary>
    private static async Task AgreesAsync(RandomStore store)
    {
        var rows = store.Rows.Select(row => row.AgentId == TwinId ? row with { AgentId = KeptId } : row).ToList();
        await using var context = store.Host.OpenStore();
        Assert.Equal(
            rows.Select(row => (row.Id, row.AgentId)).Order(),
            (await context.StoredFeedback.AsNoTracking().ToListAsync(Token)).Select(row => (row.Id, row.AgentId)).Order());
        Assert.Empty(await store.Host.Get<RollupCheck>().RunAsync(Token));
        Assert.Empty(await store.Host.Get<SearchCheck>().RunAsync(Token));
        var filter = new ReportFilter { Period = RandomStore.Days, Agents = [KeptId], Search = "support" };
        var report = await store.Host.Get<OverviewQuery>().RunAsync(DataHost.Manager, filter, Token);
        Assert.Equal(Plain.Totals(rows, DataHost.Manager, filter, ReportingZone.Utc), report.Current);
        Assert.Equal(
            Plain.Listed(rows, DataHost.Manager, filter, ReportingZone.Utc).Count,
            await store.Host.Get<ResponsesQuery>().CountAsync(DataHost.Manager, filter, Token));
    }

    /// <summary>Somebody presses Ctrl+C while the second part moves.</summary>
    private sealed class StopsAtTheSecond(CancellationTokenSource stop) : IFeedbackChangeHandler
    {
        private int _parts;

        public Task ApplyAsync(DashboardContext context, IReadOnlyList<FeedbackChange> changes, CancellationToken cancellationToken)
        {
            if (++_parts == 2)
                stop.Cancel();
            cancellationToken.ThrowIfCancellationRequested();
            return Task.CompletedTask;
        }
    }
}
