using System.Text.RegularExpressions;
using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>The frame round every page: the bar, the drawer of small screens, the person's menu.</summary>
public sealed class ShellJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    public static TheoryData<int, bool, bool> SmallScreens { get; } = new()
    {
        { 320, false, false }, { 390, true, false }, { 390, false, true }, { 768, false, false },
    };

    public static TheoryData<int, bool, bool> Screens { get; } = new()
    {
        { 320, false, false }, { 768, true, false }, { 1440, false, true }, { 1440, false, false },
    };

    [Theory]
    [MemberData(nameof(SmallScreens))]
    public Task Drawer_Opened_IsSound(int width, bool dark, bool forced) =>
        OnAsync(
            new Device(width, 844) { Dark = dark, ForcedColors = forced },
            async visit =>
            {
                await Expect(Frame.Of(visit).Here).ToHaveTextAsync("NPS");
                await Frame.Of(visit).OpenDrawerAsync();

                await CheckAsync(visit, $"drawer-{Look(width, dark, forced)}");
            });

    [Theory]
    [MemberData(nameof(Screens))]
    public Task PersonMenu_Opened_IsSound(int width, bool dark, bool forced) =>
        OnAsync(
            new Device(width, 844) { Dark = dark, ForcedColors = forced },
            async visit =>
            {
                await Frame.Of(visit).OpenMenuAsync();

        await CheckAsync(visit, $"person-menu-{Look(width, dark, forced)}");
    });

    [Fact]
    public Task Bar_OnAWideScreen_ShowsItsLinksAndNoDrawer() => OnAsync(new Device(1080, 844), async visit =>
    {
        await Expect(Frame.Of(visit).Links).ToHaveCountAsync(9);
        await Expect(Frame.Of(visit).OpenDrawer).ToBeHiddenAsync();
        Assert.Equal(0, await Frame.Of(visit).OverflowAsync());
    });

    [Fact]
    public Task GoTo_ByKeyboard_LeadsToATeamByAPartOfItsName() => OnAsync(Device.Desktop, async visit =>
    {
        await visit.Page.Keyboard.PressAsync("Control+k");
        var field = visit.Page.GetByRole(AriaRole.Searchbox, new PageGetByRoleOptions { Name = "Page, view, team or agent" });
        await Expect(field).ToBeFocusedAsync();
        var places = visit.Page.GetByTestId("places").GetByRole(AriaRole.Link);
        await Expect(places.First).ToHaveTextAsync(new Regex("^Overview", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await CheckAsync(visit, "go-to");
        await Expect(field).ToBeFocusedAsync();

        await visit.Page.Keyboard.TypeAsync("desk");
        await Expect(places).ToHaveCountAsync(1);
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(places.First).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(field).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page).ToHaveURLAsync(new Regex("/teams\\?.*team=", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToContainTextAsync("Night Desk");
        await Expect(field).ToHaveCountAsync(0);
    });

    [Theory]
    [InlineData(1440, false)]
    [InlineData(390, true)]
    public Task Escape_WithTheFocusGoneFromTheDialog_ClosesItAllTheSame(int width, bool isDrawer) =>
        OnAsync(new Device(width, 844), async visit =>
        {
            var dialog = visit.Page.GetByRole(AriaRole.Dialog);
            if (isDrawer)
                await Frame.Of(visit).OpenDrawerAsync();
            else
                await visit.Page.Keyboard.PressAsync("Control+k");
            await Expect(dialog.Locator(":focus")).ToHaveCountAsync(1);

            await dialog.Locator(":focus").EvaluateAsync("element => element.blur()");
            await visit.Page.Keyboard.PressAsync("Escape");

            await Expect(dialog).ToHaveCountAsync(0);
        });

    [Fact]
    public Task Escape_InTheMomentInWhichTheDialogIsThere_ClosesIt() => OnAsync(Device.Desktop, async visit =>
    {
        await visit.Page.EvaluateAsync(
            """
            new MutationObserver((_, watch) => {
                const dialog = document.querySelector(".mud-dialog");
                if (!dialog) return;
                watch.disconnect();
                dialog.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
                window.escaped = true;
            }).observe(document.body, { childList: true, subtree: true });
            """);

        await visit.Page.Keyboard.PressAsync("Control+k");

        await visit.Page.WaitForFunctionAsync("window.escaped === true");
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    });

    [Fact]
    public Task Drawer_ByKeyboard_HoldsTheFocusAndGivesItBack() => OnAsync(Device.Phone, async visit =>
    {
        var frame = Frame.Of(visit);
        await frame.OpenDrawer.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(frame.Drawer.GetByRole(AriaRole.Link).First).ToBeFocusedAsync();

        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(frame.Drawer.GetByRole(AriaRole.Button)).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(frame.Drawer.GetByRole(AriaRole.Link).First).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(frame.Drawer.GetByRole(AriaRole.Link).Last).ToBeFocusedAsync();

        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(frame.Drawer).ToHaveCountAsync(0);
        await Expect(frame.OpenDrawer).ToBeFocusedAsync();
    });

    [Fact]
    public Task Drawer_LinkTaken_LeadsToThePageAndItsHeading() => OnAsync(Device.Phone, async visit =>
    {
        var frame = Frame.Of(visit);
        await frame.OpenDrawerAsync();
        await frame.Drawer.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "CSAT" }).ClickAsync();

        await Expect(frame.Drawer).ToHaveCountAsync(0);
        await Expect(visit.Page).ToHaveURLAsync(new Regex("/csat[?]", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(frame.Here).ToHaveTextAsync("CSAT");
        await Expect(visit.Page.Locator("h1")).ToBeFocusedAsync();
    });

    [Fact]
    public Task Drawer_TappedBeside_IsGone() => OnAsync(Device.Phone, async visit =>
    {
        await Frame.Of(visit).OpenDrawerAsync();
        await visit.Page.Mouse.ClickAsync(Device.Phone.Width - 10, 500);

        await Expect(Frame.Of(visit).Drawer).ToHaveCountAsync(0);
    });

    private static string Look(int width, bool dark, bool forced) => $"{width}{(dark ? "-dark" : "")}{(forced ? "-forced" : "")}";

    private static async Task CheckAsync(Visit visit, string name)
    {
        await visit.ScreenshotAsync(name);
        Assert.Equal(0, await Frame.Of(visit).OverflowAsync());
        await visit.CheckAccessibilityAsync();
    }

    private Task OnAsync(Device device, Func<Visit, Task> journey) => VisitAsync(
        Person.Manager,
        async visit =>
        {
            await ResultsPage.Of(visit).OpenAsync("/nps" + Days.Over);
            await journey(visit);
        },
        device);
}
