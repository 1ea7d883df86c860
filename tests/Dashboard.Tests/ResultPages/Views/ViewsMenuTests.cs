using Bunit;
using Dashboard.Data.Access;
using Dashboard.Data.Store.Entities;
using Dashboard.Pages.Overview;
using Dashboard.TestKit;
using Dashboard.Tests.Pages.Overview;
using MudBlazor;
using Xunit;

namespace Dashboard.Tests.ResultPages.Views;

public sealed class ViewsMenuTests
{
    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_SavedUnderAName_IsInTheMenuWithItsFilters()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Supervisor);
        var (page, dialogs) = (desk.Show("period=7d&team=t-1"), desk.ShowDialogs());

        await SaveAsync(page, dialogs, "My week");

        var link = page.WaitForElement(".view-list a", Until.Patience);
        Assert.Equal(
            ("My week", "/?period=7d&team=t-1", "page"),
            (link.TextContent.Trim(), link.GetAttribute("href"), link.GetAttribute("aria-current")));
        Assert.Equal(["Saved as “My week”."], desk.Said);
        Assert.Contains("My week", page.Find("[data-testid=views] summary").TextContent, StringComparison.Ordinal);
        Assert.Empty(dialogs.FindAll("[role=dialog]"));
    }

    [Fact]
    public async Task Name_TakenOrMissing_IsSaidBesideItAndNothingIsSaved()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Supervisor);
        var (page, dialogs) = (desk.Show("period=7d"), desk.ShowDialogs());
        await SaveAsync(page, dialogs, "My week");

        _ = Open(page, dialogs);
        await SubmitAsync(dialogs, " ");
        Assert.Equal("Give the view a name.", ErrorIn(dialogs));
        await SubmitAsync(dialogs, "my WEEK");

        Assert.Equal("One of your views has this name already.", ErrorIn(dialogs));
        Assert.Equal("my WEEK", dialogs.Find("#view-name").GetAttribute("value"));
        Assert.Single(page.FindAll(".view-list a"));
    }

    [Fact]
    public async Task View_Edited_IsRenamedMadeTheStartSharedAndDeleted()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Supervisor);
        var (page, dialogs) = (desk.Show("period=7d"), desk.ShowDialogs());
        await SaveAsync(page, dialogs, "Old");

        var editing = page.Find(".view-list button").ClickAsync();
        dialogs.WaitForElement("#view-name", Until.Patience);
        await dialogs.FindAll(".check input")[0].ChangeAsync(true);
        await dialogs.FindAll(".check input")[1].ChangeAsync(true);
        await SubmitAsync(dialogs, "New");
        await editing;

        Assert.Equal(["start page", "shared"], page.FindAll(".view-list .tag").Select(tag => tag.TextContent));
        Assert.Equal("New", page.Find(".view-list bdi").TextContent);
        editing = page.Find(".view-list button").ClickAsync();
        var deleting = dialogs.WaitForElement(".dialog .danger", Until.Patience).ClickAsync();
        await dialogs.WaitForElement(".confirm .danger", Until.Patience).ClickAsync();
        await deleting;
        await editing;
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".view-list")), Until.Patience);
    }

    [Fact]
    public async Task View_SavedWhileTheStoreIsAway_IsSaidAndNothingTypedIsLost()
    {
        using var store = new MovableStore();
        await using var desk = await OverviewDesk.OpenAsync(store, RoleNames.Supervisor);
        var (page, dialogs) = (desk.Show("period=7d"), desk.ShowDialogs());
        var opened = Open(page, dialogs);
        store.TakeAway();

        await SubmitAsync(dialogs, "My week");

        Assert.Contains("store cannot be used right now", dialogs.Find("[data-testid=view-outcome]").TextContent, StringComparison.Ordinal);
        Assert.Equal("My week", dialogs.Find("#view-name").GetAttribute("value"));

        store.GiveBack();
        await SubmitAsync(dialogs, null);
        await opened;
        page.WaitForAssertion(() => Assert.Equal("My week", page.Find(".view-list bdi").TextContent), Until.Patience);
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

    [Fact]
    public async Task MondayMail_OnePress_IsScheduledWithTheFiltersOfThePage()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Supervisor);
        var page = desk.Show("period=7d&team=t-1");

        await page.Find("[data-testid=monday-mail]").ClickAsync();
        await page.Find("[data-testid=monday-mail]").ClickAsync();

        await using var store = desk.Host.OpenStore();
        var made = store.Set<ReportSchedule>().OrderBy(schedule => schedule.Name).ToList();
        Assert.Equal(["Monday mail", "Monday mail (2)"], made.Select(schedule => schedule.Name));
        Assert.All(made, schedule => Assert.Equal(
            ("?period=last-week&team=t-1", DayOfWeek.Monday, 8), (schedule.Query, schedule.Weekday, schedule.Hour)));
        Assert.StartsWith("Every Monday", desk.Said.First(), StringComparison.Ordinal);
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

    private static async Task SaveAsync(IRenderedComponent<OverviewPage> page, IRenderedComponent<MudDialogProvider> dialogs, string name)
    {
        var opened = Open(page, dialogs);
        await SubmitAsync(dialogs, name);
        await opened;
    }

    /// <returns>The press, which ends when the dialog is closed.</returns>
    private static Task Open(IRenderedComponent<OverviewPage> page, IRenderedComponent<MudDialogProvider> dialogs)
    {
        var pressed = page.Find(".view-save").ClickAsync();
        dialogs.WaitForElement("#view-name", Until.Patience);
        return pressed;
    }

    private static async Task SubmitAsync(IRenderedComponent<MudDialogProvider> dialogs, string? name)
    {
        if (name is not null)
            await dialogs.Find("#view-name").InputAsync(name);
        await dialogs.Find("#view-form").SubmitAsync();
    }

    private static string ErrorIn(IRenderedComponent<MudDialogProvider> dialogs) =>
        dialogs.Find(".mud-input-helper-text.mud-input-error").TextContent;
}
