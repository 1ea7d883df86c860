using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Dashboard.Data.Access;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>
/// Somebody makes a passkey, signs in with it and nothing else, and takes it away again, by Chromium's own authenticator.
/// </summary>
public sealed class PasskeyJourneys(BrowserFixture browser)
{
    private const string Email = "nora@acme.example";
    private const string Security = "/account/security";

    [Fact]
    public async Task Passkey_Made_SignsInAloneUntilItIsRemoved()
    {
        await using var product = await QuietProduct.OpenAsync(
            data => data.Get<UserRegistry>().AddAsync(
                Email, [RoleNames.Manager], QuietProduct.Password, Actor.CommandLine, CancellationToken.None));

        // A passkey is a name's, never an address of digits'.
        var site = new UriBuilder(product.Process.Address) { Host = "localhost" }.Uri.ToString();
        await browser.VisitAsync(PasskeyAsync, Device.Phone with { Site = site });
    }

    private static async Task PasskeyAsync(Visit visit)
    {
        var page = visit.Page;
        var device = await page.Context.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        var authenticator = (await device.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true,
                ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        }))!.Value.GetProperty("authenticatorId").GetString()!;

        await page.GotoAsync($"{LoginPage.Path}?ReturnUrl={Uri.EscapeDataString(Security)}");
        await LoginPage.Of(visit).TryAsync(Email, QuietProduct.Password);
        await MakeAsync(visit);

        await SignOutAsync(page);
        await ByPasskeyAsync(page);
        await Expect(page.GetByLabel("Name of the passkey made")).ToHaveValueAsync("My phone");

        await SignOutAsync(page);
        await device.SendAsync("WebAuthn.setUserVerified", new Dictionary<string, object>
        {
            ["authenticatorId"] = authenticator, ["isUserVerified"] = false,
        });
        await page.GotoAsync(LoginPage.Path);
        await page.Locator("#passkey").ClickAsync();
        await Expect(page.Locator("#passkey-refused")).ToBeVisibleAsync();
        await visit.CheckAccessibilityAsync();

        await device.SendAsync("WebAuthn.setUserVerified", new Dictionary<string, object>
        {
            ["authenticatorId"] = authenticator, ["isUserVerified"] = true,
        });
        await ByPasskeyAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the passkey My phone" }).ClickAsync();
        await Expect(page.Locator("#security-done")).ToContainTextAsync("The passkey is removed");

        await SignOutAsync(page);
        await page.GotoAsync(LoginPage.Path);
        await page.Locator("#passkey").ClickAsync();
        await Expect(page.Locator("#sign-in-problem")).ToContainTextAsync("opens nothing here");
    }

    private static async Task MakeAsync(Visit visit)
    {
        var page = visit.Page;
        await page.GetByLabel("Name, to know it by").FillAsync("My phone");
        await page.Locator("#passkey-password").FillAsync(QuietProduct.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        var make = page.GetByRole(AriaRole.Button, new() { Name = "Make the passkey" });
        await Expect(make).ToBeFocusedAsync();
        await visit.CheckAccessibilityAsync();
        await make.ClickAsync();
        await Expect(page.Locator("#security-done")).ToContainTextAsync("The passkey is added");
        await visit.CheckAccessibilityAsync();
    }

    private static async Task ByPasskeyAsync(IPage page)
    {
        await page.GotoAsync($"{LoginPage.Path}?ReturnUrl={Uri.EscapeDataString(Security)}");
        await page.Locator("#passkey").ClickAsync();
        await Expect(page).ToHaveTitleAsync("Password and security · Dashboard");
    }

    private static Task SignOutAsync(IPage page) => page.Context.ClearCookiesAsync();
}
