using Dashboard.Data.Access;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Access;

public sealed class ViewerReaderTests : IAsyncDisposable
{
    private AccessStore store = null!;

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Theory, Databases]
    public async Task Viewer_OfUserWithRolesTeamsAndAgents_HoldsThemAll(StoreKind database)
    {
        await BeginAsync(database);
        var id = await store.AddUserAsync("sue@acme.example", RoleNames.Supervisor, RoleNames.Agent);
        await store.Registry.AssignTeamAsync("sue@acme.example", "T-1", Actor.CommandLine, AccessStore.Token);
        await store.Registry.AssignTeamAsync("sue@acme.example", "T-2", Actor.CommandLine, AccessStore.Token);
        await store.Registry.LinkAgentAsync("sue@acme.example", "A-2", Actor.CommandLine, AccessStore.Token);

        var viewer = await store.Viewers.ForAsync(id, AccessStore.Token);

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
        var viewer = await store.Viewers.ForAsync(id, AccessStore.Token);

        Assert.Equal(ViewerRoles.None, viewer.Roles);
        Assert.False(viewer.SeesResults || viewer.SeesAllTeams || viewer.Downloads);
    }

    [Theory, Databases]
    public async Task Viewer_OfUserWithoutRole_SeesNothing(StoreKind database)
    {
        await BeginAsync(database);
        var id = await store.AddUserAsync("new@acme.example");

        Assert.False((await store.Viewers.ForAsync(id, AccessStore.Token)).SeesResults);
    }

    [Theory, Databases]
    public async Task Viewer_AfterRoleIsTaken_HasItNoMore(StoreKind database)
    {
        await BeginAsync(database);
        var id = await store.AddUserAsync("max@acme.example", RoleNames.Manager);
        Assert.True((await store.Viewers.ForAsync(id, AccessStore.Token)).Downloads);

        await store.Writer.WriteAsync((context, token) => context.UserRoles.ExecuteDeleteAsync(token), AccessStore.Token);

        Assert.False((await store.Viewers.ForAsync(id, AccessStore.Token)).Downloads);
    }

    [Theory, Databases]
    public async Task Viewer_OfOneUser_TakesNothingFromAnother(StoreKind database)
    {
        await BeginAsync(database);
        await store.AddUserAsync("boss@acme.example", RoleNames.Manager, RoleNames.Admin);
        await store.Registry.LinkAgentAsync("boss@acme.example", "A-1", Actor.CommandLine, AccessStore.Token);
        await store.Registry.AssignTeamAsync("boss@acme.example", "T-1", Actor.CommandLine, AccessStore.Token);
        var id = await store.AddUserAsync("ann@acme.example", RoleNames.Agent);

        var viewer = await store.Viewers.ForAsync(id, AccessStore.Token);

        Assert.Equal(ViewerRoles.Agent, viewer.Roles);
        Assert.Empty(viewer.Teams);
        Assert.Empty(viewer.OwnAgents);
    }

    private async Task BeginAsync(StoreKind database)
    {
        store = await AccessStore.CreateAsync(database);
        await store.AddHelpDeskAsync();
    }
}
