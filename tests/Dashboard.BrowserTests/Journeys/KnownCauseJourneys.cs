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

    [Fact]
    public async Task TeamThatGotWorse_FromTheOverview_IsNamedAndExplainedAfterOneClick()
    {
        await using var desk = await KnownCauseDesk.OpenAsync();
        await browser.VisitAsync(
            async visit =>
            {
                await KnownCauseDesk.SignInAsync(visit);
                var movers = visit.Page.GetByTestId("movers");
                await Expect(movers).ToContainTextAsync("Night Desk");
                await Expect(movers).ToContainTextAsync("from 4.50 to 2.80");

                await movers.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Why? What moved CSAT average, Night Desk" })
                    .ClickAsync();

                var sentence = visit.Page.GetByTestId("why-sentence");
                await Expect(sentence).ToContainTextAsync("CSAT average fell from 4.50 to 2.80.");
                await Expect(sentence).ToContainTextAsync("1.50 of the 1.70 comes from answers about “delivery”");
            },
            Device.Desktop with { Site = desk.Process.Address.ToString() });
        desk.Process.FailOnErrors();
    }
}
