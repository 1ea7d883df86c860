using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>An admin lets somebody in, and out again.</summary>
public sealed class PeopleJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    private const string Email = "nora@demo.example";
    private const string Password = "three words for Nora";
    private const float TwoSeconds = 2_000;

    private readonly BrowserFixture _browser = browser;
    private readonly ProductFixture _product = product;

    [Fact]
    public Task Person_InvitedAndDisabled_ComesInByTheLinkAndIsOutAtOnce() => VisitAsync(Person.Admin, async admin =>
    {
        var page = PeoplePage.Of(admin);
        await page.OpenAsync();
        await admin.CheckAccessibilityAsync();
        var link = await page.InviteAsync(Email, "Manager");
        await Expect(admin.Page.GetByTestId("person-link")).ToBeFocusedAsync();
        await admin.CheckAccessibilityAsync();
        await admin.Page.Keyboard.PressAsync("Escape");

        await _browser.VisitAsync(
            async nora =>
            {
                nora.ExpectConsoleError("401|403|negotiat|onnection");
                await nora.Page.GotoAsync(link);
                await Expect(nora.Page.GetByText($"This password is for {Email}.")).ToBeVisibleAsync();
                Assert.DoesNotContain(link.Split('#')[1], nora.Page.Url, StringComparison.Ordinal);
                await nora.CheckAccessibilityAsync();
                await nora.Page.GetByLabel("New password").FillAsync(Password);
                await nora.Page.GetByRole(AriaRole.Button, new() { Name = "Set your password" }).ClickAsync();
                await LoginPage.Of(nora).TryAsync(Email, Password);
                await OverviewPage.Of(nora).UntilShownAsync();

                await page.DisableAsync(Email);

                await Expect(nora.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
                    .ToHaveTextAsync("Please sign in", new() { Timeout = 2 * TwoSeconds });
                await Expect(nora.Page.GetByTestId("results")).ToHaveCountAsync(0);
                await LoginPage.Of(nora).OpenAsync();
                await LoginPage.Of(nora).TryAsync(Email, Password);
                await Expect(LoginPage.Of(nora).Problem).ToContainTextAsync("The e-mail address or the password is not right.");
            },
            Device.Desktop with { Site = _product.Address });
        await page.RemoveAsync(Email);
    });
}
