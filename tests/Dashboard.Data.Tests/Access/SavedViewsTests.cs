using Dashboard.Data.Access;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.Access;

public sealed class SavedViewsTests : IAsyncDisposable
{
    private const string Address = "/csat?period=30d&team=T-1";

    private AccessStore _store = null!;

    private SavedViews Views => _store.Services.GetRequiredService<SavedViews>();

    private static CancellationToken Token => AccessStore.Token;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory, Databases]
    public async Task Save_SeveralViews_ListsThemByName(StoreKind database)
    {
        var ann = await BeginAsync(database);
        await SaveAsync(ann, "weekly");
        await SaveAsync(ann, " Delivery ");

        Assert.Equal(["Delivery", "weekly"], (await Views.ListAsync(ann, Token)).Select(view => view.Name));
        Every.One(await Views.ListAsync(ann, Token), view => Assert.Equal((Address, true), (view.Address, view.IsMine)));
    }

    [Theory]
    [Databases("", SavedViewProblem.NameMissing)]
    [Databases("   ", SavedViewProblem.NameMissing)]
    [Databases("WEEKLY", SavedViewProblem.NameTaken)]
    [Databases("A name that nobody could read to its end within any sensible menu", SavedViewProblem.NameTooLong)]
    public async Task Save_BadName_IsRefused(StoreKind database, string name, SavedViewProblem problem)
    {
        var ann = await BeginAsync(database);
        await SaveAsync(ann, "weekly");

        Assert.Equal(problem, await Views.SaveAsync(ann, name, Address, Token));
        Assert.Single(await Views.ListAsync(ann, Token));
    }

    [Theory, Databases]
    public async Task Save_MoreThanTheMost_IsRefused(StoreKind database)
    {
        var ann = await BeginAsync(database);
        for (var view = 0; view < SavedViews.MostViews; view++)
            await SaveAsync(ann, FormattableString.Invariant($"view {view}"));

        Assert.Equal(SavedViewProblem.TooMany, await Views.SaveAsync(ann, "one more", Address, Token));
        var bob = await SupervisorAsync("bob", "T-2");
        Assert.Equal(SavedViewProblem.AddressTooLong, await Views.SaveAsync(bob, "long", "/" + new string('x', 2000), Token));
        Assert.Equal(SavedViewProblem.None, await Views.SaveAsync(bob, "just fits", "/" + new string('x', 1999), Token));
    }

    [Theory]
    [Databases("https://elsewhere.example/")]
    [Databases("//elsewhere.example")]
    [Databases("/\\elsewhere.example")]
    [Databases("csat")]
    public async Task Save_AddressElsewhere_IsAnError(StoreKind database, string address)
    {
        var ann = await BeginAsync(database);

        await Assert.ThrowsAsync<ArgumentException>(() => Views.SaveAsync(ann, "x", address, Token));
    }

    [Theory, Databases]
    public async Task Start_OfOneThenAnother_IsTheLastOne(StoreKind database)
    {
        var ann = await BeginAsync(database);
        var (first, second) = (await SaveAsync(ann, "first"), await SaveAsync(ann, "second", "/nps"));
        Assert.Null(await Views.StartOfAsync(ann.UserId, Token));

        await Views.StartAsync(ann, first, isStart: true, Token);
        await Views.StartAsync(ann, second, isStart: true, Token);
        Assert.Equal("/nps", await Views.StartOfAsync(ann.UserId, Token));

        await Views.StartAsync(ann, second, isStart: false, Token);
        Assert.Null(await Views.StartOfAsync(ann.UserId, Token));
    }

    [Theory, Databases]
    public async Task Start_OfOnePerson_IsNobodyElses(StoreKind database)
    {
        var ann = await BeginAsync(database);
        var bob = await SupervisorAsync("bob", "T-1");
        var (hers, his) = (await SaveAsync(ann, "hers", "/nps"), await SaveAsync(bob, "his", "/csat"));
        await Views.ShareAsync(ann, hers, isShared: true, Token);

        await Views.StartAsync(ann, hers, isStart: true, Token);
        Assert.Equal(("/nps", null), (await Views.StartOfAsync(ann.UserId, Token), await Views.StartOfAsync(bob.UserId, Token)));
        Assert.Equal(
            [("hers", false, false, true), ("his", true, false, false)],
            (await Views.ListAsync(bob, Token)).Select(view => (view.Name, view.IsMine, view.IsStart, view.IsShared)));

        await Views.StartAsync(bob, his, isStart: true, Token);
        Assert.Equal(("/nps", "/csat"), (await Views.StartOfAsync(ann.UserId, Token), await Views.StartOfAsync(bob.UserId, Token)));

        await Views.StartAsync(ann, hers, isStart: false, Token);
        Assert.Equal((null, "/csat"), (await Views.StartOfAsync(ann.UserId, Token), await Views.StartOfAsync(bob.UserId, Token)));
    }

    [Theory, Databases]
    public async Task Share_WithTeams_ReachesThoseWhoLeadOneOfThem(StoreKind database)
    {
        var ann = await BeginAsync(database);
        var id = await SaveAsync(ann, "shared");
        await Views.ShareAsync(ann, id, isShared: true, Token);
        await Views.ShareAsync(ann, id, isShared: true, Token);

        Assert.Equal("ann@acme.example", Assert.Single(await Views.ListAsync(await SupervisorAsync("bob", "T-1"), Token)).Owner);
        Assert.Single(await Views.ListAsync(await ViewerAsync("meg", RoleNames.Manager), Token));
        Assert.Empty(await Views.ListAsync(await SupervisorAsync("cid", "T-2"), Token));
        Assert.Empty(await Views.ListAsync(await ViewerAsync("amy", RoleNames.Agent), Token));
        Assert.Equal(
            "shared: " + Address,
            Assert.Single(await _store.AuditAsync(), entry => entry.Action == AuditActions.ViewShared).Details);
    }

    [Theory, Databases]
    public async Task Share_OfAManager_ReachesEverybodyWhoSeesResults(StoreKind database)
    {
        await BeginAsync(database);
        var meg = await ViewerAsync("meg", RoleNames.Manager);
        var id = await SaveAsync(meg, "shared");
        await Views.ShareAsync(meg, id, isShared: true, Token);
        var cid = await SupervisorAsync("cid", "T-2");
        Assert.Single(await Views.ListAsync(cid, Token));

        await Views.ShareAsync(meg, id, isShared: false, Token);

        Assert.Empty(await Views.ListAsync(cid, Token));
    }

    [Theory, Databases]
    public async Task Change_OfSomeoneElsesView_IsRefused(StoreKind database)
    {
        var ann = await BeginAsync(database);
        var id = await SaveAsync(ann, "mine");
        await Views.ShareAsync(ann, id, isShared: true, Token);
        var bob = await SupervisorAsync("bob", "T-1");

        Assert.Equal(SavedViewProblem.Gone, await Views.RenameAsync(bob, id, "theirs", Token));
        Assert.Equal(SavedViewProblem.Gone, await Views.DeleteAsync(bob, id, Token));
        Assert.Equal(SavedViewProblem.Gone, await Views.StartAsync(bob, id, isStart: true, Token));
        Assert.Equal(SavedViewProblem.Gone, await Views.ShareAsync(bob, id, isShared: false, Token));
        Assert.Equal(("mine", true), (await Views.ListAsync(ann, Token)).Select(view => (view.Name, view.IsShared)).Single());
    }

    [Theory, Databases]
    public async Task Rename_ThenDelete_IsDone(StoreKind database)
    {
        var ann = await BeginAsync(database);
        var id = await SaveAsync(ann, "old");

        Assert.Equal(SavedViewProblem.None, await Views.RenameAsync(ann, id, "OLD", Token));
        Assert.Equal("OLD", Assert.Single(await Views.ListAsync(ann, Token)).Name);
        Assert.Equal(SavedViewProblem.None, await Views.DeleteAsync(ann, id, Token));
        Assert.Empty(await Views.ListAsync(ann, Token));
        Assert.Equal(SavedViewProblem.Gone, await Views.DeleteAsync(ann, id, Token));
    }

    [Theory, Databases]
    public async Task Tour_Dismissed_IsOfferedNoMore(StoreKind database)
    {
        var ann = await BeginAsync(database);
        var bob = await SupervisorAsync("bob", "T-2");
        var marks = _store.Services.GetRequiredService<TourMarks>();
        Assert.True(await marks.IsOfferedAsync(ann, Token));
        var dismissed = _store.Clock.GetUtcNow();

        await marks.DismissAsync(ann, Token);
        _store.Clock.Advance(TimeSpan.FromHours(1));
        await marks.DismissAsync(ann, Token);

        Assert.False(await marks.IsOfferedAsync(ann, Token));
        Assert.True(await marks.IsOfferedAsync(bob, Token));
        await using var context = await _store.OpenAsync();
        Assert.Equal(dismissed, (await context.Users.SingleAsync(user => user.Id == ann.UserId, Token)).TourDismissedAt);
    }

    private async Task<Viewer> BeginAsync(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        await _store.AddHelpDeskAsync();
        return await SupervisorAsync("ann", "T-1");
    }

    private async Task<Viewer> SupervisorAsync(string name, string team)
    {
        var viewer = await ViewerAsync(name, RoleNames.Supervisor);
        Assert.Empty((await _store.Registry.AssignTeamAsync(name + "@acme.example", team, Actor.CommandLine, Token)).Problems);
        return await _store.Viewers.ForAsync(viewer.UserId, Token);
    }

    private async Task<Viewer> ViewerAsync(string name, string role) =>
        await _store.Viewers.ForAsync(await _store.AddUserAsync(name + "@acme.example", role), Token);

    private async Task<Guid> SaveAsync(Viewer viewer, string name, string address = Address)
    {
        Assert.Equal(SavedViewProblem.None, await Views.SaveAsync(viewer, name, address, Token));
        return (await Views.ListAsync(viewer, Token)).Single(view => view.Name == name.Trim()).Id;
    }
}
