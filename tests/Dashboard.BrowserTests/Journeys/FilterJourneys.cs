using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>The filter bar in people's hands: with the keyboard alone, on a phone, in another language.</summary>
public sealed class FilterJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    [Fact]
    public Task Agents_FoundWithTheKeyboardAlone_AreInForceTogether() => VisitAsync(Person.Manager, async visit =>
    {
        var overview = OverviewPage.Of(visit);
        await overview.OpenAsync(Days.Over);
        await overview.AgentBox.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        var search = visit.Page.GetByRole(AriaRole.Searchbox, new PageGetByRoleOptions { Name = "Agent: search" });
        await Expect(search).ToBeFocusedAsync();
        await visit.CheckAccessibilityAsync();

        await visit.Page.Keyboard.TypeAsync("an");
        await Expect(overview.Found.First).ToContainTextAsync("an");
        var names = (await overview.Found.AllInnerTextsAsync()).Select(name => name.Trim()).Take(2).ToList();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Space");

        await Expect(overview.Chips).ToHaveCountAsync(2);
        foreach (var name in names)
            await Expect(overview.Chips.GetByText($"Agent: {name}")).ToHaveCountAsync(1);
        await Expect(overview.AgentBox).ToContainTextAsync("2 agents");
        await Expect(overview.Found.Nth(1).GetByRole(AriaRole.Checkbox)).ToBeFocusedAsync();
        await visit.ScreenshotAsync("filters-several-agents");
        await visit.CheckAccessibilityAsync();

        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(overview.AgentBox).ToBeFocusedAsync();
        await visit.Page.ReloadAsync();
        await Expect(overview.Chips).ToHaveCountAsync(2);
    });

    [Fact]
    public Task Pill_LeftByEscapeByAPressBesideOrByTheTabKey_IsClosedAndEmpty() => VisitAsync(Person.Manager, async visit =>
    {
        var overview = OverviewPage.Of(visit);
        await overview.OpenAsync(Days.Over);

        await OpenPeriodAsync(overview);
        await overview.Menu.GetByRole(AriaRole.Link).First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(overview.Period).ToBeFocusedAsync();
        await Expect(visit.Page.Locator(".pill-field .menu")).ToHaveCountAsync(0);

        await OpenPeriodAsync(overview);
        await visit.Page.Locator("h1").ClickAsync();
        await Expect(visit.Page.Locator(".pill-field .menu")).ToHaveCountAsync(0);

        await OpenPeriodAsync(overview);
        await overview.Menu.GetByRole(AriaRole.Link).First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(visit.Page.Locator(".pill-field .menu")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task Chips_RemovedOneByOne_LeaveTheFocusAmongTheFilters() => VisitAsync(Person.Manager, async visit =>
    {
        var overview = OverviewPage.Of(visit);
        await overview.OpenAsync(Days.Over + "&account=haldenair&kind=nps");
        await Expect(overview.Chips).ToHaveCountAsync(2);

        await overview.ChipClosers.First.ClickAsync();
        await Expect(overview.Chips).ToHaveTextAsync(["Survey: NPS"]);
        await Expect(overview.ChipClosers).ToBeFocusedAsync();
        await Expect(overview.ChipClosers).ToHaveAccessibleNameAsync("Remove filter: Survey: NPS");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(overview.Chips).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator(".filter-bar .pill:focus")).ToHaveCountAsync(1);
        Assert.EndsWith(Days.Over, visit.Page.Url, StringComparison.Ordinal);
    });

    [Fact]
    public Task Filters_OnAPhone_AreOneButtonThatOpensASheet() => VisitAsync(
        Person.Manager,
        async visit =>
        {
            var overview = OverviewPage.Of(visit);
            await overview.OpenAsync("?period=90d&account=haldenair");
            await Expect(overview.OpenFilters).ToContainTextAsync("Filters (1)");
            await Expect(overview.Select("Survey")).ToBeHiddenAsync();

            await overview.OpenFilters.ClickAsync();
            await Expect(overview.Sheet.GetByText("Show results")).ToBeFocusedAsync();
            await overview.ChooseAsync("Survey", "NPS");
            await overview.Box("Team").ClickAsync();
            await Expect(overview.Found.First).ToBeVisibleAsync();
            await visit.Page.Keyboard.PressAsync("Escape");
            await Expect(overview.Found).ToHaveCountAsync(0);
            await Expect(overview.Sheet).ToBeVisibleAsync();
            await visit.Page.Keyboard.PressAsync("Escape");

            await Expect(overview.Sheet).ToHaveCountAsync(0);
            await Expect(overview.OpenFilters).ToContainTextAsync("Filters (2)");
            await Expect(overview.OpenFilters).ToBeFocusedAsync();
        },
        Device.Phone);

    [Fact]
    public Task Link_Copied_IsTheAddressAndSaid() => VisitAsync(Person.Manager, async visit =>
    {
        await visit.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await OverviewPage.Of(visit).OpenAsync(Days.Over + "&kind=nps");

        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Copy link" }).ClickAsync();

        await Expect(Frame.Of(visit).Toast).ToContainTextAsync("Link copied");
        Assert.Equal(visit.Page.Url, await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    });

    [Fact]
    public Task Page_OfAGermanBrowser_IsGermanAlsoAfterChanges() => VisitAsync(
        Person.Supervisor,
        async visit =>
        {
            var overview = OverviewPage.Of(visit);
            await overview.OpenAsync(Days.Over);
            await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "de");
            await Expect(visit.Page).ToHaveTitleAsync("Überblick · Dashboard");

            await overview.Select("Umfrage").SelectOptionAsync("csat");

            await Expect(overview.Chips).ToHaveTextAsync("Umfrage: CSAT");
            await Expect(overview.ChipClosers).ToHaveAccessibleNameAsync("Filter entfernen: Umfrage: CSAT");
            await Expect(overview.Card("csat-average")).ToContainTextAsync(",");
            await visit.ScreenshotAsync("overview-german");
        },
        Device.Desktop with { Locale = "de-DE" });

    [Fact]
    public Task View_SavedAsStart_OpensAfterTheNextSignIn() => VisitAsync(async visit =>
    {
        await LoginPage.Of(visit).SignInAsync(Person.TeamLead);
        var overview = OverviewPage.Of(visit);
        await overview.OpenAsync("?period=90d&kind=csat");
        await overview.Views.Locator("summary").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save this page with its filters" }).ClickAsync();
        var dialog = DialogPart.Of(visit);
        await Expect(dialog.Name).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("My quarter");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(dialog.All).ToHaveCountAsync(0);
        await Expect(overview.Views.Locator("summary")).ToBeFocusedAsync();
        await Expect(overview.Views.Locator("summary")).ToHaveTextAsync("My quarter");
        await overview.Views.Locator("summary").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Change “My quarter”" }).ClickAsync();
        await visit.Page.GetByLabel("Open after sign-in").CheckAsync();
        await dialog.Button("Save").ClickAsync();
        await Expect(dialog.All).ToHaveCountAsync(0);
        await overview.Views.Locator("summary").ClickAsync();
        await Expect(overview.Views.Locator(".tag")).ToHaveTextAsync("start page");
        await visit.ScreenshotAsync("views-opened");
        await visit.CheckAccessibilityAsync();

        await Frame.Of(visit).SignOutAsync();
        await LoginPage.Of(visit).SignInAsync(Person.TeamLead);

        await Expect(overview.Views.Locator("summary")).ToHaveTextAsync("My quarter");
        Assert.EndsWith("/?period=90d&kind=csat", visit.Page.Url, StringComparison.Ordinal);
    });

    private static async Task OpenPeriodAsync(OverviewPage overview)
    {
        await overview.Period.ClickAsync();
        await Expect(overview.Menu.GetByRole(AriaRole.Link).First).ToBeVisibleAsync();
    }
}
