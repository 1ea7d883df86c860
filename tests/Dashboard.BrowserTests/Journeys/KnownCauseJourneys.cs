using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Product;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>A cause that is known is found, and named with its true numbers.</summary>
public sealed class KnownCauseJourneys(BrowserFixture browser)
{
    [Fact]
    public async Task Fall_WithAKnownCause_IsSaidInOneSentenceAfterOneClick()
    {
        await using var desk = await KnownCauseDesk.OpenAsync();
        await browser.VisitAsync(
            async visit =>
            {
                await KnownCauseDesk.SignInAsync(visit);

                await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Why? What moved CSAT average", Exact = true })
                    .ClickAsync();

                var sentence = visit.Page.GetByTestId("why-sentence");
                await Expect(sentence).ToContainTextAsync("CSAT average fell from 4.50 to 3.65.");
                await Expect(sentence).ToContainTextAsync(
                    "0.85 of the 0.85 comes from Night Desk, 0.75 of it from answers about “delivery”.");
                await visit.ScreenshotAsync("why-known-cause");
            },
            Device.Desktop with { Site = desk.Process.Address.ToString() });
        desk.Process.FailOnErrors();
    }
}
