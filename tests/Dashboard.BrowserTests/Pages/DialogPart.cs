using Dashboard.BrowserTests.Browser;
using Microsoft.Playwright;

namespace Dashboard.BrowserTests.Pages;

/// <summary>The dialog that lies over the page; over another one, the upper.</summary>
internal sealed class DialogPart(IPage page)
{
    public ILocator Itself => page.GetByRole(AriaRole.Dialog).Last;

    public ILocator All => page.GetByRole(AriaRole.Dialog);

    public ILocator Title => Itself.GetByRole(AriaRole.Heading);

    public ILocator Outcome => Itself.GetByTestId("view-outcome");

    public ILocator Errors => Itself.Locator(".mud-input-helper-text.mud-input-error");

    public ILocator Name => Itself.GetByLabel("Name");

    public ILocator Day => Itself.GetByLabel("Read everything from this day on");

    public ILocator Reason => Itself.GetByLabel("Why pause?");

    public static DialogPart Of(Visit visit) => new(visit.Page);

    public ILocator Button(string name) => Itself.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name, Exact = true });

    /// <summary>
    /// Waits until it has the focus, which goes to its first field a moment after it is seen: what is typed elsewhere by then would go
    /// there too.
    /// </summary>
    public Task HasFocusAsync() => Assertions.Expect(Itself.Locator(":focus")).ToHaveCountAsync(1);

    /// <summary>Says yes to the question that lies over the dialog, once it does.</summary>
    public Task ConfirmAsync(string yes) =>
        page.Locator(".confirm").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = yes, Exact = true }).ClickAsync();
}
