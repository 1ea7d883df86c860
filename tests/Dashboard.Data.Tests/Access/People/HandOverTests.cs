using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.Access.People;

public sealed class HandOverTests : IAsyncDisposable
{
    private const string Ann = "ann@acme.example";
    private const string Bob = "bob@acme.example";
    private const string Address = "/csat?period=30d";

    private static readonly Actor Admin = Actor.CommandLine;

    private AccessStore _store = null!;

    private PeopleEditor Editor => _store.Services.GetRequiredService<PeopleEditor>();

    private SavedViews Views => _store.Services.GetRequiredService<SavedViews>();

    private static CancellationToken Token => AccessStore.Token;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory, Databases]
    public async Task Remove_ToAPerson_TheirViewsAreAllThereUnderNamesOfTheirOwn(StoreKind database)
    {
        var (ann, bob) = await BeginAsync(database);
        await SaveAsync(ann, "Weekly");
        await SaveAsync(ann, "Late");
        await SaveAsync(bob, "weekly");

        Assert.True((await Editor.RemoveAsync(Ann, Admin, Token, HandOver.To(Bob))).Succeeded);

        Assert.Equal(["Late", "weekly", "Weekly (2)"], (await Views.ListAsync(bob, Token)).Select(view => view.Name));
        Assert.Contains(
            await _store.AuditAsync(), entry => entry.Action == AuditActions.ViewsHandedOver && entry.Details == $"{Ann} → {Bob}: 2");
    }

    [Theory, Databases]
    public async Task Remove_NothingSaid_GoesToTheOrganisationWhereOnlyManagersSeeWhatWasNeverShared(StoreKind database)
    {
        var (ann, bob) = await BeginAsync(database);
        await SaveAsync(ann, "Mine alone");
        await Views.ShareAsync(ann, await SaveAsync(ann, "For all"), isShared: true, Token);

        Assert.True((await Editor.RemoveAsync(Ann, Admin, Token)).Succeeded);

        var manager = await ViewerAsync("max@acme.example", RoleNames.Manager);
        Assert.Equal([("For all", false)], await ListAsync(bob));
        Assert.Equal([("For all", true), ("Mine alone", true)], await ListAsync(manager));
        Assert.Empty(await ListAsync(await ViewerAsync("ada@acme.example", RoleNames.Admin)));
    }

    [Theory, Databases]
    public async Task Organisation_ItsViews_AreChangedByManagersAlone(StoreKind database)
    {
        var (ann, bob) = await BeginAsync(database);
        var id = await SaveAsync(ann, "Weekly");
        await Views.ShareAsync(ann, id, isShared: true, Token);
        await Editor.DisableAsync(Ann, Admin, Token, HandOver.ToOrganisation);
        var manager = await ViewerAsync("max@acme.example", RoleNames.Manager);

        Assert.Equal(SavedViewProblem.Gone, await Views.RenameAsync(bob, id, "Other", Token));
        Assert.Equal(SavedViewProblem.Gone, await Views.DeleteAsync(bob, id, Token));
        Assert.Equal(SavedViewProblem.Gone, await Views.StartAsync(manager, id, isStart: true, Token));
        Assert.Equal(SavedViewProblem.None, await Views.RenameAsync(manager, id, "Other", Token));
        Assert.Equal([("Other", false)], await ListAsync(bob));
        Assert.Equal(SavedViewProblem.None, await Views.DeleteAsync(manager, id, Token));
        Assert.Empty(await ListAsync(bob));
    }

    [Theory, Databases]
    public async Task Disable_NothingSaid_LeavesThemForWhenTheyComeBack(StoreKind database)
    {
        var (ann, _) = await BeginAsync(database);
        await SaveAsync(ann, "Weekly");

        await Editor.DisableAsync(Ann, Admin, Token);

        Assert.Equal([("Weekly", true)], await ListAsync(ann));
    }

    [Theory]
    [Databases("nobody@acme.example", RegistryProblemKind.UnknownUser)]
    [Databases(Ann, RegistryProblemKind.HandOverUnfit)]
    [Databases("agent@acme.example", RegistryProblemKind.HandOverUnfit)]
    public async Task Remove_ToWhoCannotHaveThem_IsRefusedAndNobodyIsGone(StoreKind database, string heir, RegistryProblemKind why)
    {
        var (ann, _) = await BeginAsync(database);
        await SaveAsync(ann, "Weekly");
        await _store.AddUserAsync("agent@acme.example", RoleNames.Agent);

        var answer = await Editor.RemoveAsync(Ann, Admin, Token, HandOver.To(heir));

        Assert.Equal(why, Assert.Single(answer.Problems).Kind);
        Assert.Equal([("Weekly", true)], await ListAsync(ann));
    }

    private async Task<(Viewer Ann, Viewer Bob)> BeginAsync(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        return (await ViewerAsync(Ann, RoleNames.Supervisor), await ViewerAsync(Bob, RoleNames.Supervisor));
    }

    private async Task<Viewer> ViewerAsync(string email, string role) =>
        await _store.Viewers.ForAsync(await _store.AddUserAsync(email, role), Token);

    private async Task<Guid> SaveAsync(Viewer viewer, string name)
    {
        Assert.Equal(SavedViewProblem.None, await Views.SaveAsync(viewer, name, Address, Token));
        return (await Views.ListAsync(viewer, Token)).Single(view => view.Name == name).Id;
    }

    private async Task<IReadOnlyList<(string Name, bool MayChange)>> ListAsync(Viewer viewer) =>
        [.. (await Views.ListAsync(viewer, Token)).Select(view => (view.Name, view.MayChange))];
}
