using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Product;
using Dashboard.Data.Access;
using Dashboard.Data.Rollups;
using Dashboard.Links;
using Dashboard.TestKit;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>A manager has a large file made in the background.</summary>
public sealed class FilesJourneys(BrowserFixture browser)
{
    private const string Email = "mia@acme.example";
    private const int Rows = 200_000;

    private static readonly LocatorAssertionsToHaveTextOptions UntilMade = new() { Timeout = 60_000 };

    [Fact]
    public async Task File_AskedFor_ShowsItsProgressAndIsTheFileThatOneGetsAtOnce()
    {
        await using var product = await QuietProduct.OpenAsync(FillAsync);

        await browser.VisitAsync(
            async visit =>
            {
                var page = visit.Page;
                await QuietProduct.SignInAsync(visit, Email);
                await page.GotoAsync($"{Paths.Responses}{ManyRows.Days}&{QueryNames.Comment}={QueryNames.CommentAll}");
                await page.GetByTestId("downloads").Locator("summary").ClickAsync();
                await page.GetByTestId("choose-file").ClickAsync();
                await Expect(page.GetByTestId("large-file")).ToBeVisibleAsync();
                await page.GetByTestId("file-csv").ClickAsync();
                await page.GetByTestId("to-files").ClickAsync();

                await Expect(page.GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();
                await visit.CheckAccessibilityAsync();
                await Expect(page.GetByTestId("file-state")).ToHaveTextAsync("Ready", UntilMade);
                await Expect(page.GetByTestId("file-rows")).ToContainTextAsync("200,000");
                var file = await page.RunAndWaitForDownloadAsync(() => page.GetByTestId("file-fetch").ClickAsync());

                var atOnce = await page.Context.APIRequest.GetAsync(Paths.ResponsesCsv + ManyRows.Days);
                Assert.Equal("responses-all-accounts-2024-06-01-to-2024-06-30-csat-and-nps.csv", file.SuggestedFilename);
                Assert.Equal(await atOnce.BodyAsync(), await File.ReadAllBytesAsync(await file.PathAsync()));
            },
            Device.Desktop with { Site = product.Process.Address.ToString() });
    }

    private static async Task FillAsync(DataHost data)
    {
        var now = TimeProvider.System.GetUtcNow();
        await data.Get<UserRegistry>().AddAsync(
            Email, [RoleNames.Manager], QuietProduct.Password, Actor.CommandLine, CancellationToken.None);
        var account = await QuietProduct.AddAccountAsync(data, now.AddYears(-3), now, now);
        await ManyRows.PlantAsync(data, account, Rows);
        await data.Get<RollupRebuild>().RunAsync(progress: null, CancellationToken.None);
    }
}
