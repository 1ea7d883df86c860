using Dashboard.BrowserTests.Browser;
using Microsoft.Playwright;

namespace Dashboard.BrowserTests.Pages;

/// <summary>What stands round every page: the bar with the menu.</summary>
internal sealed class Frame(IPage page)
{
    public ILocator Links => page.GetByRole(AriaRole.Navigation, new PageGetByRoleOptions { Name = "Main" }).GetByRole(AriaRole.Link);

    public ILocator ThemeToggle => page.Locator("[data-theme-toggle]");

    /// <summary>The name of the present page, on a small screen.</summary>
    public ILocator Here => page.Locator(".nav-here");

    public ILocator OpenDrawer => page.Locator(".nav-open");

    /// <summary>The navigation of small screens, while it is open.</summary>
    public ILocator Drawer => page.Locator(".nav-drawer");

    /// <summary>What is said for a moment at the foot of the page.</summary>
    public ILocator Toast => page.Locator(".toast");

    private ILocator Menu => page.Locator("details.user-menu");

    public static Frame Of(Visit visit) => new(visit.Page);

    public async Task OpenDrawerAsync()
    {
        await OpenDrawer.ClickAsync();
        await Assertions.Expect(Drawer.GetByRole(AriaRole.Link).First).ToBeFocusedAsync();
    }

    public Task OpenMenuAsync() => Menu.Locator("summary").ClickAsync();

    public async Task SignOutAsync()
    {
        await OpenMenuAsync();
        await Menu.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Sign out" }).ClickAsync();
        await page.WaitForURLAsync("**" + LoginPage.Path + "*", new PageWaitForURLOptions { WaitUntil = WaitUntilState.Commit });
    }

    /// <summary>The colour that lies behind everything.</summary>
    public Task<string> GroundAsync() => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    /// <summary>By how many pixels the page is wider than the screen; 0 when nothing sticks out.</summary>
    public Task<int> OverflowAsync() =>
        page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
