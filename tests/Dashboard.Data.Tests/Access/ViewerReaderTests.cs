using Dashboard.Data.Access;
using Dashboard.Data.Access.Agents;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.Access;

public sealed class ViewerReaderTests : IAsyncDisposable
{
    private AccessStore _store = null!;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory, Databases]
    public async Task Viewer_OfUserWithRolesTeamsAndAgents_HoldsThemAll(StoreKind database)
    {
        await BeginAsync(database);
        var id = await _store.AddUserAsync("sue@acme.example", RoleNames.Supervisor, RoleNames.Agent);
        await _store.Registry.AssignTeamAsync("sue@acme.example", "T-1", Actor.CommandLine, AccessStore.Token);
        await _store.Registry.AssignTeamAsync("sue@acme.example", "T-2", Actor.CommandLine, AccessStore.Token);
        await _store.Registry.LinkAgentAsync("sue@acme.example", "A-2", Actor.CommandLine, AccessStore.Token);

        var viewer = await _store.Viewers.ForAsync(id, AccessStore.Token);

        Assert.Equal(id, viewer.UserId);
        Assert.Equal("sue@acme.example", viewer.Name);
        Assert.Equal(ViewerRoles.Supervisor | ViewerRoles.Agent, viewer.Roles);
        Assert.Equal([1, 2], viewer.Teams.Order());
        Assert.Equal([2], viewer.OwnAgents);
    }

    [Theory]
    [Databases("")]
    [Databases("no-such-id")]
    public async Task Viewer_OfUnknownUser_SeesNothing(StoreKind database, string id)
    {
        await BeginAsync(database);
        var viewer = await _store.Viewers.ForAsync(id, AccessStore.Token);

        Assert.Equal(ViewerRoles.None, viewer.Roles);
        Assert.False(viewer.SeesResults || viewer.SeesAllTeams || viewer.Downloads);
    }

    [Theory, Databases]
    public async Task Viewer_OfUserWithoutRole_SeesNothing(StoreKind database)
    {
        await BeginAsync(database);
        var id = await _store.AddUserAsync("new@acme.example");

        Assert.False((await _store.Viewers.ForAsync(id, AccessStore.Token)).SeesResults);
    }

    [Theory, Databases]
    public async Task Viewer_AfterRoleIsTaken_HasItNoMore(StoreKind database)
    {
        await BeginAsync(database);
        var id = await _store.AddUserAsync("max@acme.example", RoleNames.Manager);
        Assert.True((await _store.Viewers.ForAsync(id, AccessStore.Token)).Downloads);

        await _store.Writer.WriteAsync((context, token) => context.UserRoles.ExecuteDeleteAsync(token), AccessStore.Token);

        Assert.False((await _store.Viewers.ForAsync(id, AccessStore.Token)).Downloads);
    }

    [Theory, Databases]
    public async Task Viewer_OfOneUser_TakesNothingFromAnother(StoreKind database)
    {
        await BeginAsync(database);
        await _store.AddUserAsync("boss@acme.example", RoleNames.Manager, RoleNames.Admin);
        await _store.Registry.LinkAgentAsync("boss@acme.example", "A-1", Actor.CommandLine, AccessStore.Token);
        await _store.Registry.AssignTeamAsync("boss@acme.example", "T-1", Actor.CommandLine, AccessStore.Token);
        var id = await _store.AddUserAsync("ann@acme.example", RoleNames.Agent);

        var viewer = await _store.Viewers.ForAsync(id, AccessStore.Token);

        Assert.Equal(ViewerRoles.Agent, viewer.Roles);
        Assert.Empty(viewer.Teams);
        Assert.Empty(viewer.OwnAgents);
    }

    [Theory, Databases(41), Databases(42)]
    public async Task Viewer_RandomLinksAndDecisionsAboutAlikeAgents_OwnsWhomThePlainRuleSays(StoreKind database, int seed)
    {
        // Of each row all are spelt alike, and alike to none of another row.
        string[][] alike = [["A-1", "a1", "A 1", "a\u20131"], ["B-2", "b\u00a02"], ["C-3"], ["0015a", "0015A", "00-15a"]];
        var ids = alike.SelectMany(row => row).ToList();
        _store = await AccessStore.CreateAsync(database);
        await _store.Writer.WriteAsync(
            (context, _) =>
            {
                context.Agents.AddRange(ids.Select(id => new Agent { ExternalId = id, Name = id }));
                return Task.CompletedTask;
            },
            AccessStore.Token);
#pragma warning disable CA5394 // Invented people, the same for the same seed.
        var random = new Random(seed);
        var distinct = Pairs(alike).Where(_ => random.Next(3) == 0).ToList();
        foreach (var (one, other) in distinct)
            Assert.Empty(
                (
                    await _store
                        .Services.GetRequiredService<AgentRegistry>()
                        .DistinguishAsync(one, other, Actor.CommandLine, AccessStore.Token)).Problems);
        Assert.InRange(distinct.Count, 1, 9);

        for (var number = 0; number < 8; number++)
        {
            var email = FormattableString.Invariant($"user{number}@acme.example");
            var user = await _store.AddUserAsync(email, RoleNames.Manager);
            var linked = ids.Where(_ => random.Next(5) == 0).ToList();
            foreach (var id in linked)
                await _store.Registry.LinkAgentAsync(email, id, Actor.CommandLine, AccessStore.Token);

            var plain = ids.Where(id =>
                linked.Any(own =>
                    own == id
                    || (
                        alike.Any(row => row.Contains(own) && row.Contains(id))
                        && !distinct.Contains((own, id))
                        && !distinct.Contains((id, own)))));
            Assert.Equal(plain.Order(StringComparer.Ordinal), await OwnAsync(user));
        }
#pragma warning restore CA5394
    }

    private static IEnumerable<(string One, string Other)> Pairs(string[][] alike) =>
        alike.SelectMany(row => row.SelectMany((one, index) => row.Skip(index + 1).Select(other => (one, other))));

    private async Task<IEnumerable<string>> OwnAsync(string user)
    {
        var own = (await _store.Viewers.ForAsync(user, AccessStore.Token)).OwnAgents;
        await using var context = await _store.OpenAsync();
        var agents = await context.Agents.AsNoTracking().ToListAsync(AccessStore.Token);
        return agents.Where(agent => own.Contains(agent.Id)).Select(agent => agent.ExternalId).Order(StringComparer.Ordinal);
    }

    private async Task BeginAsync(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        await _store.AddHelpDeskAsync();
    }
}
