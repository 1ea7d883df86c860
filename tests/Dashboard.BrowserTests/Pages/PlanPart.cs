using Dashboard.BrowserTests.Browser;
using Microsoft.Playwright;

namespace Dashboard.BrowserTests.Pages;

/// <summary>The menu of targets and events, and the dialogs that it opens.</summary>
internal sealed class PlanPart(IPage page)
{
    public ILocator Menu => page.GetByTestId("plan");

    public ILocator Entries => Menu.Locator(".plan-entry");

    public ILocator Text => page.Locator("#event-text");

    public ILocator Day => page.Locator("#event-from");

    public ILocator Measure => page.Locator("#target-measure");

    public ILocator From => page.Locator("#target-from");

    public ILocator Value => page.Locator("#target-value");

    public static PlanPart Of(Visit visit) => new(visit.Page);

    /// <summary>Opens the menu and presses what begins with a text, which opens a dialog.</summary>
    public async Task ChooseAsync(string text)
    {
        await Menu.Locator("summary").ClickAsync();
        await Menu.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = text }).First.ClickAsync();
        await new DialogPart(page).HasFocusAsync();
    }
}
