using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Dashboard.Data.Access;
using Dashboard.TestKit;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>Somebody who forgot their password gets a new one by mail.</summary>
public sealed class MailJourneys(BrowserFixture browser)
{
    private const string Email = "nora@acme.example";
    private const string Chosen = "three words for Nora";

    [Fact]
    public async Task Password_Forgotten_IsSetAnewByTheMailedLink()
    {
        await using var mail = await MailServer.StartAsync();
        await using var product = await QuietProduct.OpenAsync(
            data => data.Get<UserRegistry>().AddAsync(
                Email, [RoleNames.Manager], QuietProduct.Password, Actor.CommandLine, CancellationToken.None),
            address => mail.Settings(address.GetLeftPart(UriPartial.Authority)));

        await browser.VisitAsync(
            async visit =>
            {
                var page = visit.Page;
                await LoginPage.Of(visit).OpenAsync();
                await page.GetByRole(AriaRole.Link, new() { Name = "Forgot your password?" }).ClickAsync();
                var send = page.GetByRole(AriaRole.Button, new() { Name = "Send the link" });
                await Expect(send).ToBeVisibleAsync();
                await visit.CheckAccessibilityAsync();
                await page.GetByLabel("E-mail address").FillAsync(Email);
                await send.ClickAsync();
                await Expect(page.GetByText("a mail with a link is on its way")).ToBeVisibleAsync();
                await visit.CheckAccessibilityAsync();

                var link = (await mail.NextAsync(TestContext.Current.CancellationToken)).Link();
                await page.GotoAsync(link.AbsoluteUri);
                await Expect(page.GetByText($"This password is for {Email}.")).ToBeVisibleAsync();
                await page.GetByLabel("New password").FillAsync(Chosen);
                await page.GetByRole(AriaRole.Button, new() { Name = "Set your password" }).ClickAsync();
                await LoginPage.Of(visit).TryAsync(Email, Chosen);
                await OverviewPage.Of(visit).UntilShownAsync();
            },
            Device.Phone with { Site = product.Process.Address.ToString() });
    }
}
