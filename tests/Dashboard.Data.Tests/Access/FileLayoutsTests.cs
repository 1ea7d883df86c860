using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.Access;

public sealed class FileLayoutsTests : IAsyncDisposable
{
    private const string Form = "?columns=scored_at,score&comments=no";

    private AccessStore _store = null!;

    private FileLayouts Layouts => _store.Services.GetRequiredService<FileLayouts>();

    private static CancellationToken Token => AccessStore.Token;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory, Databases]
    public async Task Save_SeveralLayouts_ListsThemByNameToTheirOwnerAlone(StoreKind database)
    {
        var ann = await BeginAsync(database);
        var bob = await ViewerAsync("bob", RoleNames.Manager);
        await SaveAsync(ann, "weekly");
        await SaveAsync(ann, "  Board\tmeeting ", "");
        await SaveAsync(bob, "weekly");

        Assert.Equal([("Board meeting", ""), ("weekly", Form)], await ListAsync(ann));
        Assert.Equal([("weekly", Form)], await ListAsync(bob));
    }

    [Theory, Databases]
    public async Task Save_NameThatIsThere_TakesItsPlace(StoreKind database)
    {
        var ann = await BeginAsync(database);
        await SaveAsync(ann, "weekly");
        await SaveAsync(ann, "Weekly", "?ids=masked");

        Assert.Equal([("Weekly", "?ids=masked")], await ListAsync(ann));
    }

    [Theory]
    [Databases("", FileLayoutProblem.NameMissing)]
    [Databases(" \t ", FileLayoutProblem.NameMissing)]
    [Databases("A name that nobody could read to its end within any sensible menu", FileLayoutProblem.NameTooLong)]
    public async Task Save_BadName_IsRefused(StoreKind database, string name, FileLayoutProblem problem)
    {
        var ann = await BeginAsync(database);

        Assert.Equal(problem, await Layouts.SaveAsync(ann, name, Form, Token));
        Assert.Empty(await ListAsync(ann));
    }

    [Theory, Databases]
    public async Task Save_MoreThanTheMost_IsRefusedButOneOfThemIsReplaced(StoreKind database)
    {
        var ann = await BeginAsync(database);
        for (var layout = 0; layout < FileLayouts.MostLayouts; layout++)
            await SaveAsync(ann, FormattableString.Invariant($"layout {layout}"));

        Assert.Equal(FileLayoutProblem.TooMany, await Layouts.SaveAsync(ann, "one more", Form, Token));
        await SaveAsync(ann, "layout 7", "");
    }

    [Theory, Databases]
    public async Task Save_BySomebodyWhoDownloadsNothing_IsRefused(StoreKind database)
    {
        await BeginAsync(database);
        var sam = await ViewerAsync("sam", RoleNames.Supervisor);

        Assert.Equal(FileLayoutProblem.MayNot, await Layouts.SaveAsync(sam, "weekly", Form, Token));
    }

    [Theory, Databases]
    public async Task Delete_OfAnother_ChangesNothing(StoreKind database)
    {
        var ann = await BeginAsync(database);
        var bob = await ViewerAsync("bob", RoleNames.Manager);
        await SaveAsync(ann, "weekly");
        var id = (await Layouts.ListAsync(ann, Token)).Single().Id;

        await Layouts.DeleteAsync(bob, id, Token);
        Assert.Single(await ListAsync(ann));
        await Layouts.DeleteAsync(ann, id, Token);
        Assert.Empty(await ListAsync(ann));
    }

    [Theory, Databases]
    public async Task Owner_Removed_TakesTheirLayoutsAlong(StoreKind database)
    {
        var ann = await BeginAsync(database);
        var bob = await ViewerAsync("bob", RoleNames.Manager);
        await SaveAsync(ann, "weekly");
        await SaveAsync(bob, "weekly");

        var editor = _store.Services.GetRequiredService<PeopleEditor>();
        var answer = await editor.RemoveAsync("ann@acme.example", Actor.CommandLine, Token, HandOver.To("bob@acme.example"));

        Assert.True(answer.Succeeded);
        Assert.Empty(await ListAsync(ann));
        Assert.Single(await ListAsync(bob));
    }

    private async Task<Viewer> BeginAsync(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        return await ViewerAsync("ann", RoleNames.Manager);
    }

    private async Task<Viewer> ViewerAsync(string name, string role) =>
        await _store.Viewers.ForAsync(await _store.AddUserAsync(name + "@acme.example", role), Token);

    private async Task SaveAsync(Viewer viewer, string name, string form = Form) =>
        Assert.Equal(FileLayoutProblem.None, await Layouts.SaveAsync(viewer, name, form, Token));

    private async Task<IEnumerable<(string Name, string Form)>> ListAsync(Viewer viewer) =>
        (await Layouts.ListAsync(viewer, Token)).Select(layout => (layout.Name, layout.Form));
}
