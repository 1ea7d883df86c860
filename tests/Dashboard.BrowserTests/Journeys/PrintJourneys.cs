using System.Text.RegularExpressions;
using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>Pages on paper.</summary>
public sealed partial class PrintJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    [Theory]
    [InlineData("overview", "/")]
    [InlineData("csat", "/csat?period=90d")]
    [InlineData("nps", "/nps?period=90d")]
    [InlineData("why", "/why?period=90d&measure=nps")]
    public Task Page_Printed_IsOneSheetOfA4(string name, string address) => VisitAsync(Person.Manager, async visit =>
    {
        await ResultsPage.Of(visit).OpenAsync(address);

        var pdf = await visit.Page.PdfAsync(
            new PagePdfOptions
            {
                Format = "A4",
                Path = Artifacts.File("screenshots", $"{name}-print.pdf"),
                PreferCSSPageSize = true,
            });

        Assert.Single(Sheet().Matches(System.Text.Encoding.Latin1.GetString(pdf)));
    });

    [Fact]
    public Task Page_PrintedWhileAChartIsOverTheWholeScreen_IsThePageItself() => VisitAsync(Person.Manager, async visit =>
    {
        await ResultsPage.Of(visit).OpenAsync("/csat?period=90d");
        await new ChartPart(visit.Page, "csat-distribution").EnlargeAsync();

        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
        var pdf = await visit.Page.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = true });
        Assert.Single(Sheet().Matches(System.Text.Encoding.Latin1.GetString(pdf)));
    });

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.None, 1000)]
    private static partial Regex Sheet();
}
