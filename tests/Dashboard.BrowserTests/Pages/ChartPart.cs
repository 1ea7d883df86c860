using Microsoft.Playwright;

namespace Dashboard.BrowserTests.Pages;

/// <summary>One chart of a page, with what belongs to it.</summary>
internal sealed class ChartPart(IPage page, string name)
{
    /// <summary>The chart with its title, legend and table.</summary>
    public ILocator Whole => page.GetByTestId(name);

    /// <summary>Its points, columns or cells.</summary>
    public ILocator Marks => Whole.Locator(".mark");

    /// <summary>The mark that has the focus, in this chart or in the enlarged copy of it.</summary>
    public ILocator Focused => page.Locator(".mark:focus");

    /// <summary>What a mark is called where it is not seen.</summary>
    public static async Task<string> NameOfAsync(ILocator mark) =>
        await mark.GetAttributeAsync("aria-label") ?? await mark.Locator(".visually-hidden").InnerTextAsync();

    /// <summary>The tip; the page has one for all charts.</summary>
    public ILocator Tip => page.Locator(".chart-tip");

    /// <summary>The opener of its menu.</summary>
    public ILocator Menu => Whole.Locator(".chart-menu > summary");

    /// <summary>The enlarged copy.</summary>
    public ILocator Dialog => page.Locator("dialog.chart-dialog");

    /// <summary>What it says after copying.</summary>
    public ILocator Status => Whole.Locator("[data-chart-status]");

    /// <summary>Chooses in the menu.</summary>
    public async Task ChooseAsync(string item)
    {
        await Menu.ClickAsync();
        await Whole.Locator(".menu-item", new LocatorLocatorOptions { HasText = item }).ClickAsync();
    }

    /// <summary>Has the script make a file of it, as the page does once it is journaled.</summary>
    /// <param name="format">Png, Svg or Csv.</param>
    /// <returns>Where the file is.</returns>
    public async Task<string> SaveAsync(string format)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.EvaluateAsync(
            "async ([name, format]) => (await import('/Charts/Frame/ChartMenu.razor.js')).save(name, format, 'chart.' + format)",
            new[] { name, format }));
        return await download.PathAsync();
    }
}
