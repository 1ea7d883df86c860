using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>Where things lie on the Overview, and what is folded on it.</summary>
public sealed class OverviewLookJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    private const float FirstChartAbove = 600;

    [Fact]
    public Task FirstChart_OnALaptop_BeginsAboveTheFold() => VisitAsync(
        Person.Manager,
        async visit =>
        {
            await OverviewPage.Of(visit).OpenAsync(Days.Over);
            await visit.ScreenshotAsync("overview-1440");

            Assert.InRange((await BoxAsync(OverviewPage.Of(visit).Chart("csat-trend"))).Y, 1, FirstChartAbove);
        },
        new Device(1440, 900));

    [Fact]
    public Task Cards_OnATablet_AreThreeAndTwo() => VisitAsync(
        Person.Manager,
        async visit =>
        {
            await OverviewPage.Of(visit).OpenAsync(Days.Over);
            await visit.ScreenshotAsync("overview-768");
            var tops = new List<float>();
            foreach (var card in await visit.Page.Locator(".metrics > .metric").AllAsync())
                tops.Add((await BoxAsync(card)).Y);

            Assert.Equal([3, 2], tops.GroupBy(top => top).Select(row => row.Count()));
        },
        new Device(768, 900));

    [Theory]
    [InlineData(1440, false)]
    [InlineData(1440, true)]
    [InlineData(390, false)]
    public Task Movers_Unfolded_AreSoundAndLeadToTheTeam(int width, bool dark) => VisitAsync(
        Person.Manager,
        async visit =>
        {
            await OverviewPage.Of(visit).OpenAsync(Days.Over + "&compare=weekdays");
            var folded = visit.Page.GetByTestId("movers-folded");
            await folded.Locator("summary").ClickAsync();
            var first = folded.Locator("a").First;
            await Expect(first).ToContainTextAsync("from ");
            var team = await first.Locator(".name").InnerTextAsync();
            await visit.ScreenshotAsync($"movers-{width}{(dark ? "-dark" : "")}");
            Assert.Equal(0, await Frame.Of(visit).OverflowAsync());
            await Visit.CheckAccessibilityAsync(visit.Page.GetByTestId("movers"));

            await first.ClickAsync();

            await Expect(visit.Page).ToHaveTitleAsync($"{team} · Dashboard");
            Assert.Contains(Days.Over, visit.Page.Url, StringComparison.Ordinal);
            Assert.Contains("compare=weekdays", visit.Page.Url, StringComparison.Ordinal);
            Assert.Contains("team=", visit.Page.Url, StringComparison.Ordinal);
        },
        new Device(width, 900) { Dark = dark });

    private static async Task<LocatorBoundingBoxResult> BoxAsync(ILocator part)
    {
        await Expect(part).ToBeVisibleAsync();
        return (await part.BoundingBoxAsync())!;
    }
}
