using System.Globalization;
using Dashboard.BrowserTests.Browser;
using Dashboard.TestKit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Pages;

/// <summary>The admin's accounts; what is asked is asked of one of them.</summary>
internal sealed class AccountsPage(IPage page, string handle)
{
    public const string Path = "/admin/accounts";

    public string Address => $"{Path}/{handle}";

    public ILocator DisplayName => Account.GetByLabel("Display name");

    public ILocator Counter => Account.Locator(".counter");

    public ILocator PrivacyUrl => Account.GetByLabel("Privacy URL");

    public ILocator Save => Account.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Save" });

    public ILocator Outcome => Account.GetByTestId("outcome");

    public ILocator LastChange => Account.GetByTestId("last-change");

    public ILocator Errors => Account.Locator(".mud-input-helper-text.mud-input-error");

    public ILocator NpsQuestion => Account.GetByLabel("NPS question", new LocatorGetByLabelOptions { Exact = true });

    /// <summary>What the open list of questions offers.</summary>
    public ILocator Questions => page.Locator(".choices .mud-list-item");

    public ILocator CsatQuestion => Account.GetByTestId("card-preview-csat").GetByTestId("card-question");

    public ILocator Disclosures => Account.Locator(".disclosure-open");

    private ILocator Account => page.Locator($"section[data-testid=account-{handle}]");

    private ILocator Link => page.Locator($"a[data-testid=account-{handle}]");

    public static AccountsPage Of(Visit visit, string handle) => new(visit.Page, handle);

    /// <summary>Goes to the front door, from where admins are led to their accounts, and on to one; it may not answer keys yet.</summary>
    public async Task OpenAsync()
    {
        await page.GotoAsync("/");
        await FromListAsync();
    }

    /// <summary>Goes on from the list of the accounts.</summary>
    public async Task FromListAsync()
    {
        await Link.ClickAsync();
        await Expect(Account).ToBeVisibleAsync();
    }

    /// <summary>
    /// Types a display name until the page has counted it: what is typed before there is a circuit is lost with the first rendering.
    /// </summary>
    public Task TypeDisplayNameAsync(string name) =>
        Until.TrueAsync(
            async () =>
            {
                await DisplayName.FillAsync(name);
                return (await Counter.InnerTextAsync()).StartsWith(
                    string.Create(CultureInfo.InvariantCulture, $"{name.Length} /"),
                    StringComparison.Ordinal);
            },
            TimeSpan.FromSeconds(20),
            "the name is counted");
}
