using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Dashboard.Data.Access;
using Microsoft.Playwright;
using OtpNet;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>Somebody sets a second step up, and signs in with it.</summary>
public sealed class SecondStepJourneys(BrowserFixture browser)
{
    private const string Email = "nora@acme.example";
    private const string Security = "/account/security";

    [Fact]
    public async Task SecondStep_SetUp_IsAskedForAtTheNextSignIn()
    {
        await using var product = await QuietProduct.OpenAsync(
            data => data.Get<UserRegistry>().AddAsync(
                Email, [RoleNames.Manager], QuietProduct.Password, Actor.CommandLine, CancellationToken.None));
        var phone = Device.Phone with { Site = product.Process.Address.ToString() };
        var key = "";

        await browser.VisitAsync(async visit => key = await SetUpAsync(visit), phone);
        await browser.VisitAsync(visit => SignInAsync(visit, key), phone with { Dark = true });
    }

    private static async Task<string> SetUpAsync(Visit visit)
    {
        var page = visit.Page;
        await PasswordAsync(visit);
        await Expect(page).ToHaveURLAsync(Site(visit, Security));
        await visit.CheckAccessibilityAsync();
        await page.Locator("#begin-password").FillAsync(QuietProduct.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Set up" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "QR code for the authenticator app" })).ToBeVisibleAsync();
        await visit.CheckAccessibilityAsync();
        var key = (await page.Locator("#factor-key").TextContentAsync())!.Replace(" ", "", StringComparison.Ordinal);

        await page.GetByLabel("Code of the app").FillAsync(CodeOf(key, TimeSpan.Zero));
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn on" }).ClickAsync();

        await Expect(page.Locator(".own-codes code")).ToHaveCountAsync(10);
        await visit.CheckAccessibilityAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "I have kept them" }).ClickAsync();
        await Expect(page.Locator(".own-codes")).ToHaveCountAsync(0);
        await Expect(page.Locator("#factor-state")).ToHaveTextAsync("On. Recovery codes left: 10.");
        await visit.CheckAccessibilityAsync();
        return key;
    }

    private static async Task SignInAsync(Visit visit, string key)
    {
        var page = visit.Page;
        await PasswordAsync(visit);
        var code = page.GetByLabel("Code of the app");
        await Expect(code).ToBeFocusedAsync();
        await visit.CheckAccessibilityAsync();

        // The one that the set-up has not taken.
        await code.FillAsync(CodeOf(key, TimeSpan.FromSeconds(30)));
        await code.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(Site(visit, Security));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await visit.CheckAccessibilityAsync();
    }

    private static async Task PasswordAsync(Visit visit)
    {
        await visit.Page.GotoAsync($"{LoginPage.Path}?ReturnUrl={Uri.EscapeDataString(Security)}");
        await LoginPage.Of(visit).TryAsync(Email, QuietProduct.Password);
    }

    private static string Site(Visit visit, string path) => new Uri(new Uri(visit.Page.Url), path).ToString();

    private static string CodeOf(string key, TimeSpan later) =>
        new Totp(Base32Encoding.ToBytes(key)).ComputeTotp((TimeProvider.System.GetUtcNow() + later).UtcDateTime);
}
