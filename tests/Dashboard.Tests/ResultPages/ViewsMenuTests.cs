using Bunit;
using Dashboard.Data.Access;
using Dashboard.Pages.Overview;
using Dashboard.TestKit;
using Dashboard.Tests.Pages.Overview;
using Xunit;

namespace Dashboard.Tests.ResultPages;

public sealed class ViewsMenuTests
{
    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_SavedUnderAName_IsInTheMenuWithItsFilters()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Supervisor);
        var page = desk.Show("period=7d&team=t-1");

        await SaveAsync(page, "My week");

        var link = page.WaitForElement(".view-list a", Until.Patience);
        Assert.Equal(("My week", "/?period=7d&team=t-1", "page"), (link.TextContent.Trim(), link.GetAttribute("href"), link.GetAttribute("aria-current")));
        Assert.Equal("Saved as “My week”.", News(page));
        Assert.Contains("My week", page.Find("[data-testid=views] summary").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_TakenOrMissing_IsSaidAndNothingIsSaved()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Supervisor);
        var page = desk.Show("period=7d");
        await SaveAsync(page, " ");
        Assert.Equal("Give the view a name.", News(page));
        await SaveAsync(page, "My week");

        await SaveAsync(page, "my WEEK");

        Assert.Equal("One of your views has this name already.", News(page));
        Assert.Single(page.FindAll(".view-list a"));
    }

    [Fact]
    public async Task View_Edited_IsRenamedMadeTheStartSharedAndDeleted()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Supervisor);
        var page = desk.Show("period=7d");
        await SaveAsync(page, "Old");
        await page.Find(".view-list button").ClickAsync();

        await page.Find("#view-rename").InputAsync("New");
        await page.Find(".view-editor form").SubmitAsync();
        await page.FindAll(".view-editor input[type=checkbox]")[0].ChangeAsync(true);
        await page.FindAll(".view-editor input[type=checkbox]")[1].ChangeAsync(true);

        Assert.Equal(["start page", "shared"], page.FindAll(".view-list .tag").Select(tag => tag.TextContent));
        Assert.Equal("New", page.Find(".view-list bdi").TextContent);
        await page.FindAll(".view-editor .view-row button")[1].ClickAsync();
        await page.Find(".confirm .danger").ClickAsync();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".view-list")), Until.Patience);
    }

    [Theory]
    [InlineData("/?team=t-1", 1)]
    [InlineData("/?team=t-2", 0)]
    [InlineData("/?agent=a-2", 0)]
    [InlineData("/?account=nobody", 0)]
    public async Task View_SharedByAManager_IsOfferedOnlyWhereItsFiltersAreOpen(string address, int expected)
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Supervisor);
        await ShareAsync(desk, address);

        var page = desk.Show("period=7d");

        Assert.Equal(expected, page.FindAll(".view-list a").Count);
        Assert.Empty(page.FindAll(".view-list button"));
    }

    private static async Task ShareAsync(OverviewDesk desk, string address)
    {
        var (users, views) = (desk.Host.Get<UserRegistry>(), desk.Host.Get<SavedViews>());
        await users.AddAsync("meg@acme.example", [RoleNames.Manager], "a long enough password", Actor.CommandLine, Token);
        await using var store = desk.Host.OpenStore();
        var meg = await desk.Host.Get<ViewerReader>().ForAsync(store.Users.Single(user => user.Email == "meg@acme.example").Id, Token);
        await views.SaveAsync(meg, "Of Meg", address, Token);
        await views.ShareAsync(meg, (await views.ListAsync(meg, Token)).Single().Id, isShared: true, Token);
    }

    private static async Task SaveAsync(IRenderedComponent<OverviewPage> page, string name)
    {
        await page.Find("#view-name").InputAsync(name);
        await page.Find(".view-form").SubmitAsync();
        page.WaitForAssertion(() => Assert.NotEqual("", News(page)), Until.Patience);
    }

    private static string News(IRenderedComponent<OverviewPage> page) => page.Find("[data-testid=view-news]").TextContent;
}
