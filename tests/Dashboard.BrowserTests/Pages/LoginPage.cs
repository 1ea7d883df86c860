using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Product;
using Microsoft.Playwright;

namespace Dashboard.BrowserTests.Pages;

/// <summary>The sign-in page.</summary>
internal sealed class LoginPage(IPage page)
{
    public const string Path = "/account/login";

    public ILocator Problem => page.GetByRole(AriaRole.Alert);

    public ILocator DemoSignIns => page.GetByTestId("demo-sign-in");

    public static LoginPage Of(Visit visit) => new(visit.Page);

    public Task OpenAsync() => page.GotoAsync(Path);

    /// <summary>Fills the form and sends it, whatever comes of it.</summary>
    public async Task TryAsync(string email, string password)
    {
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.GetByLabel("Password", new PageGetByLabelOptions { Exact = true }).FillAsync(password);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sign in", Exact = true }).ClickAsync();
    }

    /// <summary>Signs in anew: whoever signs out later would end the session that other journeys share.</summary>
    public async Task SignInAfreshAsync(Person person)
    {
        await page.Context.ClearCookiesAsync();
        await SignInAsync(person);
    }

    /// <summary>
    /// Signs in by one of the demo's buttons; it waits until the browser goes to the next page, and what follows waits for what it needs of
    /// it.
    /// </summary>
    public async Task SignInAsync(Person person)
    {
        await OpenAsync();
        await DemoSignIns.Filter(new LocatorFilterOptions { HasText = person.Email }).ClickAsync();
        await page.WaitForURLAsync(
            url => !url.Contains(Path, StringComparison.Ordinal),
            new PageWaitForURLOptions { WaitUntil = WaitUntilState.Commit });
    }
}
