using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>What charts look like to whoever needs large text, or does not see colours.</summary>
public sealed class ChartLookJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    [Fact]
    public Task Text_OfChartsAndTables_IsNeverSmallerThanTwelvePixels() => VisitAsync(Person.Manager, async visit =>
    {
        await ResultsPage.Of(visit).OpenAsync("/csat" + Days.Over);
        await ResultsPage.Of(visit).OpenEverythingAsync();

        Assert.Equal(
            12,
            await visit.Page.EvaluateAsync<double>("""
                () => Math.min(...[...document.querySelectorAll(".chart *, .metric *")]
                    .filter(element => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim()))
                    .map(element => parseFloat(getComputedStyle(element).fontSize)))
                """));
    });

    [Fact]
    public Task Patterns_OfColumns_AreThereForWhoeverAsksForThem() => VisitAsync(Person.Manager, async visit =>
    {
        await ResultsPage.Of(visit).OpenAsync("/nps" + Days.Over);
        Assert.False(await ShowsPatternsAsync(visit));

        await visit.Page.Locator(".user-menu summary").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Patterns in charts" }).ClickAsync();
        Assert.True(await ShowsPatternsAsync(visit));

        await visit.Page.ReloadAsync();
        Assert.True(await ShowsPatternsAsync(visit));
        // The live page puts itself in the place of the one that was sent, and what was opened on that is closed again.
        await ResultsPage.Of(visit).UntilReadAsync();
        await visit.Page.Locator(".user-menu summary").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Plain colours in charts" }).ClickAsync();
        Assert.False(await ShowsPatternsAsync(visit));

        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.True(await ShowsPatternsAsync(visit));
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen, ForcedColors = ForcedColors.Active });
        Assert.True(await ShowsPatternsAsync(visit));
    });

    private static Task<bool> ShowsPatternsAsync(Visit visit) => visit.Page.EvaluateAsync<bool>(
        "() => getComputedStyle(document.querySelector('#fill-detractor .detractor-mark')).display !== 'none'");
}
