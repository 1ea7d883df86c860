using Dashboard.BrowserTests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Pages;

/// <summary>Who can sign in, for admins.</summary>
internal sealed class PeoplePage(IPage page)
{
    public const string Path = "/admin/people";

    private ILocator Rows => page.GetByTestId("people").Locator("tbody tr");

    public static PeoplePage Of(Visit visit) => new(visit.Page);

    public async Task OpenAsync()
    {
        await page.GotoAsync(Path);
        await Expect(Rows.First).ToBeVisibleAsync();
    }

    /// <summary>Invites somebody, and leaves the link on the screen.</summary>
    /// <returns>The link.</returns>
    public async Task<string> InviteAsync(string email, string role)
    {
        await page.GetByTestId("invite").ClickAsync();
        await new DialogPart(page).HasFocusAsync();
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.GetByRole(AriaRole.Checkbox, new() { Name = role }).CheckAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Invite", Exact = true }).ClickAsync();
        return await page.GetByTestId("person-link").InputValueAsync();
    }

    public async Task DisableAsync(string email)
    {
        await ChangeAsync(email, "Disable");
        await Expect(RowOf(email)).ToContainTextAsync("Disabled");
    }

    public async Task RemoveAsync(string email)
    {
        await ChangeAsync(email, "Remove");
        await Expect(RowOf(email)).ToHaveCountAsync(0);
    }

    private ILocator RowOf(string email) => Rows.Filter(new() { HasText = email });

    // Once in the dialog, and once in the question that follows.
    private async Task ChangeAsync(string email, string what)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = $"Change {email}" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = what, Exact = true }).ClickAsync();
        await page.Locator(".confirm").GetByRole(AriaRole.Button, new() { Name = what, Exact = true }).ClickAsync();
    }
}
