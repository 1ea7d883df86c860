using System.Globalization;
using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Dashboard.TestKit;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>The first minute with the product: people look while a year of feedback is still being read.</summary>
public sealed class FirstSyncJourneys(BrowserFixture browser)
{
    private static readonly TimeSpan SyncPatience = TimeSpan.FromSeconds(150);

    [Fact]
    public async Task FirstSync_WatchedFromTheStart_FillsTheChartsAndEnds()
    {
        await using var product = await ProductProcess.StartAsync(DemoSize.Large);
        await browser.VisitAsync(WatchAsync, Device.Desktop with { Site = product.Address.ToString() });
        product.FailOnErrors();
    }

    private static async Task WatchAsync(Visit visit)
    {
        await LoginPage.Of(visit).SignInAsync(Person.Manager);
        var overview = OverviewPage.Of(visit);
        await overview.OpenAsync(Days.Year);
        await Expect(overview.FirstSync).ToBeVisibleAsync();
        var early = await ScoredAsync(overview);

        // Before anything that takes long, since the sync goes on meanwhile.
        await Until.TrueAsync(
            async () => await ScoredAsync(overview) > early && await overview.FirstSync.IsVisibleAsync(),
            SyncPatience,
            "the cards fill while it is read");
        await visit.CheckAccessibilityAsync();
        await visit.ScreenshotAsync("overview-first-sync-light");

        await overview.UntilSyncedAsync(SyncPatience);
        Assert.InRange(await ScoredAsync(overview), early + 1, int.MaxValue);
        await overview.ExpectChartsAsync();
        await overview.OpenAsync(Days.Quarter);
        await overview.ExpectChartsAsync();
        await visit.ScreenshotAsync("overview-quarter-light");
    }

    private static async Task<int> ScoredAsync(OverviewPage overview) =>
        int.TryParse(
            await overview.Card("scored").InnerTextAsync(),
            NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out var scored)
            ? scored
            : 0;
}
