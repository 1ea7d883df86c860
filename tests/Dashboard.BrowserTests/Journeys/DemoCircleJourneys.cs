using System.Globalization;
using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Dashboard.TestKit;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>The demo sends by itself: what is closed is judged, asked about, answered and counted while somebody watches.</summary>
public sealed class DemoCircleJourneys(BrowserFixture browser)
{
    private const string Days = "/prompts?period=7d";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task Conversation_Closed_IsAskedAboutAnsweredAndCounted()
    {
        await using var product = await ProductProcess.StartAsync(DemoSize.Watched);
        var site = product.Address.ToString();
        await browser.VisitAsync(
            async visit =>
            {
                await LoginPage.Of(visit).SignInAsync(Person.Manager);
                await Until.TrueAsync(
                    async () => await CountsAsync(visit) is [_, _, > 0, > 0, > 0], Patience, "a prompt has a comment");
                await Expect(visit.Page.GetByTestId("prompt-funnel")).ToContainTextAsync("Closed too long ago");
                await Expect(visit.Page.Locator(".funnel-steps li").Last).ToBeVisibleAsync();
            },
            Device.Desktop with { Site = site });
        await browser.VisitAsync(
            async visit =>
            {
                await LoginPage.Of(visit).SignInAsync(Person.Admin);
                await visit.Page.GotoAsync("/admin/prompts");
                await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Pause all prompts" }).ClickAsync();
                await visit.Page.Locator(".dialog .danger").ClickAsync();
                await Expect(visit.Page.GetByTestId("all-paused")).ToBeVisibleAsync();
                await visit.CheckAccessibilityAsync();
            },
            Device.Desktop with { Site = site });
        product.FailOnErrors();
    }

    /// <summary>How many came to each step, once the page has counted them anew.</summary>
    private static async Task<IReadOnlyList<int>> CountsAsync(Visit visit)
    {
        await visit.Page.GotoAsync(Days);
        var counts = visit.Page.Locator(".funnel-count");
        await Expect(counts.Nth(0)).ToBeVisibleAsync();
        return
        [
            .. (await counts.AllTextContentsAsync())
                .Select(text => int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)),
        ];
    }
}
