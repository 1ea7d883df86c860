using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using CsvHelper;
using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Dashboard.Links;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>A manager takes home what the page shows.</summary>
public sealed class DownloadJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    [Fact]
    public Task Csv_OfAFilteredPage_HasARowForEveryScoredAnswer() => VisitAsync(Person.Manager, async visit =>
    {
        var overview = await FilteredAsync(visit);
        var file = await DownloadAsync(visit, Paths.ResponsesCsv);

        Assert.Equal($"responses-haldenair-{Days.Iso(60)}-to-{Days.Iso(10)}-nps.csv", file.SuggestedFilename);
        Assert.Equal(await overview.ScoredAsync(), CsvRows(await file.PathAsync()) - 1);
        await Expect(Frame.Of(visit).Toast).ToContainTextAsync("The download has started.");
    });

    [Fact]
    public Task Excel_OfAFilteredPage_HasARowForEveryScoredAnswer() => VisitAsync(Person.Manager, async visit =>
    {
        var overview = await FilteredAsync(visit);
        var file = await DownloadAsync(visit, Paths.ResponsesXlsx);

        Assert.Equal($"responses-haldenair-{Days.Iso(60)}-to-{Days.Iso(10)}-nps.xlsx", file.SuggestedFilename);
        Assert.Equal(await overview.ScoredAsync(), SheetRows(await file.PathAsync()) - 1);
    });

    private static async Task<OverviewPage> FilteredAsync(Visit visit)
    {
        var overview = OverviewPage.Of(visit);
        await overview.OpenAsync(Days.Over);
        await overview.CheckAsync("Account", "@haldenair");
        await overview.ChooseAsync("Survey", "NPS");
        return overview;
    }

    private static async Task<IDownload> DownloadAsync(Visit visit, string path)
    {
        var menu = visit.Page.GetByTestId("downloads");
        await menu.Locator("summary").ClickAsync();
        return await visit.Page.RunAndWaitForDownloadAsync(() => menu.Locator($"a[href^='{path}']").ClickAsync());
    }

    private static int CsvRows(string path)
    {
        using var csv = new CsvParser(new StreamReader(path), CultureInfo.InvariantCulture);
        var rows = 0;
        while (csv.Read())
            rows++;
        return rows;
    }

    private static int SheetRows(string path)
    {
        using var book = ZipFile.OpenRead(path);
        using var sheet = book.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        return XDocument.Load(sheet).Descendants().Count(element => string.Equals(element.Name.LocalName, "row", StringComparison.Ordinal));
    }
}
